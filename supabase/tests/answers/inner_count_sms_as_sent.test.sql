-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.count_sms_as_sent(uuid,timestamp with time zone)'), $answers$console
  {"done": ""} audit_log -0+1 invitations -1+1 sms_outbox -1+1 766560 locks invitations 1 ← sms_outbox 2, now(); sms_outbox 2, now() + interval '41 days'
  {"done": ""} audit_log -0+1 invitations -1+1 sms_outbox -1+1 d8783b locks invitations 1 ← sms_outbox 1, now(); sms_outbox 1, now() + interval '41 days'$answers$,
  'The function count_sms_as_sent inside answers as listed');

select * from finish();
rollback;
