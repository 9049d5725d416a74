-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_integration_ids()'), $answers$gus
  2 × 1e7641
gwen sid rhea
  {"my_integration_ids": "student_integration_links 1"}
sia
  {"my_integration_ids": "student_integration_links 2"}
sol max
  2 × 43f1d7
two greg grace sue tut tom age mae tea rob ada anon console
  nothing$answers$,
  'The function my_integration_ids inside answers as listed');

select * from finish();
rollback;
