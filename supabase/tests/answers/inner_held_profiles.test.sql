-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.held_profiles(timestamp with time zone)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  2 × 5383a3 ← now(); now() + interval '41 days'$answers$,
  'The function held_profiles inside answers as listed');

select * from finish();
rollback;
