-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_booking_people()'), $answers$gus
  7 × 254abb
gwen sol
  {"my_booking_people": "max"} {"my_booking_people": "tut"}
max
  3 × 1bd1d2
sia
  4 × ecced1
sid
  8 × 53f15f
tom
  3 × c137cb
tut
  10 × 7d33a4
two greg grace sue age mae tea rhea rob ada anon console
  nothing$answers$,
  'The function my_booking_people inside answers as listed');

select * from finish();
rollback;
