-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_restricted_rights()'), $answers$grace sid sia sol sue age tea max rhea rob ada anon console
  nothing
greg
  3 × 706637
gus two gwen
  {"rights": [], "student_id": "sid"}
mae
  1 × e6fe7d
tom
  1 × 7e1d4d
tut
  2 × aed515$answers$,
  'The function my_restricted_rights inside answers as listed');

select * from finish();
rollback;
