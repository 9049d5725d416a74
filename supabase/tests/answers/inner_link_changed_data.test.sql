-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.link_changed_data(private.email_outbox)'), $answers$console
  {"link_changed_data": {"student_name": "By_sia"}} ← PARENT_CHILD_ABSENT 1 for sia; PARENT_CHILD_ABSENT 2 for sia; PARENT_CHILD_ABSENT 3 for sia; PARENT_CHILD_GRADED 1 for sia
  {"link_changed_data": {"student_name": "By_sid"}} ← PARENT_CHILD_ABSENT 1 for gus; PARENT_CHILD_ABSENT 1 for gwen; PARENT_CHILD_ABSE … 3f149a
  {"link_changed_data": {"student_name": "By_sol"}} ← PARENT_CHILD_GRADED 3 for max; PARENT_CHILD_GRADED 3 for rob; PARENT_CHILD_GRADED 3 for sol
  {"link_changed_data": {"student_name": "Bystander kid"}} ← PARENT_CHILD_ABSENT 1 for Bystander kid; PARENT_CHILD_ABSENT 2 for Bystander kid; PARENT_CHILD_ABSENT 3 for Bystander kid; PARENT_CHILD_GRADED 1 for Bystander kid; PARENT_CHILD_GRADED 2 for Bystander kid
  {"link_changed_data": {"version": 1}} ← INVITATION 1 for ada; INVITATION 1 for grace; INVITATION 1 for greg; INVITATION  … a181cc
  1 × 02b8be ← WORK_SET 7 for max; WORK_SET 7 for rob; WORK_SET 8 for max; WORK_SET 8 for rob; WORK_SET 8 for sol
  1 × 040876 ← LINK_CHANGED 35 for max; LINK_CHANGED 35 for rob; LINK_CHANGED 35 for sol; LINK_CHANGED 35 for sol
  1 × 06a8dd ← PARENT_CHILD_LOW_GRADE 1 for gwen; PARENT_CHILD_LOW_GRADE 1 for Bystander kid; PARENT_CHILD_LOW_GRADE 3 for gus; PARENT_CHILD_LOW_GRADE 3 for gwen; PARENT_CHILD_LOW_GRADE 3 for Bystander kid
  1 × 0be6de ← INTEGRATION_STOPPED 1 for sia
  1 × 0c2265 ← LINK_CHANGED 15 for gus; LINK_CHANGED 15 for gwen; LINK_CHANGED 15 for rhea; LINK_CHANGED 15 for sid; LINK_CHANGED 20 for gwen; LINK_CHANGED 20 for rhea; LINK_CHANGED 25 for gus; LINK_CHANGED 25 for gwen; LINK_CHANGED 25 for rhea; LINK_CHANGED 25 for sid
  1 × 0d7b16 ← NEW_MESSAGE 1 for Bystander kid
  1 × 0e3df6 ← LINK_CHANGED 4 for max; LINK_CHANGED 4 for sol; LINK_CHANGED 6 for rob; LINK_CHANGED 6 for sol; LINK_CHANGED 24 for rob; LINK_CHANGED 24 for sol; LINK_CHANGED 24 for sol; LINK_CHANGED 27 for max; LINK_CHANGED 27 for rob
  1 × 21e1d6 ← WORK_SET 2 for sia; WORK_SET 3 for sia
  1 × 2b08a4 ← LINK_CHANGED 34 for rob; LINK_CHANGED 34 for sol; LINK_CHANGED 34 for sol
  1 × 2d9065 ← LINK_CHANGED 26 for sol
  1 × 312dab ← NEW_MESSAGE 2 for gus
  1 × 3456d3 ← INTEGRATION_STOPPED 4 for max; INTEGRATION_STOPPED 4 for sol; INTEGRATION_STOPPED 4 for sol; INTEGRATION_STOPPED 6 for rob; INTEGRATION_STOPPED 6 for sol; INTEGRATION_STOPPED 6 for sol
  1 × 37772c ← NEW_MESSAGE 1 for gus; NEW_MESSAGE 1 for gwen; NEW_MESSAGE 1 for rhea; NEW_MESSAGE 1 for sid
  1 × 3ca7d8 ← LINK_CHANGED 9 for sia
  1 × 4910be ← LINK_CHANGED 2 for max; LINK_CHANGED 2 for rob; LINK_CHANGED 2 for sol; LINK_CHA … 91d58e
  1 × 50a6a4 ← LINK_CHANGED 9 for gus; LINK_CHANGED 9 for gwen; LINK_CHANGED 9 for Bystander kid; LINK_CHANGED 17 for gus; LINK_CHANGED 17 for gwen; LINK_CHANGED 17 for Bystander kid
  1 × 53b486 ← LINK_CHANGED 13 for gus; LINK_CHANGED 13 for gwen; LINK_CHANGED 13 for rhea; LINK_CHANGED 13 for sid; LINK_CHANGED 14 for gus; LINK_CHANGED 14 for gwen; LINK_CHANGED 14 for sid; LINK_CHANGED 19 for gus; LINK_CHANGED 19 for rhea
  1 × 571feb ← BOOKING_CHANGED 21 for gwen
  1 × 60a5ad ← LINK_CHANGED 7 for sia
  1 × 62d7d8 ← LINK_CHANGED 33 for rob; LINK_CHANGED 33 for sol; LINK_CHANGED 33 for sol
  1 × 6746a0 ← LINK_CHANGED 11 for Bystander kid
  1 × 6897c4 ← BOOKING_CHANGED 27 for max; BOOKING_CHANGED 27 for rob
  1 × 6b2766 ← LINK_CHANGED 7 for ada; LINK_CHANGED 7 for grace; LINK_CHANGED 7 for greg; LINK_CHANGED 7 for gus; LINK_CHANGED 7 for gwen; LINK_CHANGED 7 for mae; LINK_CHANGED 7 for rhea; LINK_CHANGED 7 for rob; LINK_CHANGED 7 for sid; LINK_CHANGED 7 for sol; LINK_CHANGED 7 for tut
  1 × 6cf678 ← BOOKING_CHANGED 11 for max; BOOKING_CHANGED 11 for rob; BOOKING_CHANGED 11 for sol; BOOKING_CHANGED 11 for sol
  1 × 6db5d0 ← PARENT_CHILD_LOW_GRADE 4 for Bystander kid
  1 × 6dde55 ← LINK_CHANGED 15 for Bystander kid; LINK_CHANGED 20 for Bystander kid
  1 × 6eb78f ← BOOKING_CHANGED 13 for gus; BOOKING_CHANGED 13 for sia
  1 × 706659 ← INTEGRATION_STOPPED 3 for max; INTEGRATION_STOPPED 3 for sol; INTEGRATION_STOPPED 3 for sol; INTEGRATION_STOPPED 5 for max; INTEGRATION_STOPPED 5 for rob; INTEGRATION_STOPPED 5 for sol; INTEGRATION_STOPPED 5 for sol
  1 × 7b7c84 ← LINK_CHANGED 16 for ada; LINK_CHANGED 16 for grace; LINK_CHANGED 16 for greg; LINK_CHANGED 16 for gus; LINK_CHANGED 16 for gwen; LINK_CHANGED 16 for mae; LINK_CHANGED 16 for rhea; LINK_CHANGED 16 for rob; LINK_CHANGED 16 for sid; LINK_CHANGED 16 for sol; LINK_CHANGED 16 for tut
  1 × 7c8d95 ← LINK_CHANGED 10 for sia
  1 × 7e2a9e ← WORK_SET 12 for gus; WORK_SET 12 for gwen; WORK_SET 12 for sid; WORK_SET 13 for gus; WORK_SET 13 for gwen; WORK_SET 13 for rhea; WORK_SET 13 for sid; WORK_SET 14 for gus; WORK_SET 14 for gwen; WORK_SET 14 for rhea; WORK_SET 14 for sid
  1 × 80bbb1 ← INTEGRATION_STOPPED 1 for Bystander kid
  1 × 84b111 ← LINK_CHANGED 30 for gwen; LINK_CHANGED 30 for rhea; LINK_CHANGED 30 for sid
  1 × 86178d ← NEW_MESSAGE 3 for gwen; NEW_MESSAGE 3 for rhea; NEW_MESSAGE 4 for gwen; NEW_MESSAGE 4 for rhea; NEW_MESSAGE 4 for sid
  1 × 866a36 ← PARENT_CHILD_LOW_GRADE 2 for gus; PARENT_CHILD_LOW_GRADE 2 for gwen; PARENT_CHIL … 869743
  1 × 8e3390 ← LINK_CHANGED 10 for gus; LINK_CHANGED 10 for Bystander kid; LINK_CHANGED 12 for Bystander kid; LINK_CHANGED 18 for gus; LINK_CHANGED 18 for gwen; LINK_CHANGED 18 for Bystander kid
  1 × 90063a ← WORK_SET 1 for Bystander kid; WORK_SET 3 for Bystander kid; WORK_SET 4 for Bystander kid; WORK_SET 5 for Bystander kid; WORK_SET 6 for Bystander kid
  1 × 900ca8 ← INTEGRATION_STOPPED 1 for gus; INTEGRATION_STOPPED 1 for rhea
  1 × 90920a ← PARENT_CHILD_LOW_GRADE 2 for sia
  1 × 9620b9 ← LINK_CHANGED 15 for sia
  1 × 965bc2 ← BOOKING_CHANGED 1 for gus; BOOKING_CHANGED 1 for Bystander kid; BOOKING_CHANGED 2 for Bystander kid; BOOKING_CHANGED 3 for Bystander kid; BOOKING_CHANGED 5 for Bystander kid; BOOKING_CHANGED 6 for Bystander kid; BOOKING_CHANGED 7 for Bystander kid; BOOKING_CHANGED 8 for Bystander kid; BOOKING_CHANGED 9 for Bystander kid
  1 × 966250 ← WORK_SET 15 for max; WORK_SET 15 for rob; WORK_SET 15 for sol; WORK_SET 15 for sol; WORK_SET 16 for max; WORK_SET 16 for rob
  1 × 99a7fd ← LINK_CHANGED 32 for max; LINK_CHANGED 32 for rob; LINK_CHANGED 32 for sol; LINK_CHANGED 32 for sol
  1 × 9aac83 ← LINK_CHANGED 16 for Bystander kid
  1 × 9aaf91 ← BOOKING_CHANGED 22 for gus; BOOKING_CHANGED 23 for gus
  1 × 9e3a7c ← INTEGRATION_STOPPED 2 for gwen; INTEGRATION_STOPPED 2 for rhea
  1 × 9fc35f ← LINK_CHANGED 8 for gus; LINK_CHANGED 8 for gwen; LINK_CHANGED 8 for Bystander kid; LINK_CHANGED 14 for Bystander kid; LINK_CHANGED 19 for Bystander kid
  1 × a37f51 ← LINK_CHANGED 1 for ada; LINK_CHANGED 1 for age; LINK_CHANGED 1 for grace; LINK_CHANGED 1 for greg; LINK_CHANGED 1 for gus; LINK_CHANGED 1 for mae; LINK_CHANGED 1 for max; LINK_CHANGED 1 for rhea; LINK_CHANGED 1 for rob; LINK_CHANGED 1 for sol; LINK_CHANGED 1 for tom; LINK_CHANGED 1 for tut
  1 × a60ba9 ← BOOKING_CHANGED 1 for sia; BOOKING_CHANGED 4 for sia; BOOKING_CHANGED 5 for sia; BOOKING_CHANGED 6 for sia; BOOKING_CHANGED 7 for sia
  1 × a80752 ← LINK_CHANGED 7 for Bystander kid
  1 × b15b38 ← WORK_SET 1 for gwen; WORK_SET 1 for rhea; WORK_SET 1 for sid; WORK_SET 2 for gus … e5daf2
  1 × b6fee5 ← PARENT_WEEKLY_DIGEST 1 for Bystander kid; PARENT_WEEKLY_DIGEST 2 for Bystander kid; PARENT_WEEKLY_DIGEST 3 for Bystander kid
  1 × b7994e ← LINK_CHANGED 26 for ada; LINK_CHANGED 26 for grace; LINK_CHANGED 26 for greg; LINK_CHANGED 26 for gus; LINK_CHANGED 26 for gwen; LINK_CHANGED 26 for max; LINK_CHANGED 26 for rhea; LINK_CHANGED 26 for rob; LINK_CHANGED 26 for sid; LINK_CHANGED 26 for sol; LINK_CHANGED 26 for tut
  1 × bdd458 ← INTEGRATION_STOPPED 2 for Bystander kid
  1 × c8b097 ← PARENT_WEEKLY_DIGEST 4 for max; PARENT_WEEKLY_DIGEST 4 for rob; PARENT_WEEKLY_DIGEST 4 for sol; PARENT_WEEKLY_DIGEST 4 for sol
  1 × c8c22e ← LINK_CHANGED 8 for sia; LINK_CHANGED 13 for sia; LINK_CHANGED 14 for sia
  1 × ce68ca ← BOOKING_CHANGED 18 for max; BOOKING_CHANGED 18 for rob
  1 × d0d83b ← PARENT_WEEKLY_DIGEST 2 for gus; PARENT_WEEKLY_DIGEST 2 for gwen; PARENT_WEEKLY_DIGEST 2 for rhea; PARENT_WEEKLY_DIGEST 2 for sid; PARENT_WEEKLY_DIGEST 3 for gus; PARENT_WEEKLY_DIGEST 3 for rhea
  1 × d4d66d ← LINK_CHANGED 29 for gwen; LINK_CHANGED 29 for rhea
  1 × d64e08 ← PARENT_WEEKLY_DIGEST 1 for gus; PARENT_WEEKLY_DIGEST 1 for sia; PARENT_WEEKLY_DIGEST 2 for sia
  1 × d76592 ← LINK_CHANGED 28 for gus; LINK_CHANGED 28 for sia
  1 × df7207 ← NEW_MESSAGE 5 for max; NEW_MESSAGE 5 for sol
  1 × e106d8 ← BOOKING_CHANGED 19 for gus; BOOKING_CHANGED 19 for rhea; BOOKING_CHANGED 24 for gus; BOOKING_CHANGED 24 for gwen; BOOKING_CHANGED 24 for rhea; BOOKING_CHANGED 24 for sid; BOOKING_CHANGED 25 for gus; BOOKING_CHANGED 25 for gwen; BOOKING_CHANGED 25 for rhea; BOOKING_CHANGED 25 for sid; BOOKING_CHANGED 26 for gus; BOOKING_CHANGED 26 for gwen; BOOKING_CHANGED 26 for rhea; BOOKING_CHANGED 26 for sid
  1 × f035dc ← LINK_CHANGED 31 for gus; LINK_CHANGED 31 for gwen; LINK_CHANGED 31 for rhea; LINK_CHANGED 31 for sid
  1 × f3cf6f ← BOOKING_CHANGED 10 for ada; BOOKING_CHANGED 10 for age; BOOKING_CHANGED 10 for g … 84bfaa
  1 × fa1803 ← BOOKING_CHANGED 8 for ada; BOOKING_CHANGED 8 for grace; BOOKING_CHANGED 8 for gr … b2c880
  1 × fc1a51 ← NEW_MESSAGE 1 for sia
  1 × fd25f2 ← BOOKING_CHANGED 4 for gus; BOOKING_CHANGED 4 for gwen; BOOKING_CHANGED 4 for rhe … 12de28
  1 × ff6874 ← BOOKING_CHANGED 14 for gus; BOOKING_CHANGED 14 for gwen; BOOKING_CHANGED 14 for  … f97d02
  nothing ← BOOKING_CHANGED 1 for ada; BOOKING_CHANGED 1 for age; BOOKING_CHANGED 1 for grac … fa175d$answers$,
  'The function link_changed_data inside answers as listed');

select * from finish();
rollback;
