-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.require_expected_ages(public.invitations,uuid)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"require_expected_ages": ""} ← invitations 1, ada; invitations 1, rob; invitations 1, tea; invitations 1, gwen; … f8d5fb$answers$,
  'The function require_expected_ages inside answers as listed');

select * from finish();
rollback;
