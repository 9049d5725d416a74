-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_access_log()'), $answers$gus
  4 × 758a8b
gwen sid rhea
  2 × 5b84cb
max
  1 × 8b9a8d
two greg grace sia sol sue tut tom age mae tea rob ada anon console
  nothing$answers$,
  'The function my_access_log inside answers as listed');

select * from finish();
rollback;
