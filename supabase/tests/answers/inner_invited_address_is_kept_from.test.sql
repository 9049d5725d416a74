-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.invited_address_is_kept_from(public.invitations)'), $answers$console
  {"invited_address_is_kept_from": false} ← invitations 1; invitations 2; invitations 3; invitations 4; invitations 5; invitations 6; invitations 7; invitations 8; invitations 9; invitations 10; invitations 11; invitations 12; invitations 13; invitations 14; invitations 15$answers$,
  'The function invited_address_is_kept_from inside answers as listed');

select * from finish();
rollback;
