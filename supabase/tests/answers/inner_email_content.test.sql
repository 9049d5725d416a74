-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.email_content(private.email_outbox)'), $answers$console
  1 × 07e708 ← LINK_CHANGED 16 for greg
  1 × 07ee91 ← PARENT_CHILD_LOW_GRADE 2 for rhea; PARENT_CHILD_LOW_GRADE 4 for rhea; PARENT_CHILD_LOW_GRADE 5 for rhea
  1 × 081287 ← LINK_CHANGED 11 for Bystander kid
  1 × 0a7be1 ← NEW_MESSAGE 1 for tut
  1 × 0bab12 ← LINK_CHANGED 4 for max; LINK_CHANGED 24 for sol; LINK_CHANGED 27 for max
  1 × 0fcdda ← LINK_CHANGED 1 for rhea
  1 × 1406a5 ← PARENT_WEEKLY_DIGEST 2 for gus; PARENT_WEEKLY_DIGEST 3 for gus
  1 × 14a404 ← NEW_MESSAGE 5 for max
  1 × 180bdc ← PARENT_CHILD_GRADED 1 for rhea; PARENT_CHILD_GRADED 2 for rhea; PARENT_CHILD_GRADED 4 for rhea
  1 × 1b4496 ← LINK_CHANGED 26 for gwen
  1 × 1c32ba ← NEW_MESSAGE 1 for age
  1 × 1c54a9 ← WORK_SET 15 for sol; WORK_SET 15 for sol
  1 × 1ed9c4 ← WORK_SET 16 for max
  1 × 1eebfc ← LINK_CHANGED 4 for sol; LINK_CHANGED 6 for sol; LINK_CHANGED 24 for sol
  1 × 23e63f ← LINK_CHANGED 1 for tom
  1 × 289370 ← LINK_CHANGED 16 for tut
  1 × 2a9385 ← NEW_MESSAGE 2 for Bystander kid; NEW_MESSAGE 2 for sia
  1 × 2c2285 ← BOOKING_CHANGED 22 for sol
  1 × 2ccb63 ← NEW_MESSAGE 2 for rob
  1 × 2e2190 ← LINK_CHANGED 16 for ada
  1 × 2fafef ← LINK_CHANGED 15 for rhea; LINK_CHANGED 20 for rhea; LINK_CHANGED 25 for rhea
  1 × 323ac4 ← LINK_CHANGED 7 for sol
  1 × 34ff35 ← LINK_CHANGED 29 for gwen
  1 × 35399c ← NEW_MESSAGE 2 for mae
  1 × 39d08e ← LINK_CHANGED 9 for sia
  1 × 3a6574 ← LINK_CHANGED 7 for gwen
  1 × 3cf479 ← LINK_CHANGED 35 for max
  1 × 3d86bb ← LINK_CHANGED 15 for gus; LINK_CHANGED 25 for gus
  1 × 3d8a92 ← WORK_SET 7 for max
  1 × 3febf3 ← INVITATION 3 for age; INVITATION 3 for grace; INVITATION 3 for greg; INVITATION 3 for gus; INVITATION 3 for gwen; INVITATION 3 for max; INVITATION 3 for rhea; INVITATION 3 for rob; INVITATION 3 for sid; INVITATION 3 for tom; INVITATION 3 for tut; INVITATION 3 for Bystander kid; INVITATION 3 for sia
  1 × 3ff3d3 ← LINK_CHANGED 26 for sol
  1 × 402d63 ← LINK_CHANGED 7 for greg
  1 × 423a27 ← LINK_CHANGED 7 for sid
  1 × 44e303 ← LINK_CHANGED 8 for sia; LINK_CHANGED 13 for sia; LINK_CHANGED 14 for sia
  1 × 45b5e9 ← PARENT_WEEKLY_DIGEST 2 for gwen
  1 × 45dc23 ← PARENT_WEEKLY_DIGEST 4 for max; PARENT_WEEKLY_DIGEST 4 for sol
  1 × 45f2d1 ← LINK_CHANGED 13 for gus; LINK_CHANGED 14 for gus; LINK_CHANGED 19 for gus
  1 × 47ddea ← LINK_CHANGED 31 for gus
  1 × 48140d ← PARENT_CHILD_GRADED 1 for gus; PARENT_CHILD_GRADED 1 for Bystander kid; PARENT_CHILD_GRADED 1 for sia; PARENT_CHILD_GRADED 2 for gus
  1 × 497bea ← NEW_MESSAGE 2 for greg
  1 × 4a347f ← LINK_CHANGED 15 for sid; LINK_CHANGED 25 for sid
  1 × 4a7b2e ← LINK_CHANGED 16 for sid
  1 × 4be5a9 ← NEW_MESSAGE 1 for sid
  1 × 4c7d47 ← LINK_CHANGED 16 for mae
  1 × 4cdff8 ← LINK_CHANGED 29 for rhea
  1 × 4daf18 ← LINK_CHANGED 34 for sol; LINK_CHANGED 34 for sol
  1 × 4ef177 ← NEW_MESSAGE 5 for tut; NEW_MESSAGE 5 for sia; NEW_MESSAGE 5 for sol
  1 × 4f420f ← LINK_CHANGED 1 for gus
  1 × 4fe6a8 ← LINK_CHANGED 16 for gwen
  1 × 586876 ← PARENT_CHILD_ABSENT 2 for rhea
  1 × 5c1c28 ← NEW_MESSAGE 5 for gus
  1 × 5d1318 ← PARENT_CHILD_LOW_GRADE 1 for gwen; PARENT_CHILD_LOW_GRADE 3 for gwen; PARENT_CHILD_LOW_GRADE 3 for Bystander kid; PARENT_CHILD_LOW_GRADE 4 for Bystander kid
  1 × 5e7fc7 ← BOOKING_CHANGED 20 for Bystander kid
  1 × 5f3edf ← LINK_CHANGED 31 for rhea
  1 × 616071 ← NEW_MESSAGE 2 for gus
  1 × 63eb45 ← PARENT_WEEKLY_DIGEST 1 for gus; PARENT_WEEKLY_DIGEST 1 for sia; PARENT_WEEKLY_DIGEST 2 for sia
  1 × 674276 ← LINK_CHANGED 26 for gus
  1 × 679b02 ← LINK_CHANGED 13 for sid; LINK_CHANGED 14 for sid
  1 × 69319c ← LINK_CHANGED 1 for greg
  1 × 693c69 ← NEW_MESSAGE 2 for rhea
  1 × 69e4fe ← LINK_CHANGED 26 for ada
  1 × 6afe89 ← LINK_CHANGED 26 for tut
  1 × 6e83bf ← LINK_CHANGED 15 for gwen; LINK_CHANGED 20 for gwen; LINK_CHANGED 25 for gwen
  1 × 7067e0 ← PARENT_CHILD_ABSENT 2 for gwen
  1 × 706a27 ← LINK_CHANGED 7 for rhea
  1 × 72af78 ← NEW_MESSAGE 5 for ada
  1 × 72db39 ← LINK_CHANGED 7 for tut
  1 × 7411a4 ← LINK_CHANGED 26 for greg
  1 × 74cbf5 ← LINK_CHANGED 1 for max
  1 × 753718 ← LINK_CHANGED 8 for gus; LINK_CHANGED 8 for Bystander kid; LINK_CHANGED 14 for Bystander kid
  1 × 7a205b ← WORK_SET 8 for max
  1 × 7a8ef7 ← LINK_CHANGED 34 for rob
  1 × 7b4e3d ← NEW_MESSAGE 5 for mae
  1 × 7c91c8 ← PARENT_CHILD_ABSENT 2 for gus
  1 × 7d30f7 ← BOOKING_CHANGED 22 for tut; BOOKING_CHANGED 22 for sia
  1 × 7e8766 ← NEW_MESSAGE 1 for greg
  1 × 7f116e ← WORK_SET 8 for sol
  1 × 808026 ← PARENT_CHILD_LOW_GRADE 2 for gus; PARENT_CHILD_LOW_GRADE 4 for gus; PARENT_CHILD_LOW_GRADE 5 for gus
  1 × 81b560 ← LINK_CHANGED 1 for tut
  1 × 81c650 ← LINK_CHANGED 9 for gus; LINK_CHANGED 9 for Bystander kid; LINK_CHANGED 17 for gus
  1 × 824051 ← NEW_MESSAGE 5 for age
  1 × 834042 ← LINK_CHANGED 1 for ada
  1 × 83f9f9 ← NEW_MESSAGE 2 for tom
  1 × 85600c ← LINK_CHANGED 18 for gwen; LINK_CHANGED 18 for Bystander kid
  1 × 859f5a ← BOOKING_CHANGED 22 for gus
  1 × 861b42 ← LINK_CHANGED 26 for sol
  1 × 888340 ← LINK_CHANGED 16 for sol
  1 × 89f309 ← LINK_CHANGED 35 for rob
  1 × 8a68b0 ← NEW_MESSAGE 2 for age
  1 × 8bd6d8 ← BOOKING_CHANGED 12 for tut
  1 × 8fd4c2 ← LINK_CHANGED 32 for max
  1 × 944d31 ← LINK_CHANGED 32 for sol; LINK_CHANGED 32 for sol
  1 × 953275 ← NEW_MESSAGE 1 for rob
  1 × 9a0135 ← NEW_MESSAGE 1 for max
  1 × a40145 ← NEW_MESSAGE 5 for rhea
  1 × a413f9 ← LINK_CHANGED 26 for rob
  1 × a607d3 ← LINK_CHANGED 7 for Bystander kid
  1 × a7882b ← LINK_CHANGED 33 for sol; LINK_CHANGED 33 for sol
  1 × a92d11 ← LINK_CHANGED 13 for gwen; LINK_CHANGED 14 for gwen
  1 × aa3396 ← LINK_CHANGED 26 for sid
  1 × acdc13 ← LINK_CHANGED 28 for sia
  1 × adaa1a ← BOOKING_CHANGED 20 for sol
  1 × aec6f0 ← LINK_CHANGED 10 for gus; LINK_CHANGED 10 for Bystander kid; LINK_CHANGED 12 for Bystander kid; LINK_CHANGED 18 for gus
  1 × b0d668 ← BOOKING_CHANGED 8 for tut
  1 × b114f8 ← PARENT_CHILD_LOW_GRADE 2 for gwen; PARENT_CHILD_LOW_GRADE 4 for gwen; PARENT_CHILD_LOW_GRADE 5 for gwen
  1 × b29d01 ← LINK_CHANGED 2 for rob; LINK_CHANGED 5 for rob; LINK_CHANGED 23 for rob
  1 × b2b67a ← LINK_CHANGED 1 for sol
  1 × b2ee58 ← LINK_CHANGED 33 for rob
  1 × b4d95c ← NEW_MESSAGE 2 for ada
  1 × b56256 ← LINK_CHANGED 16 for Bystander kid
  1 × b5764a ← LINK_CHANGED 6 for rob; LINK_CHANGED 24 for rob; LINK_CHANGED 27 for rob
  1 × b5d0bc ← BOOKING_CHANGED 2 for tut
  1 × b8990e ← LINK_CHANGED 10 for sia
  1 × b99a0a ← LINK_CHANGED 13 for rhea; LINK_CHANGED 19 for rhea
  1 × bdce1e ← NEW_MESSAGE 5 for sid
  1 × be4fc5 ← PARENT_CHILD_LOW_GRADE 1 for Bystander kid; PARENT_CHILD_LOW_GRADE 3 for gus
  1 × c0d3ad ← PARENT_CHILD_GRADED 1 for gwen; PARENT_CHILD_GRADED 2 for gwen; PARENT_CHILD_GRADED 2 for Bystander kid; PARENT_CHILD_GRADED 4 for gwen
  1 × c0f85c ← NEW_MESSAGE 5 for gwen
  1 × c1ff45 ← LINK_CHANGED 30 for gwen
  1 × c26018 ← NEW_MESSAGE 2 for tut
  1 × c33d00 ← INVITATION 2 for ada; INVITATION 2 for grace; INVITATION 2 for greg; INVITATION 2 for gus; INVITATION 2 for gwen; INVITATION 2 for max; INVITATION 2 for rhea; INVITATION 2 for rob; INVITATION 2 for sid; INVITATION 2 for sol; INVITATION 2 for tut; INVITATION 2 for Bystander kid; INVITATION 2 for sia; INVITATION 2 for sol
  1 × c3e2e3 ← LINK_CHANGED 8 for gwen; LINK_CHANGED 19 for Bystander kid
  1 × c54a68 ← LINK_CHANGED 7 for gus
  1 × c708cd ← LINK_CHANGED 31 for sid
  1 × c8194c ← BOOKING_CHANGED 2 for Bystander kid
  1 × c91a0a ← NEW_MESSAGE 2 for max
  1 × c94ea5 ← INTEGRATION_STOPPED 3 for max; INTEGRATION_STOPPED 3 for Bystander kid; INTEGRATION_STOPPED 3 for sol
  1 × c9c07c ← LINK_CHANGED 7 for rob
  1 × ca55ad ← NEW_MESSAGE 2 for sol
  1 × cb41ab ← LINK_CHANGED 2 for sol; LINK_CHANGED 3 for sol; LINK_CHANGED 5 for sol; LINK_CHANGED 21 for sol; LINK_CHANGED 22 for sol; LINK_CHANGED 23 for sol
  1 × ccd7e3 ← LINK_CHANGED 7 for ada
  1 × ce50f5 ← PARENT_CHILD_GRADED 3 for max
  1 × ce7193 ← LINK_CHANGED 1 for mae
  1 × cf42fe ← LINK_CHANGED 15 for Bystander kid
  1 × d05f58 ← NEW_MESSAGE 5 for sol
  1 × d42336 ← NEW_MESSAGE 5 for tom
  1 × d50d90 ← LINK_CHANGED 26 for max
  1 × df4498 ← NEW_MESSAGE 1 for rhea
  1 × e04a5b ← LINK_CHANGED 1 for rob
  1 × e0e04c ← LINK_CHANGED 7 for mae
  1 × e1c701 ← LINK_CHANGED 16 for gus
  1 × e33ebc ← LINK_CHANGED 7 for sia
  1 × e3698b ← NEW_MESSAGE 1 for gus; NEW_MESSAGE 1 for Bystander kid; NEW_MESSAGE 1 for sia
  1 × e380cb ← LINK_CHANGED 30 for sid
  1 × e50e1e ← LINK_CHANGED 16 for rhea
  1 × e6a5bd ← LINK_CHANGED 9 for gwen; LINK_CHANGED 17 for gwen; LINK_CHANGED 17 for Bystander kid
  1 × e888df ← LINK_CHANGED 32 for rob
  1 × e9ee2a ← LINK_CHANGED 1 for age
  1 × ed64a6 ← LINK_CHANGED 2 for max; LINK_CHANGED 3 for max; LINK_CHANGED 5 for max; LINK_CHANGED 21 for max; LINK_CHANGED 21 for sol; LINK_CHANGED 22 for max; LINK_CHANGED 22 for sol; LINK_CHANGED 23 for max; LINK_CHANGED 23 for sol
  1 × ee578a ← INVITATION 1 for ada; INVITATION 1 for grace; INVITATION 1 for greg; INVITATION 1 for gus; INVITATION 1 for gwen; INVITATION 1 for mae; INVITATION 1 for rhea; INVITATION 1 for rob; INVITATION 1 for sid; INVITATION 1 for sol; INVITATION 1 for tut; INVITATION 1 for Bystander kid; INVITATION 1 for sia; INVITATION 1 for sol
  1 × ef0e4b ← NEW_MESSAGE 1 for gwen
  1 × efb267 ← LINK_CHANGED 16 for rob
  1 × f02487 ← NEW_MESSAGE 1 for tom
  1 × f2342d ← LINK_CHANGED 26 for rhea
  1 × f386b9 ← LINK_CHANGED 30 for rhea
  1 × f56e54 ← WORK_SET 15 for max
  1 × f69896 ← LINK_CHANGED 28 for gus
  1 × f7206e ← LINK_CHANGED 20 for Bystander kid
  1 × f7a44e ← BOOKING_CHANGED 20 for tut
  1 × f896d4 ← LINK_CHANGED 15 for sia
  1 × fb6eef ← LINK_CHANGED 35 for sol; LINK_CHANGED 35 for sol
  1 × fc33b4 ← LINK_CHANGED 31 for gwen
  nothing ← BOOKING_CHANGED 1 for ada; BOOKING_CHANGED 1 for age; BOOKING_CHANGED 1 for grac … 4c9bfd$answers$,
  'The function email_content inside answers as listed');

select * from finish();
rollback;
