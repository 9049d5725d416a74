-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_notified_requests()'), $answers$gus
  2 × 24b2fa
gwen
  2 × 2fb8a0
max
  2 × 9903c6
sia
  {"my_notified_requests": "privacy_requests 8"}
sol
  {"my_notified_requests": "privacy_requests 6"}
tom
  {"my_notified_requests": "privacy_requests 7"}
two greg grace sid sue tut age mae tea rhea rob ada anon console
  nothing$answers$,
  'The function my_notified_requests inside answers as listed');

select * from finish();
rollback;
