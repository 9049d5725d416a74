-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.auth_email(private.email_outbox)'), $answers$console
  {"data": {"week": "D"}, "locale": "en", "time_zone": "UTC"} ← PARENT_WEEKLY_DIGEST 1 for ada; PARENT_WEEKLY_DIGEST 1 for age; PARENT_WEEKLY_DI … 645aa4
  {"data": {}, "locale": "en", "time_zone": "UTC"} ← PARENT_CHILD_ABSENT 1 for ada; PARENT_CHILD_ABSENT 1 for age; PARENT_CHILD_ABSEN … 80f7b8
  1 × 0a90c9 ← LINK_CHANGED 35 for ada; LINK_CHANGED 35 for age; LINK_CHANGED 35 for grace; LIN … 59020c
  1 × 0dcacc ← LINK_CHANGED 26 for ada; LINK_CHANGED 26 for age; LINK_CHANGED 26 for grace; LIN … 3fe49c
  1 × 0dd5a9 ← LINK_CHANGED 1 for ada; LINK_CHANGED 1 for age; LINK_CHANGED 1 for grace; LINK_C … fceaf8
  1 × 119e73 ← BOOKING_CHANGED 10 for ada; BOOKING_CHANGED 10 for age; BOOKING_CHANGED 10 for g … a2dd97
  1 × 176f31 ← NEW_MESSAGE 2 for ada; NEW_MESSAGE 2 for age; NEW_MESSAGE 2 for grace; NEW_MESSA … 7f772d
  1 × 177607 ← PARENT_CHILD_LOW_GRADE 2 for ada; PARENT_CHILD_LOW_GRADE 2 for age; PARENT_CHILD … 09a2e0
  1 × 18c07c ← LINK_CHANGED 7 for ada; LINK_CHANGED 7 for age; LINK_CHANGED 7 for grace; LINK_C … 5a4786
  1 × 2352d9 ← LINK_CHANGED 28 for ada; LINK_CHANGED 28 for age; LINK_CHANGED 28 for grace; LIN … ee9abe
  1 × 241c29 ← LINK_CHANGED 10 for ada; LINK_CHANGED 10 for age; LINK_CHANGED 10 for grace; LIN … da96e6
  1 × 2669e5 ← PARENT_CHILD_LOW_GRADE 1 for ada; PARENT_CHILD_LOW_GRADE 1 for age; PARENT_CHILD … 921846
  1 × 37ad77 ← LINK_CHANGED 16 for ada; LINK_CHANGED 16 for age; LINK_CHANGED 16 for grace; LIN … 637168
  1 × 40a1af ← LINK_CHANGED 4 for ada; LINK_CHANGED 4 for age; LINK_CHANGED 4 for grace; LINK_C … b7837c
  1 × 4bd074 ← INTEGRATION_STOPPED 2 for ada; INTEGRATION_STOPPED 2 for age; INTEGRATION_STOPPE … 2355f8
  1 × 55496d ← LINK_CHANGED 30 for ada; LINK_CHANGED 30 for age; LINK_CHANGED 30 for grace; LIN … 58905d
  1 × 593027 ← LINK_CHANGED 2 for ada; LINK_CHANGED 2 for age; LINK_CHANGED 2 for grace; LINK_C … ee3a4c
  1 × 59d486 ← LINK_CHANGED 31 for ada; LINK_CHANGED 31 for age; LINK_CHANGED 31 for greg; LINK … 91eb39
  1 × 5b3f6b ← LINK_CHANGED 9 for ada; LINK_CHANGED 9 for age; LINK_CHANGED 9 for grace; LINK_C … 8ab7d9
  1 × 63bca2 ← LINK_CHANGED 34 for ada; LINK_CHANGED 34 for age; LINK_CHANGED 34 for grace; LIN … 5bed56
  1 × 7106b1 ← LINK_CHANGED 11 for ada; LINK_CHANGED 11 for age; LINK_CHANGED 11 for grace; LIN … fe44df
  1 × 8e7c5d ← LINK_CHANGED 32 for ada; LINK_CHANGED 32 for age; LINK_CHANGED 32 for grace; LIN … afafc4
  1 × 954f4b ← INVITATION 1 for ada; INVITATION 1 for grace; INVITATION 1 for greg; INVITATION 1 for gus; INVITATION 1 for gwen; INVITATION 1 for mae; INVITATION 1 for max; INVITATION 1 for rhea; INVITATION 1 for rob; INVITATION 1 for sid; INVITATION 1 for sol; INVITATION 1 for tom; INVITATION 1 for tut; INVITATION 1 for Bystander kid; INVITATION 1 for sia; INVITATION 1 for sol
  1 × a0e9e4 ← INTEGRATION_STOPPED 1 for ada; INTEGRATION_STOPPED 1 for age; INTEGRATION_STOPPE … 54f2cc
  1 × a749b9 ← INVITATION 3 for ada; INVITATION 3 for age; INVITATION 3 for grace; INVITATION 3 for greg; INVITATION 3 for gus; INVITATION 3 for gwen; INVITATION 3 for mae; INVITATION 3 for max; INVITATION 3 for rhea; INVITATION 3 for rob; INVITATION 3 for sid; INVITATION 3 for sol; INVITATION 3 for tom; INVITATION 3 for tut; INVITATION 3 for Bystander kid; INVITATION 3 for sol
  1 × ad6cb9 ← LINK_CHANGED 15 for ada; LINK_CHANGED 15 for age; LINK_CHANGED 15 for grace; LIN … 3c71ca
  1 × adbe00 ← LINK_CHANGED 33 for ada; LINK_CHANGED 33 for age; LINK_CHANGED 33 for grace; LIN … 12e44c
  1 × ae6270 ← INVITATION 2 for ada; INVITATION 2 for age; INVITATION 2 for grace; INVITATION 2 for greg; INVITATION 2 for gus; INVITATION 2 for gwen; INVITATION 2 for mae; INVITATION 2 for max; INVITATION 2 for rob; INVITATION 2 for sid; INVITATION 2 for sol; INVITATION 2 for tom; INVITATION 2 for tut; INVITATION 2 for Bystander kid; INVITATION 2 for sia; INVITATION 2 for sol
  1 × c9f7be ← BOOKING_CHANGED 1 for ada; BOOKING_CHANGED 1 for age; BOOKING_CHANGED 1 for grac … 32a7e1
  1 × f16ac9 ← NEW_MESSAGE 1 for ada; NEW_MESSAGE 1 for age; NEW_MESSAGE 1 for grace; NEW_MESSAGE 1 for greg; NEW_MESSAGE 1 for gus; NEW_MESSAGE 1 for gwen; NEW_MESSAGE 1 for mae; NEW_MESSAGE 1 for max; NEW_MESSAGE 1 for rhea; NEW_MESSAGE 1 for rob; NEW_MESSAGE 1 for sid; NEW_MESSAGE 1 for sol; NEW_MESSAGE 1 for tom; NEW_MESSAGE 1 for tut; NEW_MESSAGE 1 for sia; NEW_MESSAGE 1 for sol
  1 × fb4655 ← BOOKING_CHANGED 12 for ada; BOOKING_CHANGED 12 for age; BOOKING_CHANGED 12 for g … 4f9e15$answers$,
  'The function auth_email inside answers as listed');

select * from finish();
rollback;
