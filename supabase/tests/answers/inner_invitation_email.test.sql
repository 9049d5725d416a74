-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.invitation_email(private.email_outbox)'), $answers$console
  1 × 3febf3 ← INVITATION 3 for age; INVITATION 3 for grace; INVITATION 3 for greg; INVITATION 3 for gus; INVITATION 3 for gwen; INVITATION 3 for max; INVITATION 3 for rhea; INVITATION 3 for rob; INVITATION 3 for sid; INVITATION 3 for tom; INVITATION 3 for tut; INVITATION 3 for Bystander kid; INVITATION 3 for sia
  1 × c33d00 ← INVITATION 2 for ada; INVITATION 2 for grace; INVITATION 2 for greg; INVITATION 2 for gus; INVITATION 2 for gwen; INVITATION 2 for max; INVITATION 2 for rhea; INVITATION 2 for rob; INVITATION 2 for sid; INVITATION 2 for sol; INVITATION 2 for tut; INVITATION 2 for Bystander kid; INVITATION 2 for sia; INVITATION 2 for sol
  1 × ee578a ← INVITATION 1 for ada; INVITATION 1 for grace; INVITATION 1 for greg; INVITATION 1 for gus; INVITATION 1 for gwen; INVITATION 1 for mae; INVITATION 1 for rhea; INVITATION 1 for rob; INVITATION 1 for sid; INVITATION 1 for sol; INVITATION 1 for tut; INVITATION 1 for Bystander kid; INVITATION 1 for sia; INVITATION 1 for sol
  nothing ← BOOKING_CHANGED 1 for ada; BOOKING_CHANGED 1 for age; BOOKING_CHANGED 1 for grac … 3944de$answers$,
  'The function invitation_email inside answers as listed');

select * from finish();
rollback;
