-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.end_enrollments_of(uuid)'), $answers$console
  {"done": ""} ← ada; age; gus; mae; max; rob; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One
  {"done": ""} audit_log -0+1 enrollments -1+1 904550 locks enrollments 1 ← Bystander kid
  {"done": ""} audit_log -0+1 enrollments -1+1 bbb53b locks enrollments 1 ← sia
  {"done": ""} audit_log -0+2 enrollments -2+2 fffdcf locks enrollments 2 ← sol
  {"done": ""} audit_log -0+3 enrollments -3+3 live_class_registrations -2+0 d0b796 locks enrollments 3 ← sid$answers$,
  'The function end_enrollments_of inside answers as listed');

select * from finish();
rollback;
