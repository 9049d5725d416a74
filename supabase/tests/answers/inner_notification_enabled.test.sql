-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.notification_enabled(uuid,public.notification_key,text)'), $answers$console
  {"notification_enabled": false} ← age, PARENT_WEEKLY_DIGEST, 'in_app'; max, SCHOOL_ALERT, 'email'; sol, PARENT_WEEKLY_DIGEST, 'in_app'; tom, SCHOOL_ALERT, 'email'; gwen, PARENT_WEEKLY_DIGEST, 'in_app'; grace, SCHOOL_ALERT, 'email'
  {"notification_enabled": true} ← ada, INVITATION_RECEIVED, 'in_app'; ada, PARENT_CHILD_ABSENT, 'in_app'; ada, DAT … ec5229$answers$,
  'The function notification_enabled inside answers as listed');

select * from finish();
rollback;
