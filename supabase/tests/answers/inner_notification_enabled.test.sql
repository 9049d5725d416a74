-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.notification_enabled(uuid,public.notification_key,text)'), $answers$console
  {"notification_enabled": true} ← ada, INVITATION_RECEIVED, 'in_app'; ada, PARENT_CHILD_LOW_GRADE, 'email'; ada, R … f20a62$answers$,
  'The function notification_enabled inside answers as listed');

select * from finish();
rollback;
