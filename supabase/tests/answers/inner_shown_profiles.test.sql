-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.shown_profiles(uuid,boolean)'), $answers$console
  1 × 35d361 ← invitations 15, true; invitations 15, false
  1 × abd214 ← invitations 5, true; invitations 5, false
  nothing ← invitations 1, true; invitations 1, false; invitations 2, true; invitations 2, f … 75031f$answers$,
  'The function shown_profiles inside answers as listed');

select * from finish();
rollback;
