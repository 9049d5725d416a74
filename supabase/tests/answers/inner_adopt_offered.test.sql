-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.adopt_offered(public.invitations,uuid,uuid[])'), $answers$console
  link.not_available This profile is not available. ← invitations 1, ada, ada; invitations 1, rob, rob; invitations 1, tea, tea; invit … 390dac$answers$,
  'The function adopt_offered inside answers as listed');

select * from finish();
rollback;
