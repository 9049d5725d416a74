-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.may_be_told(public.notification_key,uuid,uuid)'), $answers$gus two mae tut ada console
  {"may_be_told": false} ← INVITATION_RECEIVED, grace, grace; LINK_CHANGED, grace, age; BOOKING_CHANGED, gr … 4a12de
  {"may_be_told": true} ← INVITATION_RECEIVED, ada, ada; INVITATION_RECEIVED, age, rob; INVITATION_RECEIVE … 9ac26f$answers$,
  'The function may_be_told inside answers as listed');

select * from finish();
rollback;
