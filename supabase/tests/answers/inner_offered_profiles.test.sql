-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.offered_profiles(uuid)'), $answers$console
  {"offered_profiles": "Bystander kid"} ← invitations 5
  {"offered_profiles": "Ursa"} ← invitations 15
  nothing ← invitations 1; invitations 2; invitations 3; invitations 4; invitations 6; invitations 7; invitations 8; invitations 9; invitations 10; invitations 11; invitations 12; invitations 13; invitations 14$answers$,
  'The function offered_profiles inside answers as listed');

select * from finish();
rollback;
