-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.decides_export(private.exports)'), $answers$ada console
  {"decides_export": true} ← exports 1; exports 2; exports 3; exports 4; exports 5; exports 6; exports 7
gus two gwen greg grace sid sia sol sue tut tom age mae tea max rob anon
  {"decides_export": false} ← exports 1; exports 2; exports 3; exports 4; exports 5; exports 6; exports 7
rhea
  {"decides_export": false} ← exports 2; exports 3; exports 4; exports 5; exports 6; exports 7
  {"decides_export": true} ← exports 1$answers$,
  'The function decides_export inside answers as listed');

select * from finish();
rollback;
