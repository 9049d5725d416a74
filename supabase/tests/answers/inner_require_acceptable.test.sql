-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.require_acceptable(public.invitations,uuid)'), $answers$console
  {"done": ""} locks profile_details 2, profile_roles 1 ← invitations 3, ada; invitations 3, max; invitations 3, tut; invitations 3, rhea; … 48a530
  {"done": ""} locks profile_details 3, profile_roles 1 ← invitations 1, ada; invitations 1, max; invitations 1, sol; invitations 1, tut; invitations 1, rhea; invitations 2, ada; invitations 2, max; invitations 2, sol; invitations 2, tut; invitations 2, rhea; invitations 5, ada; invitations 5, max; invitations 5, sol; invitations 5, tut; invitations 5, rhea
  link.not_available The inviter can no longer offer this. ← invitations 10, ada; invitations 10, max; invitations 10, sol; invitations 10, tut; invitations 10, rhea
  link.not_available You cannot accept your own invitation. ← invitations 3, sol; invitations 7, tut; invitations 9, rhea$answers$,
  'The function require_acceptable inside answers as listed');

select * from finish();
rollback;
