-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.may_manage_membership(uuid,public.membership_role,uuid,uuid,uuid,boolean)'), $answers$console
  {"may_manage_membership": false} ← ada, organization_manager, organizations 2, schools 1, campuses 4, false; ada, o … 0dd440
  {"may_manage_membership": true} ← ada, organization_manager, organizations 1, schools 1, campuses 1, true; ada, ca … 942222$answers$,
  'The function may_manage_membership inside answers as listed');

select * from finish();
rollback;
