-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.adopt_placeholder(uuid,uuid,uuid)'), $answers$console
  link.not_available This profile is not available. ← invitations 1, Ursa, ada; invitations 1, Una One, ada; invitations 1, Gil Guardi … 368f69$answers$,
  'The function adopt_placeholder inside answers as listed');

select * from finish();
rollback;
