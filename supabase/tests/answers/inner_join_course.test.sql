-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.join_course(uuid,uuid)'), $answers$console
  {"done": ""} audit_log -0+1 invitations -1+1 60192e locks enrollments 1, invitations 1 ← invitations 7, ada; invitations 7, rob; invitations 7, tea; invitations 7, gwen
  23502 null value in column "course_id" of relation "enrollments" violates not-null constraint Failing row contains (?, null, Bystander kid, active, 0.00, null,  ← invitations 5, ada; invitations 5, rob; invitations 5, tea; invitations 5, gwen
  23502 null value in column "course_id" of relation "enrollments" violates not-null constraint Failing row contains (?, null, sid, active, 0.00, null, null, T). ← invitations 6, ada; invitations 6, rob; invitations 6, tea; invitations 6, gwen
  23502 null value in column "course_id" of relation "enrollments" violates not-null constraint Failing row contains (?, null, Ursa, active, 0.00, null, null, T). ← invitations 15, ada; invitations 15, rob; invitations 15, tea; invitations 15, gwen
  link.not_available This course is no longer available. ← invitations 1, ada; invitations 1, rob; invitations 1, tea; invitations 1, gwen; … 586aba$answers$,
  'The function join_course inside answers as listed');

select * from finish();
rollback;
