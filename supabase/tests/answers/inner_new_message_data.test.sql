-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.new_message_data(private.email_outbox)'), $answers$console
  1 × 14689e ← NEW_MESSAGE 5 for ada; NEW_MESSAGE 5 for age; NEW_MESSAGE 5 for grace; NEW_MESSAGE 5 for gus; NEW_MESSAGE 5 for gwen; NEW_MESSAGE 5 for mae; NEW_MESSAGE 5 for max; NEW_MESSAGE 5 for rhea; NEW_MESSAGE 5 for sid; NEW_MESSAGE 5 for sol; NEW_MESSAGE 5 for tom; NEW_MESSAGE 5 for tut; NEW_MESSAGE 5 for sia; NEW_MESSAGE 5 for sol
  1 × e7d947 ← NEW_MESSAGE 2 for ada; NEW_MESSAGE 2 for age; NEW_MESSAGE 2 for grace; NEW_MESSAGE 2 for greg; NEW_MESSAGE 2 for gus; NEW_MESSAGE 2 for mae; NEW_MESSAGE 2 for max; NEW_MESSAGE 2 for rhea; NEW_MESSAGE 2 for rob; NEW_MESSAGE 2 for sol; NEW_MESSAGE 2 for tom; NEW_MESSAGE 2 for tut; NEW_MESSAGE 2 for Bystander kid; NEW_MESSAGE 2 for sia
  1 × e7ea49 ← NEW_MESSAGE 1 for age; NEW_MESSAGE 1 for grace; NEW_MESSAGE 1 for greg; NEW_MESSAGE 1 for gus; NEW_MESSAGE 1 for gwen; NEW_MESSAGE 1 for max; NEW_MESSAGE 1 for rhea; NEW_MESSAGE 1 for rob; NEW_MESSAGE 1 for sid; NEW_MESSAGE 1 for tom; NEW_MESSAGE 1 for tut; NEW_MESSAGE 1 for Bystander kid; NEW_MESSAGE 1 for sia
  nothing ← BOOKING_CHANGED 1 for ada; BOOKING_CHANGED 1 for age; BOOKING_CHANGED 1 for grac … c3318e$answers$,
  'The function new_message_data inside answers as listed');

select * from finish();
rollback;
