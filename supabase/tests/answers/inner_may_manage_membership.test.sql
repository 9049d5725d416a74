-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.may_manage_membership(uuid,public.membership_role,uuid,uuid,uuid)'), $answers$console
  {"may_manage_membership": false} ← age, organization_manager, organizations 1, schools 3, campuses 2; age, organiza … c01d9b
  {"may_manage_membership": true} ← ada, organization_manager, organizations 1, schools 1, campuses 1; ada, organiza … 6fd063$answers$,
  'The function may_manage_membership inside answers as listed');

select * from finish();
rollback;
