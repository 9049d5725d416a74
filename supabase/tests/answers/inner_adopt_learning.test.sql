-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.adopt_learning(uuid,uuid)'), $answers$console
  {"done": ""} ← Ursa, ada; Ursa, age; Ursa, gus; Ursa, max; Ursa, rob; Ursa, sid; Ursa, sol; Urs … 1ab408
  {"done": ""} activity_days -1+1 audit_log -0+1 enrollments -1+1 point_entries -1+1 submissions -1+1 060797 locks enrollments 1, profiles 1, submissions 1 ← Bystander kid, age
  {"done": ""} activity_days -1+1 audit_log -0+1 enrollments -1+1 point_entries -1+1 submissions -1+1 22d8d6 locks enrollments 1, profiles 1, submissions 1 ← Bystander kid, greg
  {"done": ""} activity_days -1+1 audit_log -0+1 enrollments -1+1 point_entries -1+1 submissions -1+1 320dfd locks enrollments 1, profiles 1, submissions 1 ← Bystander kid, tut
  {"done": ""} activity_days -1+1 audit_log -0+1 enrollments -1+1 point_entries -1+1 submissions -1+1 35fb03 locks enrollments 1, profiles 1, submissions 1 ← Bystander kid, Una One
  {"done": ""} activity_days -1+1 audit_log -0+1 enrollments -1+1 point_entries -1+1 submissions -1+1 6ab2fb locks enrollments 1, profiles 1, submissions 1 ← Bystander kid, rob
  {"done": ""} activity_days -1+1 audit_log -0+1 enrollments -1+1 point_entries -1+1 submissions -1+1 7117e1 locks enrollments 1, profiles 1, submissions 1 ← Bystander kid, grace
  {"done": ""} activity_days -1+1 audit_log -0+1 enrollments -1+1 point_entries -1+1 submissions -1+1 7c6730 locks enrollments 1, profiles 1, submissions 1 ← Bystander kid, tom
  {"done": ""} activity_days -1+1 audit_log -0+1 enrollments -1+1 point_entries -1+1 submissions -1+1 a459e3 locks enrollments 1, profiles 1, submissions 1 ← Bystander kid, gus
  {"done": ""} activity_days -1+1 audit_log -0+1 enrollments -1+1 point_entries -1+1 submissions -1+1 c56e64 locks enrollments 1, profiles 1, submissions 1 ← Bystander kid, ada
  {"done": ""} activity_days -1+1 audit_log -0+1 enrollments -1+1 point_entries -1+1 submissions -1+1 c7de43 locks enrollments 1, profiles 1, submissions 1 ← Bystander kid, rhea
  {"done": ""} activity_days -1+1 audit_log -0+1 enrollments -1+1 point_entries -1+1 submissions -1+1 e2a5e3 locks enrollments 1, profiles 1, submissions 1 ← Bystander kid, gwen
  {"done": ""} activity_days -1+1 audit_log -0+1 enrollments -1+1 point_entries -1+1 submissions -1+1 fc51d5 locks enrollments 1, profiles 1, submissions 1 ← Bystander kid, max
  {"done": ""} activity_days -1+1 point_entries -1+1 74e3ec locks profiles 1 ← Bystander kid, sid
  {"done": ""} activity_days -1+1 point_entries -1+1 submissions -1+1 27662f locks profiles 1, submissions 1 ← Bystander kid, sol
  {"done": ""} activity_days -1+1 point_entries -1+1 submissions -1+1 fba239 locks profiles 1, submissions 1 ← Bystander kid, sue$answers$,
  'The function adopt_learning inside answers as listed');

select * from finish();
rollback;
