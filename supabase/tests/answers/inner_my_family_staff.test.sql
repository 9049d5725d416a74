-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_family_staff()'), $answers$gus
  10 × f3f913
gwen
  4 × 1c608f
max
  3 × a0e4ed
rhea
  5 × baaafb
two greg grace sid sia sol sue tut tom age mae tea rob ada anon console
  nothing$answers$,
  'The function my_family_staff inside answers as listed');

select * from finish();
rollback;
