-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.notification_enabled(uuid,public.notification_key,text)'), $answers$console
  {"notification_enabled": false} ← age, SCHOOL_ALERT, 'email'; max, PARENT_WEEKLY_DIGEST, 'in_app'; sol, SCHOOL_ALERT, 'email'; tom, PARENT_WEEKLY_DIGEST, 'in_app'; gwen, SCHOOL_ALERT, 'email'; grace, PARENT_WEEKLY_DIGEST, 'in_app'
  {"notification_enabled": true} ← ada, INVITATION_RECEIVED, 'in_app'; ada, PARENT_CHILD_GRADED, 'email'; ada, SCHO … eac911$answers$,
  'The function notification_enabled inside answers as listed');

select * from finish();
rollback;
