-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.join_course(uuid,uuid)'), $answers$console
  {"done": ""} audit_log -0+1 invitations -1+1 60192e locks enrollments 1, invitations 1 ← invitations 7, ada; invitations 7, max; invitations 7, sol; invitations 7, rhea
  23502 null value in column "course_id" of relation "enrollments" violates not-null constraint Failing row contains (?, null, Bystander kid, active, 0.00, null,  ← invitations 5, ada; invitations 5, max; invitations 5, sol; invitations 5, tut; invitations 5, rhea
  23502 null value in column "course_id" of relation "enrollments" violates not-null constraint Failing row contains (?, null, sid, active, 0.00, null, null, T). ← invitations 6, ada; invitations 6, max; invitations 6, sol; invitations 6, tut; invitations 6, rhea
  link.not_available This course is no longer available. ← invitations 1, ada; invitations 1, max; invitations 1, sol; invitations 1, tut;  … 6c7b4d$answers$,
  'The function join_course inside answers as listed');

select * from finish();
rollback;
