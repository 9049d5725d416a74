-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.invitation_is_deliverable(public.invitations,uuid)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"invitation_is_deliverable": false} ← invitations 7, gwen
  {"invitation_is_deliverable": true} ← invitations 1, ada; invitations 1, rob; invitations 1, tea; invitations 1, gwen; … 589cec$answers$,
  'The function invitation_is_deliverable inside answers as listed');

select * from finish();
rollback;
