-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.export_stands(private.exports)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"export_stands": true} ← exports 1; exports 2; exports 3; exports 4; exports 5; exports 6; exports 7$answers$,
  'The function export_stands inside answers as listed');

select * from finish();
rollback;
