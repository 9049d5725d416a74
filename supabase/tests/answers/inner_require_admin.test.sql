-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.require_admin()'), $answers$ada console
  {"require_admin": ""}
grace anon
  auth.required
gus two gwen greg sid sia sol sue tut tom age mae tea max rhea rob
  permission.denied$answers$,
  'The function require_admin inside answers as listed');

select * from finish();
rollback;
