-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.auth_email(private.email_outbox)'), $answers$console
  {"data": {"week": "D"}, "locale": "en", "time_zone": "UTC"} ← PARENT_WEEKLY_DIGEST 1 for ada; PARENT_WEEKLY_DIGEST 1 for grace; PARENT_WEEKLY_ … 6217d6
  {"data": {}, "locale": "en", "time_zone": "UTC"} ← PARENT_CHILD_ABSENT 1 for ada; PARENT_CHILD_ABSENT 1 for age; PARENT_CHILD_ABSEN … 10d22a
  1 × 0a90c9 ← LINK_CHANGED 35 for ada; LINK_CHANGED 35 for grace; LINK_CHANGED 35 for greg; LINK_CHANGED 35 for gus; LINK_CHANGED 35 for gwen; LINK_CHANGED 35 for max; LINK_CHANGED 35 for rhea; LINK_CHANGED 35 for rob; LINK_CHANGED 35 for sid; LINK_CHANGED 35 for sol; LINK_CHANGED 35 for tut; LINK_CHANGED 35 for Bystander kid; LINK_CHANGED 35 for sia; LINK_CHANGED 35 for sol
  1 × 0dcacc ← LINK_CHANGED 26 for ada; LINK_CHANGED 26 for grace; LINK_CHANGED 26 for greg; LINK_CHANGED 26 for gus; LINK_CHANGED 26 for gwen; LINK_CHANGED 26 for max; LINK_CHANGED 26 for rhea; LINK_CHANGED 26 for rob; LINK_CHANGED 26 for sid; LINK_CHANGED 26 for sol; LINK_CHANGED 26 for tut; LINK_CHANGED 26 for Bystander kid; LINK_CHANGED 26 for sia; LINK_CHANGED 26 for sol
  1 × 0dd5a9 ← LINK_CHANGED 1 for ada; LINK_CHANGED 1 for age; LINK_CHANGED 1 for grace; LINK_CHANGED 1 for greg; LINK_CHANGED 1 for gus; LINK_CHANGED 1 for mae; LINK_CHANGED 1 for max; LINK_CHANGED 1 for rhea; LINK_CHANGED 1 for rob; LINK_CHANGED 1 for sol; LINK_CHANGED 1 for tom; LINK_CHANGED 1 for tut; LINK_CHANGED 1 for Bystander kid; LINK_CHANGED 1 for sia
  1 × 119e73 ← BOOKING_CHANGED 10 for ada; BOOKING_CHANGED 10 for age; BOOKING_CHANGED 10 for g … ca2416
  1 × 176f31 ← NEW_MESSAGE 2 for ada; NEW_MESSAGE 2 for age; NEW_MESSAGE 2 for grace; NEW_MESSA … 1acf96
  1 × 177607 ← PARENT_CHILD_LOW_GRADE 2 for ada; PARENT_CHILD_LOW_GRADE 2 for age; PARENT_CHILD … 9cbe1c
  1 × 18c07c ← LINK_CHANGED 7 for ada; LINK_CHANGED 7 for grace; LINK_CHANGED 7 for greg; LINK_CHANGED 7 for gus; LINK_CHANGED 7 for gwen; LINK_CHANGED 7 for mae; LINK_CHANGED 7 for rhea; LINK_CHANGED 7 for rob; LINK_CHANGED 7 for sid; LINK_CHANGED 7 for sol; LINK_CHANGED 7 for tut; LINK_CHANGED 7 for Bystander kid; LINK_CHANGED 7 for sia; LINK_CHANGED 7 for sol
  1 × 1f01c3 ← WORK_SET 1 for ada; WORK_SET 1 for age; WORK_SET 1 for grace; WORK_SET 1 for gre … 2388da
  1 × 2352d9 ← LINK_CHANGED 28 for ada; LINK_CHANGED 28 for age; LINK_CHANGED 28 for grace; LIN … e0ac8d
  1 × 241c29 ← LINK_CHANGED 10 for ada; LINK_CHANGED 10 for age; LINK_CHANGED 10 for grace; LIN … d86271
  1 × 2669e5 ← PARENT_CHILD_LOW_GRADE 1 for ada; PARENT_CHILD_LOW_GRADE 1 for age; PARENT_CHILD … 0ae6a2
  1 × 2d1789 ← WORK_SET 12 for ada; WORK_SET 12 for age; WORK_SET 12 for grace; WORK_SET 12 for … 6673b5
  1 × 37ad77 ← LINK_CHANGED 16 for ada; LINK_CHANGED 16 for grace; LINK_CHANGED 16 for greg; LINK_CHANGED 16 for gus; LINK_CHANGED 16 for gwen; LINK_CHANGED 16 for mae; LINK_CHANGED 16 for rhea; LINK_CHANGED 16 for rob; LINK_CHANGED 16 for sid; LINK_CHANGED 16 for sol; LINK_CHANGED 16 for tut; LINK_CHANGED 16 for Bystander kid; LINK_CHANGED 16 for sia; LINK_CHANGED 16 for sol
  1 × 40a1af ← LINK_CHANGED 4 for ada; LINK_CHANGED 4 for age; LINK_CHANGED 4 for grace; LINK_C … a2667f
  1 × 4bd074 ← INTEGRATION_STOPPED 2 for ada; INTEGRATION_STOPPED 2 for age; INTEGRATION_STOPPE … 249f26
  1 × 55496d ← LINK_CHANGED 30 for ada; LINK_CHANGED 30 for age; LINK_CHANGED 30 for grace; LINK_CHANGED 30 for greg; LINK_CHANGED 30 for gwen; LINK_CHANGED 30 for mae; LINK_CHANGED 30 for max; LINK_CHANGED 30 for rhea; LINK_CHANGED 30 for sid; LINK_CHANGED 30 for sol; LINK_CHANGED 30 for tom; LINK_CHANGED 30 for tut; LINK_CHANGED 30 for Bystander kid; LINK_CHANGED 30 for sol
  1 × 593027 ← LINK_CHANGED 2 for ada; LINK_CHANGED 2 for age; LINK_CHANGED 2 for grace; LINK_C … 4b2271
  1 × 59d486 ← LINK_CHANGED 31 for ada; LINK_CHANGED 31 for age; LINK_CHANGED 31 for grace; LINK_CHANGED 31 for gus; LINK_CHANGED 31 for gwen; LINK_CHANGED 31 for mae; LINK_CHANGED 31 for max; LINK_CHANGED 31 for rhea; LINK_CHANGED 31 for sid; LINK_CHANGED 31 for sol; LINK_CHANGED 31 for tom; LINK_CHANGED 31 for tut; LINK_CHANGED 31 for sia; LINK_CHANGED 31 for sol
  1 × 5b3f6b ← LINK_CHANGED 9 for age; LINK_CHANGED 9 for grace; LINK_CHANGED 9 for greg; LINK_ … 25db24
  1 × 63bca2 ← LINK_CHANGED 34 for ada; LINK_CHANGED 34 for grace; LINK_CHANGED 34 for greg; LINK_CHANGED 34 for gus; LINK_CHANGED 34 for gwen; LINK_CHANGED 34 for mae; LINK_CHANGED 34 for rhea; LINK_CHANGED 34 for rob; LINK_CHANGED 34 for sid; LINK_CHANGED 34 for sol; LINK_CHANGED 34 for tut; LINK_CHANGED 34 for Bystander kid; LINK_CHANGED 34 for sia; LINK_CHANGED 34 for sol
  1 × 7106b1 ← LINK_CHANGED 11 for ada; LINK_CHANGED 11 for age; LINK_CHANGED 11 for grace; LINK_CHANGED 11 for greg; LINK_CHANGED 11 for gwen; LINK_CHANGED 11 for mae; LINK_CHANGED 11 for max; LINK_CHANGED 11 for rhea; LINK_CHANGED 11 for rob; LINK_CHANGED 11 for sol; LINK_CHANGED 11 for tom; LINK_CHANGED 11 for tut; LINK_CHANGED 11 for Bystander kid; LINK_CHANGED 11 for sol
  1 × 8e7c5d ← LINK_CHANGED 32 for ada; LINK_CHANGED 32 for age; LINK_CHANGED 32 for grace; LINK_CHANGED 32 for gus; LINK_CHANGED 32 for gwen; LINK_CHANGED 32 for mae; LINK_CHANGED 32 for max; LINK_CHANGED 32 for rob; LINK_CHANGED 32 for sid; LINK_CHANGED 32 for sol; LINK_CHANGED 32 for tom; LINK_CHANGED 32 for Bystander kid; LINK_CHANGED 32 for sia; LINK_CHANGED 32 for sol
  1 × 954f4b ← INVITATION 1 for ada; INVITATION 1 for grace; INVITATION 1 for greg; INVITATION 1 for gus; INVITATION 1 for gwen; INVITATION 1 for mae; INVITATION 1 for rhea; INVITATION 1 for rob; INVITATION 1 for sid; INVITATION 1 for sol; INVITATION 1 for tut; INVITATION 1 for Bystander kid; INVITATION 1 for sia; INVITATION 1 for sol
  1 × a0e9e4 ← INTEGRATION_STOPPED 1 for ada; INTEGRATION_STOPPED 1 for age; INTEGRATION_STOPPE … dc09aa
  1 × a749b9 ← INVITATION 3 for age; INVITATION 3 for grace; INVITATION 3 for greg; INVITATION 3 for gus; INVITATION 3 for gwen; INVITATION 3 for max; INVITATION 3 for rhea; INVITATION 3 for rob; INVITATION 3 for sid; INVITATION 3 for tom; INVITATION 3 for tut; INVITATION 3 for Bystander kid; INVITATION 3 for sia
  1 × ad6cb9 ← LINK_CHANGED 15 for ada; LINK_CHANGED 15 for age; LINK_CHANGED 15 for greg; LINK … e9d2c4
  1 × adbe00 ← LINK_CHANGED 33 for ada; LINK_CHANGED 33 for age; LINK_CHANGED 33 for greg; LINK_CHANGED 33 for gus; LINK_CHANGED 33 for gwen; LINK_CHANGED 33 for mae; LINK_CHANGED 33 for rhea; LINK_CHANGED 33 for rob; LINK_CHANGED 33 for sid; LINK_CHANGED 33 for sol; LINK_CHANGED 33 for tom; LINK_CHANGED 33 for Bystander kid; LINK_CHANGED 33 for sia; LINK_CHANGED 33 for sol
  1 × ae6270 ← INVITATION 2 for ada; INVITATION 2 for grace; INVITATION 2 for greg; INVITATION 2 for gus; INVITATION 2 for gwen; INVITATION 2 for max; INVITATION 2 for rhea; INVITATION 2 for rob; INVITATION 2 for sid; INVITATION 2 for sol; INVITATION 2 for tut; INVITATION 2 for Bystander kid; INVITATION 2 for sia; INVITATION 2 for sol
  1 × c9f7be ← BOOKING_CHANGED 1 for ada; BOOKING_CHANGED 1 for age; BOOKING_CHANGED 1 for grac … dbd84a
  1 × f16ac9 ← NEW_MESSAGE 1 for age; NEW_MESSAGE 1 for grace; NEW_MESSAGE 1 for greg; NEW_MESSAGE 1 for gus; NEW_MESSAGE 1 for gwen; NEW_MESSAGE 1 for max; NEW_MESSAGE 1 for rhea; NEW_MESSAGE 1 for rob; NEW_MESSAGE 1 for sid; NEW_MESSAGE 1 for tom; NEW_MESSAGE 1 for tut; NEW_MESSAGE 1 for Bystander kid; NEW_MESSAGE 1 for sia
  1 × fb4655 ← BOOKING_CHANGED 12 for ada; BOOKING_CHANGED 12 for age; BOOKING_CHANGED 12 for g … e7217e$answers$,
  'The function auth_email inside answers as listed');

select * from finish();
rollback;
