-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.paused_id()'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  nothing$answers$,
  'The function paused_id inside answers as listed');

select * from finish();
rollback;
