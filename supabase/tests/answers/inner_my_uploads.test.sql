-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_uploads()'), $answers$gus gwen sid sia sol rhea
  {"my_uploads": "assignments 3"}
two greg grace sue tut tom age mae tea max rob ada anon console
  nothing$answers$,
  'The function my_uploads inside answers as listed');

select * from finish();
rollback;
