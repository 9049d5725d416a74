-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.remove_roster_tenants(uuid,text,text[])'), $answers$console
  {"done": ""} ← organizations 1, 'organization', '{u1,p1,t1}'; organizations 1, 'organization',  … 6a7023
  {"done": ""} audit_log -0+1 campuses -1+1 0f7896 ← organizations 1, 'campus', '{c1,k1,k2}'
  {"done": ""} audit_log -0+1 campuses -1+1 66c967 ← organizations 1, 'campus', '{o1,c2,k3}'
  {"done": ""} audit_log -0+1 classes -1+1 241b9d locks classes 1 ← organizations 1, 'class', '{o1,c2,k3}'
  {"done": ""} audit_log -0+2 classes -2+2 eca21e locks classes 2 ← organizations 1, 'class', '{c1,k1,k2}'$answers$,
  'The function remove_roster_tenants inside answers as listed');

select * from finish();
rollback;
