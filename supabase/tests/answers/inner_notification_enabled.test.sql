-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.notification_enabled(uuid,public.notification_key,text)'), $answers$console
  {"notification_enabled": false} ← gus, SCHOOL_ALERT, 'email'; rob, PARENT_WEEKLY_DIGEST, 'in_app'; sue, SCHOOL_ALERT, 'email'; tut, PARENT_WEEKLY_DIGEST, 'in_app'; rhea, SCHOOL_ALERT, 'email'; Una One, PARENT_WEEKLY_DIGEST, 'in_app'
  {"notification_enabled": true} ← ada, INVITATION_RECEIVED, 'in_app'; ada, PARENT_CHILD_GRADED, 'in_app'; ada, INT … ce118a$answers$,
  'The function notification_enabled inside answers as listed');

select * from finish();
rollback;
