-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.notification_enabled(uuid,public.notification_key,text)'), $answers$console
  {"notification_enabled": false} ← max, SCHOOL_ALERT, 'email'; sia, PARENT_WEEKLY_DIGEST, 'in_app'; tom, SCHOOL_ALERT, 'email'; two, PARENT_WEEKLY_DIGEST, 'in_app'; grace, SCHOOL_ALERT, 'email'; Bystander kid, PARENT_WEEKLY_DIGEST, 'in_app'
  {"notification_enabled": true} ← ada, INVITATION_RECEIVED, 'in_app'; ada, NEW_MESSAGE, 'email'; ada, PARENT_WEEKL … 4f429d$answers$,
  'The function notification_enabled inside answers as listed');

select * from finish();
rollback;
