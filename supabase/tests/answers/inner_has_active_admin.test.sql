-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.has_active_admin()'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"has_active_admin": true}$answers$,
  'The function has_active_admin inside answers as listed');

select * from finish();
rollback;
