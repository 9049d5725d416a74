-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.notice_data(private.email_outbox)'), $answers$console
  1 × 0e6b5b ← WORK_SET 15 for max; WORK_SET 15 for sol; WORK_SET 15 for sol
  1 × 15b155 ← BOOKING_CHANGED 2 for tut
  1 × 1a1a4b ← LINK_CHANGED 34 for rob; LINK_CHANGED 34 for sol; LINK_CHANGED 34 for sol
  1 × 1b73d6 ← LINK_CHANGED 10 for sia
  1 × 1c885c ← PARENT_WEEKLY_DIGEST 4 for max; PARENT_WEEKLY_DIGEST 4 for sol
  1 × 1ceae7 ← LINK_CHANGED 33 for rob; LINK_CHANGED 33 for sol; LINK_CHANGED 33 for sol
  1 × 231b87 ← WORK_SET 8 for max; WORK_SET 8 for sol
  1 × 25bd65 ← LINK_CHANGED 31 for gus; LINK_CHANGED 31 for gwen; LINK_CHANGED 31 for rhea; LINK_CHANGED 31 for sid
  1 × 2f46fd ← LINK_CHANGED 8 for gus; LINK_CHANGED 8 for gwen; LINK_CHANGED 8 for Bystander kid; LINK_CHANGED 14 for Bystander kid; LINK_CHANGED 19 for Bystander kid
  1 × 300a7a ← BOOKING_CHANGED 22 for gus; BOOKING_CHANGED 22 for tut; BOOKING_CHANGED 22 for sia
  1 × 3057bd ← LINK_CHANGED 9 for sia
  1 × 3408cd ← BOOKING_CHANGED 2 for Bystander kid
  1 × 368227 ← NEW_MESSAGE 5 for ada; NEW_MESSAGE 5 for age; NEW_MESSAGE 5 for grace; NEW_MESSAGE 5 for gus; NEW_MESSAGE 5 for gwen; NEW_MESSAGE 5 for mae; NEW_MESSAGE 5 for max; NEW_MESSAGE 5 for rhea; NEW_MESSAGE 5 for sid; NEW_MESSAGE 5 for sol; NEW_MESSAGE 5 for tom; NEW_MESSAGE 5 for tut; NEW_MESSAGE 5 for sia; NEW_MESSAGE 5 for sol
  1 × 3a457c ← LINK_CHANGED 8 for sia; LINK_CHANGED 13 for sia; LINK_CHANGED 14 for sia
  1 × 3a5995 ← LINK_CHANGED 13 for gus; LINK_CHANGED 13 for gwen; LINK_CHANGED 13 for rhea; LINK_CHANGED 13 for sid; LINK_CHANGED 14 for gus; LINK_CHANGED 14 for gwen; LINK_CHANGED 14 for sid; LINK_CHANGED 19 for gus; LINK_CHANGED 19 for rhea
  1 × 41c83c ← BOOKING_CHANGED 8 for Bystander kid
  1 × 4288c5 ← LINK_CHANGED 15 for sia
  1 × 438cca ← LINK_CHANGED 9 for gus; LINK_CHANGED 9 for gwen; LINK_CHANGED 9 for Bystander kid; LINK_CHANGED 17 for gus; LINK_CHANGED 17 for gwen; LINK_CHANGED 17 for Bystander kid
  1 × 462e86 ← INTEGRATION_STOPPED 3 for max; INTEGRATION_STOPPED 3 for Bystander kid; INTEGRATION_STOPPED 3 for sol
  1 × 49ae59 ← LINK_CHANGED 2 for max; LINK_CHANGED 2 for rob; LINK_CHANGED 2 for sol; LINK_CHA … 91d58e
  1 × 4e9e8f ← PARENT_CHILD_LOW_GRADE 1 for gwen; PARENT_CHILD_LOW_GRADE 1 for Bystander kid; PARENT_CHILD_LOW_GRADE 3 for gus; PARENT_CHILD_LOW_GRADE 3 for gwen; PARENT_CHILD_LOW_GRADE 3 for Bystander kid; PARENT_CHILD_LOW_GRADE 4 for Bystander kid
  1 × 5780bf ← PARENT_WEEKLY_DIGEST 2 for gwen
  1 × 595a08 ← LINK_CHANGED 28 for gus; LINK_CHANGED 28 for sia
  1 × 5d75e5 ← LINK_CHANGED 16 for Bystander kid
  1 × 620485 ← LINK_CHANGED 26 for sol
  1 × 626718 ← BOOKING_CHANGED 20 for gwen; BOOKING_CHANGED 20 for tut
  1 × 68fb0a ← LINK_CHANGED 7 for Bystander kid
  1 × 6b95b5 ← PARENT_WEEKLY_DIGEST 2 for gus; PARENT_WEEKLY_DIGEST 3 for gus
  1 × 7e72fb ← LINK_CHANGED 32 for max; LINK_CHANGED 32 for rob; LINK_CHANGED 32 for sol; LINK_CHANGED 32 for sol
  1 × 7fa0fc ← BOOKING_CHANGED 20 for sol
  1 × 86dc3b ← PARENT_CHILD_LOW_GRADE 2 for gus; PARENT_CHILD_LOW_GRADE 2 for gwen; PARENT_CHILD_LOW_GRADE 2 for rhea; PARENT_CHILD_LOW_GRADE 4 for gus; PARENT_CHILD_LOW_GRADE 4 for gwen; PARENT_CHILD_LOW_GRADE 4 for rhea; PARENT_CHILD_LOW_GRADE 5 for gus; PARENT_CHILD_LOW_GRADE 5 for gwen; PARENT_CHILD_LOW_GRADE 5 for rhea
  1 × 8acc0c ← LINK_CHANGED 30 for gwen; LINK_CHANGED 30 for rhea; LINK_CHANGED 30 for sid
  1 × 915acb ← BOOKING_CHANGED 12 for tut
  1 × 918e11 ← LINK_CHANGED 1 for ada; LINK_CHANGED 1 for age; LINK_CHANGED 1 for grace; LINK_CHANGED 1 for greg; LINK_CHANGED 1 for gus; LINK_CHANGED 1 for mae; LINK_CHANGED 1 for max; LINK_CHANGED 1 for rhea; LINK_CHANGED 1 for rob; LINK_CHANGED 1 for sol; LINK_CHANGED 1 for tom; LINK_CHANGED 1 for tut
  1 × 95d79a ← WORK_SET 16 for max
  1 × 9d2668 ← LINK_CHANGED 35 for max; LINK_CHANGED 35 for rob; LINK_CHANGED 35 for sol; LINK_CHANGED 35 for sol
  1 × a8a19b ← LINK_CHANGED 29 for gwen; LINK_CHANGED 29 for rhea
  1 × a96bae ← PARENT_CHILD_ABSENT 2 for gus; PARENT_CHILD_ABSENT 2 for gwen; PARENT_CHILD_ABSENT 2 for rhea
  1 × aa6263 ← NEW_MESSAGE 2 for ada; NEW_MESSAGE 2 for age; NEW_MESSAGE 2 for grace; NEW_MESSAGE 2 for greg; NEW_MESSAGE 2 for gus; NEW_MESSAGE 2 for mae; NEW_MESSAGE 2 for max; NEW_MESSAGE 2 for rhea; NEW_MESSAGE 2 for rob; NEW_MESSAGE 2 for sol; NEW_MESSAGE 2 for tom; NEW_MESSAGE 2 for tut; NEW_MESSAGE 2 for Bystander kid; NEW_MESSAGE 2 for sia
  1 × b9a150 ← BOOKING_CHANGED 22 for sol
  1 × bd416b ← LINK_CHANGED 4 for max; LINK_CHANGED 4 for sol; LINK_CHANGED 6 for rob; LINK_CHANGED 6 for sol; LINK_CHANGED 24 for rob; LINK_CHANGED 24 for sol; LINK_CHANGED 24 for sol; LINK_CHANGED 27 for max; LINK_CHANGED 27 for rob
  1 × c0ace4 ← LINK_CHANGED 26 for ada; LINK_CHANGED 26 for grace; LINK_CHANGED 26 for greg; LINK_CHANGED 26 for gus; LINK_CHANGED 26 for gwen; LINK_CHANGED 26 for max; LINK_CHANGED 26 for rhea; LINK_CHANGED 26 for rob; LINK_CHANGED 26 for sid; LINK_CHANGED 26 for sol; LINK_CHANGED 26 for tut
  1 × c19408 ← BOOKING_CHANGED 8 for gwen; BOOKING_CHANGED 8 for tut
  1 × c5c732 ← LINK_CHANGED 10 for gus; LINK_CHANGED 10 for Bystander kid; LINK_CHANGED 12 for Bystander kid; LINK_CHANGED 18 for gus; LINK_CHANGED 18 for gwen; LINK_CHANGED 18 for Bystander kid
  1 × c89896 ← LINK_CHANGED 15 for gus; LINK_CHANGED 15 for gwen; LINK_CHANGED 15 for rhea; LINK_CHANGED 15 for sid; LINK_CHANGED 20 for gwen; LINK_CHANGED 20 for rhea; LINK_CHANGED 25 for gus; LINK_CHANGED 25 for gwen; LINK_CHANGED 25 for rhea; LINK_CHANGED 25 for sid
  1 × ca5266 ← LINK_CHANGED 15 for Bystander kid; LINK_CHANGED 20 for Bystander kid
  1 × d3be34 ← NEW_MESSAGE 1 for age; NEW_MESSAGE 1 for grace; NEW_MESSAGE 1 for greg; NEW_MESSAGE 1 for gus; NEW_MESSAGE 1 for gwen; NEW_MESSAGE 1 for max; NEW_MESSAGE 1 for rhea; NEW_MESSAGE 1 for rob; NEW_MESSAGE 1 for sid; NEW_MESSAGE 1 for tom; NEW_MESSAGE 1 for tut; NEW_MESSAGE 1 for Bystander kid; NEW_MESSAGE 1 for sia
  1 × d83fc9 ← PARENT_CHILD_GRADED 3 for max
  1 × dd863e ← PARENT_WEEKLY_DIGEST 1 for gus; PARENT_WEEKLY_DIGEST 1 for sia; PARENT_WEEKLY_DIGEST 2 for sia
  1 × e206e4 ← LINK_CHANGED 7 for ada; LINK_CHANGED 7 for grace; LINK_CHANGED 7 for greg; LINK_CHANGED 7 for gus; LINK_CHANGED 7 for gwen; LINK_CHANGED 7 for mae; LINK_CHANGED 7 for rhea; LINK_CHANGED 7 for rob; LINK_CHANGED 7 for sid; LINK_CHANGED 7 for sol; LINK_CHANGED 7 for tut
  1 × e44d28 ← LINK_CHANGED 11 for Bystander kid
  1 × e66576 ← WORK_SET 7 for max
  1 × e9324c ← BOOKING_CHANGED 20 for Bystander kid
  1 × f9a2e4 ← LINK_CHANGED 7 for sia
  1 × fbd156 ← PARENT_CHILD_GRADED 1 for gus; PARENT_CHILD_GRADED 1 for gwen; PARENT_CHILD_GRADED 1 for rhea; PARENT_CHILD_GRADED 1 for Bystander kid; PARENT_CHILD_GRADED 1 for sia; PARENT_CHILD_GRADED 2 for gus; PARENT_CHILD_GRADED 2 for gwen; PARENT_CHILD_GRADED 2 for rhea; PARENT_CHILD_GRADED 2 for Bystander kid; PARENT_CHILD_GRADED 4 for gwen; PARENT_CHILD_GRADED 4 for rhea
  1 × ffe67a ← LINK_CHANGED 16 for ada; LINK_CHANGED 16 for grace; LINK_CHANGED 16 for greg; LINK_CHANGED 16 for gus; LINK_CHANGED 16 for gwen; LINK_CHANGED 16 for mae; LINK_CHANGED 16 for rhea; LINK_CHANGED 16 for rob; LINK_CHANGED 16 for sid; LINK_CHANGED 16 for sol; LINK_CHANGED 16 for tut
  nothing ← BOOKING_CHANGED 1 for ada; BOOKING_CHANGED 1 for age; BOOKING_CHANGED 1 for grac … c5980f$answers$,
  'The function notice_data inside answers as listed');

select * from finish();
rollback;
