-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_notified_events()'), $answers$gus two sid sia sol tea max rhea
  {"my_notified_events": "communication_events 2"}
gwen greg grace sue tut tom age mae rob ada anon console
  nothing$answers$,
  'The function my_notified_events inside answers as listed');

select * from finish();
rollback;
