-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_admin()'), $answers$ada console
  {"is_admin": true}
gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob anon
  {"is_admin": false}$answers$,
  'The function is_admin inside answers as listed');

select * from finish();
rollback;
