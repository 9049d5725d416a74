-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.guardian_link_to_manage(uuid)'), $answers$console
  1 row 10a8ee locks profile_graph 1, profiles 1 ← greg>sol
  1 row 260ced locks profile_graph 1, profiles 1 ← gus>sia
  1 row 739d83 locks profile_graph 1, profiles 1 ← rhea>sid
  1 row 798658 locks profile_graph 1, profiles 1 ← grace>sol
  1 row 9298e1 locks profile_graph 1, profiles 1 ← gwen>Bystander kid
  1 row 9a9c1d locks profile_graph 1, profiles 1 ← max>sol
  1 row b11628 locks profile_graph 1, profiles 1 ← gus>sid
  1 row c60513 locks profile_graph 1, profiles 1 ← rob>sol
  1 row cb2851 locks profile_graph 1, profiles 1 ← gwen>sid
  1 row d79e43 locks profile_graph 1, profiles 1 ← gus>Bystander kid
  link.not_found No such link. ← greg>sia; gwen>sia; age>gus agent; age>gwen agent; rob>gwen agent; age>gus booking; gus>sid booking; sid>gus booking; tea>sia booking; tut>gus booking; tut>sid booking; tut>sue booking; greg>sid booking; gwen>sia booking; rob>Bystander kid$answers$,
  'The function guardian_link_to_manage inside answers as listed');

select * from finish();
rollback;
