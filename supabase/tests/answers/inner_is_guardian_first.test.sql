-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_guardian_first(uuid,uuid,public.contact_role)'), $answers$console
  {"is_guardian_first": false} ← ada, ada, PARENT; ada, age, TUTOR; ada, gus, OFFICE_MANAGER; ada, max, TUTOR; ad … a692a5
  {"is_guardian_first": true} ← gus, sia, TUTOR; gus, sid, OFFICE_MANAGER; max, sol, TEACHER; rob, sol, PARENT; two, sia, STUDENT; two, sid, TEACHER; greg, sol, OFFICE_MANAGER; gwen, sia, OFFICE_MANAGER; gwen, Bystander kid, PARENT; rhea, sid, OFFICE_MANAGER; grace, sol, TEACHER$answers$,
  'The function is_guardian_first inside answers as listed');

select * from finish();
rollback;
