-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.sms_content(private.sms_outbox,timestamp with time zone)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  1 × 221830 ← sms_outbox 1, now(); sms_outbox 1, now() + interval '41 days'
  1 × a03f55 ← sms_outbox 2, now(); sms_outbox 2, now() + interval '41 days'$answers$,
  'The function sms_content inside answers as listed');

select * from finish();
rollback;
