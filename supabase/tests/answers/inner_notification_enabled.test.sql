-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.notification_enabled(uuid,public.notification_key,text)'), $answers$console
  {"notification_enabled": false} ← ada, SCHOOL_ALERT, 'email'; mae, PARENT_WEEKLY_DIGEST, 'in_app'; sid, SCHOOL_ALERT, 'email'; tea, PARENT_WEEKLY_DIGEST, 'in_app'; greg, SCHOOL_ALERT, 'email'; Ursa, PARENT_WEEKLY_DIGEST, 'in_app'
  {"notification_enabled": true} ← ada, INVITATION_RECEIVED, 'in_app'; ada, PARENT_CHILD_GRADED, 'email'; age, INVI … f942d3$answers$,
  'The function notification_enabled inside answers as listed');

select * from finish();
rollback;
