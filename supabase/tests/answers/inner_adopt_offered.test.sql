-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.adopt_offered(public.invitations,uuid)'), $answers$console
  link.not_available This profile is not available. ← invitations 1, ada; invitations 1, max; invitations 1, sol; invitations 1, tut;  … 64ba16$answers$,
  'The function adopt_offered inside answers as listed');

select * from finish();
rollback;
