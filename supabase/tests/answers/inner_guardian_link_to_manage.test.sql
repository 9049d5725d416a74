-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.guardian_link_to_manage(uuid)'), $answers$console
  1 row 2d47d0 locks profile_graph 1, profiles 1 ← rhea>sid
  1 row 3340ad locks profile_graph 1, profiles 1 ← rob>sol
  1 row 365043 locks profile_graph 1, profiles 1 ← gwen>sid
  1 row 3a9f28 locks profile_graph 1, profiles 1 ← max>sol
  1 row 8b8427 locks profile_graph 1, profiles 1 ← greg>sol
  1 row afb3a1 locks profile_graph 1, profiles 1 ← gwen>Bystander kid
  1 row bae54a locks profile_graph 1, profiles 1 ← gus>sia
  1 row bcc5f8 locks profile_graph 1, profiles 1 ← gus>sid
  1 row cd8de3 locks profile_graph 1, profiles 1 ← gus>Bystander kid
  1 row faf5b3 locks profile_graph 1, profiles 1 ← grace>sol
  link.not_found No such link. ← greg>sia; gwen>sia; age>gus agent; age>gwen agent; rob>gwen agent; age>gus booking; gus>sid booking; sid>gus booking; tea>sia booking; tut>gus booking; tut>sid booking; tut>sue booking; greg>sid booking; gwen>sia booking; rob>Bystander kid$answers$,
  'The function guardian_link_to_manage inside answers as listed');

select * from finish();
rollback;
