-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_event_keys()'), $answers$ada
  4 × cd702e
gus
  5 × 5d0744
gwen greg grace tut age anon console
  nothing
mae tea
  6 × 4abcfb
max
  5 × 674656
rhea
  6 × 70c634
rob
  {"my_event_keys": "all"} {"my_event_keys": "all+"}
sia sol
  {"my_event_keys": "all+"} {"my_event_keys": "campuses 4+"}
sid
  3 × f8e349
sue
  {"my_event_keys": "all+"}
tom
  4 × b68263
two
  4 × 1f91b9$answers$,
  'The function my_event_keys inside answers as listed');

select * from finish();
rollback;
