-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.voices_before()'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"voices_before": {}}$answers$,
  'The function voices_before inside answers as listed');

select * from finish();
rollback;
