-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.put_report(uuid,public.report_level,timestamp with time zone)'), $answers$console
  {"done": ""} ← ada, school, now(); ada, organization, now(); age, school, now(); age, organizat … e61c09
  {"done": ""} email_outbox -0+1 notifications -0+1 085ad7 ← gwen, outside, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 0879b2 ← sue, outside, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 09a96c ← sid, admin, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 0d0822 ← Una One, admin, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 0ee665 ← rob, admin, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 1ed2ab ← max, outside, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 25227e ← max, admin, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 2de2c5 ← mae, admin, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 2e61e9 ← tom, outside, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 2f4d72 ← greg, admin, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 35fe72 ← Bystander kid, admin, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 3b6633 ← tea, admin, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 49faee ← tea, outside, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 4bfcd4 ← two, admin, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 5c1dc6 ← grace, admin, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 649cdc ← rob, outside, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 655792 ← sia, admin, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 6e39b1 ← tom, admin, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 7c444d ← mae, outside, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 854281 ← grace, outside, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 8d4cee ← tut, outside, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 911ba8 ← age, outside, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 9d4c79 ← sol, outside, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 9dfc20 ← gus, outside, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 a928b0 ← Una One, outside, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 c51c5d ← rhea, outside, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 c5a99b ← Ursa, admin, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 cb163d ← ada, admin, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 cdc7a0 ← Ursa, outside, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 eeb62d ← tut, admin, now()$answers$,
  'The function put_report inside answers as listed');

select * from finish();
rollback;
