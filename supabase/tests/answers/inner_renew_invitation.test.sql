-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.renew_invitation(uuid,boolean)'), $answers$console
  auth.required Sign in first. ← invitations 1, true; invitations 1, false; invitations 2, true; invitations 2, f … 4b6cd9$answers$,
  'The function renew_invitation inside answers as listed');

select * from finish();
rollback;
