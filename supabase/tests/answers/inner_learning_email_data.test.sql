-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.learning_email_data(private.email_outbox)'), $answers$console
  1 × 175c8c ← PARENT_WEEKLY_DIGEST 2 for gus; PARENT_WEEKLY_DIGEST 3 for gus
  1 × 2bb008 ← PARENT_WEEKLY_DIGEST 1 for gus; PARENT_WEEKLY_DIGEST 1 for sia; PARENT_WEEKLY_DIGEST 2 for sia
  1 × 2df79f ← PARENT_WEEKLY_DIGEST 4 for max; PARENT_WEEKLY_DIGEST 4 for sol
  1 × 37b06d ← PARENT_CHILD_LOW_GRADE 2 for gus; PARENT_CHILD_LOW_GRADE 2 for gwen; PARENT_CHILD_LOW_GRADE 2 for rhea; PARENT_CHILD_LOW_GRADE 4 for gus; PARENT_CHILD_LOW_GRADE 4 for gwen; PARENT_CHILD_LOW_GRADE 4 for rhea; PARENT_CHILD_LOW_GRADE 5 for gus; PARENT_CHILD_LOW_GRADE 5 for gwen; PARENT_CHILD_LOW_GRADE 5 for rhea
  1 × 5c7ada ← PARENT_CHILD_GRADED 1 for gus; PARENT_CHILD_GRADED 1 for gwen; PARENT_CHILD_GRADED 1 for rhea; PARENT_CHILD_GRADED 1 for Bystander kid; PARENT_CHILD_GRADED 1 for sia; PARENT_CHILD_GRADED 2 for gus; PARENT_CHILD_GRADED 2 for gwen; PARENT_CHILD_GRADED 2 for rhea; PARENT_CHILD_GRADED 2 for Bystander kid; PARENT_CHILD_GRADED 4 for gwen; PARENT_CHILD_GRADED 4 for rhea
  1 × 5eaac0 ← PARENT_WEEKLY_DIGEST 2 for gwen
  1 × 7c09b8 ← PARENT_CHILD_ABSENT 2 for gus; PARENT_CHILD_ABSENT 2 for gwen; PARENT_CHILD_ABSENT 2 for rhea
  1 × be4ada ← PARENT_CHILD_LOW_GRADE 1 for gwen; PARENT_CHILD_LOW_GRADE 1 for Bystander kid; PARENT_CHILD_LOW_GRADE 3 for gus; PARENT_CHILD_LOW_GRADE 3 for gwen; PARENT_CHILD_LOW_GRADE 3 for Bystander kid; PARENT_CHILD_LOW_GRADE 4 for Bystander kid
  1 × cf37cf ← PARENT_CHILD_GRADED 3 for max
  nothing ← BOOKING_CHANGED 1 for ada; BOOKING_CHANGED 1 for age; BOOKING_CHANGED 1 for grac … df3f96$answers$,
  'The function learning_email_data inside answers as listed');

select * from finish();
rollback;
