-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_ended_by_death(public.notification_key,uuid,uuid)'), $answers$console
  {"is_ended_by_death": false} ← INVITATION_RECEIVED, ada, ada; INVITATION_RECEIVED, age, rob; INVITATION_RECEIVE … 5ddd1f$answers$,
  'The function is_ended_by_death inside answers as listed');

select * from finish();
rollback;
