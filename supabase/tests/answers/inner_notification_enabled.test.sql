-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.notification_enabled(uuid,public.notification_key,text)'), $answers$console
  {"notification_enabled": false} ← age, PARENT_WEEKLY_DIGEST, 'in_app'; max, SCHOOL_ALERT, 'email'; sol, PARENT_WEEKLY_DIGEST, 'in_app'; tom, SCHOOL_ALERT, 'email'; gwen, PARENT_WEEKLY_DIGEST, 'in_app'; grace, SCHOOL_ALERT, 'email'
  {"notification_enabled": true} ← ada, INVITATION_RECEIVED, 'in_app'; ada, PARENT_CHILD_ABSENT, 'in_app'; ada, DAT … c8c074
  nothing ← Ursa, BOOKING_CHANGED, 'email'; Ursa, SCHOOL_ALERT, 'in_app'; Ursa, PRIVACY_REQUEST, 'in_app'; Una One, PARENT_CHILD_GRADED, 'email'; Una One, SCHOOL_ALERT_URGENT, 'email'; Una One, WORK_SET, 'in_app'; Bystander kid, PARENT_CHILD_LOW_GRADE, 'in_app'; Bystander kid, REPORT_CHANGED, 'email'$answers$,
  'The function notification_enabled inside answers as listed');

select * from finish();
rollback;
