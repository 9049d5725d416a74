-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.adopt_learning(uuid,uuid)'), $answers$console
  {"done": ""} ← Ursa, ada; Ursa, age; Ursa, gus; Ursa, max; Ursa, rob; Ursa, sid; Ursa, sol; Urs … 1ab408
  {"done": ""} activity_days -1+1 point_entries -1+1 74e3ec locks profiles 1 ← Bystander kid, sid
  {"done": ""} activity_days -2+2 audit_log -0+1 enrollments -1+1 point_entries -1+1 submissions -1+1 1d79f0 locks enrollments 1, profiles 1, submissions 1 ← Bystander kid, max
  {"done": ""} activity_days -2+2 audit_log -0+1 enrollments -1+1 point_entries -1+1 submissions -1+1 25521d locks enrollments 1, profiles 1, submissions 1 ← Bystander kid, gus
  {"done": ""} activity_days -2+2 audit_log -0+1 enrollments -1+1 point_entries -1+1 submissions -1+1 264094 locks enrollments 1, profiles 1, submissions 1 ← Bystander kid, rob
  {"done": ""} activity_days -2+2 audit_log -0+1 enrollments -1+1 point_entries -1+1 submissions -1+1 32d941 locks enrollments 1, profiles 1, submissions 1 ← Bystander kid, tut
  {"done": ""} activity_days -2+2 audit_log -0+1 enrollments -1+1 point_entries -1+1 submissions -1+1 4a49ff locks enrollments 1, profiles 1, submissions 1 ← Bystander kid, ada
  {"done": ""} activity_days -2+2 audit_log -0+1 enrollments -1+1 point_entries -1+1 submissions -1+1 5692cc locks enrollments 1, profiles 1, submissions 1 ← Bystander kid, gwen
  {"done": ""} activity_days -2+2 audit_log -0+1 enrollments -1+1 point_entries -1+1 submissions -1+1 5f8677 locks enrollments 1, profiles 1, submissions 1 ← Bystander kid, age
  {"done": ""} activity_days -2+2 audit_log -0+1 enrollments -1+1 point_entries -1+1 submissions -1+1 741e83 locks enrollments 1, profiles 1, submissions 1 ← Bystander kid, rhea
  {"done": ""} activity_days -2+2 audit_log -0+1 enrollments -1+1 point_entries -1+1 submissions -1+1 940ad4 locks enrollments 1, profiles 1, submissions 1 ← Bystander kid, tom
  {"done": ""} activity_days -2+2 audit_log -0+1 enrollments -1+1 point_entries -1+1 submissions -1+1 963d74 locks enrollments 1, profiles 1, submissions 1 ← Bystander kid, Una One
  {"done": ""} activity_days -2+2 audit_log -0+1 enrollments -1+1 point_entries -1+1 submissions -1+1 befc1c locks enrollments 1, profiles 1, submissions 1 ← Bystander kid, greg
  {"done": ""} activity_days -2+2 audit_log -0+1 enrollments -1+1 point_entries -1+1 submissions -1+1 c33c3a locks enrollments 1, profiles 1, submissions 1 ← Bystander kid, grace
  {"done": ""} activity_days -2+2 point_entries -1+1 submissions -1+1 2cf942 locks profiles 1, submissions 1 ← Bystander kid, sue
  {"done": ""} activity_days -2+2 point_entries -1+1 submissions -1+1 845af2 locks profiles 1, submissions 1 ← Bystander kid, sol$answers$,
  'The function adopt_learning inside answers as listed');

select * from finish();
rollback;
