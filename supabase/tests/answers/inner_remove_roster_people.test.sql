-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.remove_roster_people(uuid,text[])'), $answers$console
  {"done": ""} ← organizations 1, '{e1,e2,e3,e4,e5}'; organizations 1, '{c1,k1,k2}'; organizations 1, '{o1,c2,k3}'; organizations 2, '{u1,p1,t1}'; organizations 2, '{e1,e2,e3,e4,e5}'; organizations 2, '{c1,k1,k2}'; organizations 2, '{o1,c2,k3}'; organizations 3, '{u1,p1,t1}'; organizations 3, '{e1,e2,e3,e4,e5}'; organizations 3, '{c1,k1,k2}'; organizations 3, '{o1,c2,k3}'
  {"done": ""} audit_log -0+8 class_students -1+0 former_expectations -0+3 kept_protections -0+1 memberships -1+0 roster_enrollments -2+0 roster_people -3+3 1b454c locks advisory shared 1, profiles 3 ← organizations 1, '{u1,p1,t1}'$answers$,
  'The function remove_roster_people inside answers as listed');

select * from finish();
rollback;
