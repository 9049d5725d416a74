-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_family_staff()'), $answers$gus
  10 × f3f913
gwen rhea
  5 × baaafb
max
  3 × a0e4ed
two greg grace sid sia sol sue tut tom age mae tea rob ada anon console
  nothing$answers$,
  'The function my_family_staff inside answers as listed');

select * from finish();
rollback;
