-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.shown_profiles(uuid)'), $answers$console
  1 × 647774 ← invitations 5
  1 × fd72a8 ← invitations 15
  nothing ← invitations 1; invitations 2; invitations 3; invitations 4; invitations 6; invitations 7; invitations 8; invitations 9; invitations 10; invitations 11; invitations 12; invitations 13; invitations 14$answers$,
  'The function shown_profiles inside answers as listed');

select * from finish();
rollback;
