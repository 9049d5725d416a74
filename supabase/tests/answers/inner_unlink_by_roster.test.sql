-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.unlink_by_roster(uuid,text[],text[])'), $answers$console
  {"done": ""} ← organizations 2, '{u1,u2}', '{p1,p1}'; organizations 3, '{u1,u2}', '{p1,p1}'
  {"done": ""} audit_log -0+2 kept_protections -0+2 profile_graph -2+0 roster_links -2+0 83e815 ← organizations 1, '{u1,u2}', '{p1,p1}'$answers$,
  'The function unlink_by_roster inside answers as listed');

select * from finish();
rollback;
