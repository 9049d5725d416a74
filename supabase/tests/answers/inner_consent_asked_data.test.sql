-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.consent_asked_data(private.email_outbox)'), $answers$console
  {"consent_asked_data": {"student_name": "By_sid"}} ← PARENT_CHILD_ABSENT 1 for sid; PARENT_CHILD_ABSENT 3 for sid; PARENT_CHILD_GRADED 1 for sid; PARENT_CHILD_GRADED 2 for sid; PARENT_CHILD_GRADED 4 for sid
  {"consent_asked_data": {"student_name": "By_sol"}} ← PARENT_CHILD_GRADED 3 for sol
  {"consent_asked_data": {"student_name": "Bystander kid"}} ← PARENT_CHILD_ABSENT 1 for Bystander kid; PARENT_CHILD_ABSENT 2 for Bystander kid; PARENT_CHILD_ABSENT 3 for Bystander kid; PARENT_CHILD_GRADED 1 for Bystander kid; PARENT_CHILD_GRADED 2 for Bystander kid
  1 × 02f70e ← INTEGRATION_STOPPED 1 for sid
  1 × 0430e8 ← PARENT_WEEKLY_DIGEST 4 for sol
  1 × 0b131c ← LINK_CHANGED 13 for sid; LINK_CHANGED 14 for sid
  1 × 0f6cfe ← NEW_MESSAGE 5 for sol
  1 × 1275d0 ← BOOKING_CHANGED 19 for sid; BOOKING_CHANGED 24 for sid; BOOKING_CHANGED 25 for sid; BOOKING_CHANGED 26 for sid
  1 × 18f323 ← LINK_CHANGED 8 for gus; LINK_CHANGED 8 for gwen; LINK_CHANGED 8 for Bystander kid; LINK_CHANGED 14 for Bystander kid; LINK_CHANGED 19 for Bystander kid
  1 × 1b1c2a ← PARENT_CHILD_LOW_GRADE 2 for Bystander kid; PARENT_CHILD_LOW_GRADE 4 for Bystander kid
  1 × 1cbcca ← PARENT_WEEKLY_DIGEST 2 for sid; PARENT_WEEKLY_DIGEST 3 for sid
  1 × 1fe29d ← BOOKING_CHANGED 21 for gus; BOOKING_CHANGED 21 for gwen
  1 × 285887 ← LINK_CHANGED 28 for sia
  1 × 2aa0d6 ← PARENT_CHILD_LOW_GRADE 1 for gus; PARENT_CHILD_LOW_GRADE 1 for gwen; PARENT_CHILD_LOW_GRADE 1 for Bystander kid; PARENT_CHILD_LOW_GRADE 3 for gus; PARENT_CHILD_LOW_GRADE 3 for gwen; PARENT_CHILD_LOW_GRADE 3 for Bystander kid
  1 × 2b176c ← LINK_CHANGED 31 for sid
  1 × 34d8b2 ← LINK_CHANGED 16 for Bystander kid
  1 × 3ab759 ← LINK_CHANGED 15 for sid; LINK_CHANGED 20 for sid; LINK_CHANGED 25 for sid
  1 × 457a20 ← LINK_CHANGED 29 for sid
  1 × 4babc7 ← INTEGRATION_STOPPED 2 for sid
  1 × 569665 ← INTEGRATION_STOPPED 1 for Bystander kid
  1 × 585e39 ← LINK_CHANGED 34 for sol; LINK_CHANGED 34 for sol
  1 × 5d6c65 ← LINK_CHANGED 32 for sol; LINK_CHANGED 32 for sol
  1 × 60d508 ← LINK_CHANGED 4 for sol; LINK_CHANGED 24 for sol; LINK_CHANGED 27 for sol
  1 × 65019c ← INTEGRATION_STOPPED 3 for sol; INTEGRATION_STOPPED 5 for sol
  1 × 6eef4e ← LINK_CHANGED 7 for Bystander kid
  1 × 741412 ← BOOKING_CHANGED 27 for sol
  1 × 93a3db ← LINK_CHANGED 11 for Bystander kid
  1 × 98772f ← BOOKING_CHANGED 14 for sid; BOOKING_CHANGED 15 for sid; BOOKING_CHANGED 16 for sid; BOOKING_CHANGED 17 for sid
  1 × 9abfe0 ← NEW_MESSAGE 3 for sid; NEW_MESSAGE 4 for sid
  1 × 9b744e ← LINK_CHANGED 33 for sol
  1 × a98b01 ← LINK_CHANGED 30 for sid
  1 × b24cfe ← LINK_CHANGED 9 for gus; LINK_CHANGED 9 for gwen; LINK_CHANGED 9 for Bystander kid; LINK_CHANGED 17 for gus; LINK_CHANGED 17 for gwen; LINK_CHANGED 17 for Bystander kid
  1 × b71696 ← LINK_CHANGED 35 for sol; LINK_CHANGED 35 for sol
  1 × ba8eb5 ← NEW_MESSAGE 1 for sid
  1 × bb7bb2 ← LINK_CHANGED 10 for gus; LINK_CHANGED 10 for gwen; LINK_CHANGED 10 for Bystander kid; LINK_CHANGED 12 for Bystander kid; LINK_CHANGED 18 for gus; LINK_CHANGED 18 for gwen; LINK_CHANGED 18 for Bystander kid
  1 × c3c25d ← LINK_CHANGED 15 for Bystander kid; LINK_CHANGED 20 for Bystander kid
  1 × c8d69c ← BOOKING_CHANGED 1 for gus; BOOKING_CHANGED 1 for gwen; BOOKING_CHANGED 1 for Bystander kid; BOOKING_CHANGED 2 for Bystander kid; BOOKING_CHANGED 4 for Bystander kid; BOOKING_CHANGED 5 for Bystander kid; BOOKING_CHANGED 6 for Bystander kid; BOOKING_CHANGED 7 for Bystander kid; BOOKING_CHANGED 8 for Bystander kid; BOOKING_CHANGED 9 for Bystander kid
  1 × d40389 ← BOOKING_CHANGED 4 for sid; BOOKING_CHANGED 5 for sid; BOOKING_CHANGED 6 for sid; BOOKING_CHANGED 7 for sid
  1 × dde5f5 ← LINK_CHANGED 2 for sol; LINK_CHANGED 3 for sol; LINK_CHANGED 5 for sol; LINK_CHANGED 21 for sol; LINK_CHANGED 22 for sol; LINK_CHANGED 23 for sol
  1 × e476da ← PARENT_WEEKLY_DIGEST 1 for Bystander kid; PARENT_WEEKLY_DIGEST 2 for Bystander kid; PARENT_WEEKLY_DIGEST 3 for Bystander kid
  1 × e6567a ← BOOKING_CHANGED 12 for sia
  1 × ec0bf2 ← BOOKING_CHANGED 11 for sol
  1 × ed91ff ← INTEGRATION_STOPPED 2 for Bystander kid
  1 × f3e006 ← BOOKING_CHANGED 18 for sol; BOOKING_CHANGED 18 for sol
  1 × f9f97d ← INTEGRATION_STOPPED 4 for sol; INTEGRATION_STOPPED 6 for sol
  1 × fbd3db ← PARENT_CHILD_LOW_GRADE 2 for sid; PARENT_CHILD_LOW_GRADE 4 for sid; PARENT_CHILD_LOW_GRADE 5 for sid
  nothing ← BOOKING_CHANGED 1 for ada; BOOKING_CHANGED 1 for age; BOOKING_CHANGED 1 for grac … 7bf8a8$answers$,
  'The function consent_asked_data inside answers as listed');

select * from finish();
rollback;
