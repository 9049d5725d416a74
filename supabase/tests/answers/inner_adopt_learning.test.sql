-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.adopt_learning(uuid,uuid)'), $answers$console
  {"done": ""} ← Ursa, ada; Ursa, age; Ursa, gus; Ursa, max; Ursa, rob; Ursa, sid; Ursa, sol; Urs … 1ab408
  {"done": ""} activity_days -1+1 audit_log -0+1 goals -1+1 point_entries -1+1 10b4fe locks goals 1, profiles 1 ← Bystander kid, sid
  {"done": ""} activity_days -1+1 audit_log -0+1 goals -1+1 point_entries -1+1 submissions -1+1 4f2987 locks goals 1, profiles 1, submissions 1 ← Bystander kid, sol
  {"done": ""} activity_days -1+1 audit_log -0+1 goals -1+1 point_entries -1+1 submissions -1+1 a610a8 locks goals 1, profiles 1, submissions 1 ← Bystander kid, sue
  {"done": ""} activity_days -1+1 audit_log -0+2 enrollments -1+1 goals -1+1 point_entries -1+1 submissions -1+1 24e7eb locks enrollments 1, goals 1, profiles 1, submissions 1 ← Bystander kid, greg
  {"done": ""} activity_days -1+1 audit_log -0+2 enrollments -1+1 goals -1+1 point_entries -1+1 submissions -1+1 3acb20 locks enrollments 1, goals 1, profiles 1, submissions 1 ← Bystander kid, ada
  {"done": ""} activity_days -1+1 audit_log -0+2 enrollments -1+1 goals -1+1 point_entries -1+1 submissions -1+1 44c75d locks enrollments 1, goals 1, profiles 1, submissions 1 ← Bystander kid, max
  {"done": ""} activity_days -1+1 audit_log -0+2 enrollments -1+1 goals -1+1 point_entries -1+1 submissions -1+1 7d9be1 locks enrollments 1, goals 1, profiles 1, submissions 1 ← Bystander kid, rhea
  {"done": ""} activity_days -1+1 audit_log -0+2 enrollments -1+1 goals -1+1 point_entries -1+1 submissions -1+1 897121 locks enrollments 1, goals 1, profiles 1, submissions 1 ← Bystander kid, tut
  {"done": ""} activity_days -1+1 audit_log -0+2 enrollments -1+1 goals -1+1 point_entries -1+1 submissions -1+1 8c9bde locks enrollments 1, goals 1, profiles 1, submissions 1 ← Bystander kid, gwen
  {"done": ""} activity_days -1+1 audit_log -0+2 enrollments -1+1 goals -1+1 point_entries -1+1 submissions -1+1 a2576c locks enrollments 1, goals 1, profiles 1, submissions 1 ← Bystander kid, tom
  {"done": ""} activity_days -1+1 audit_log -0+2 enrollments -1+1 goals -1+1 point_entries -1+1 submissions -1+1 a7c792 locks enrollments 1, goals 1, profiles 1, submissions 1 ← Bystander kid, Una One
  {"done": ""} activity_days -1+1 audit_log -0+2 enrollments -1+1 goals -1+1 point_entries -1+1 submissions -1+1 aa27d5 locks enrollments 1, goals 1, profiles 1, submissions 1 ← Bystander kid, gus
  {"done": ""} activity_days -1+1 audit_log -0+2 enrollments -1+1 goals -1+1 point_entries -1+1 submissions -1+1 d48042 locks enrollments 1, goals 1, profiles 1, submissions 1 ← Bystander kid, age
  {"done": ""} activity_days -1+1 audit_log -0+2 enrollments -1+1 goals -1+1 point_entries -1+1 submissions -1+1 deb742 locks enrollments 1, goals 1, profiles 1, submissions 1 ← Bystander kid, grace
  {"done": ""} activity_days -1+1 audit_log -0+2 enrollments -1+1 goals -1+1 point_entries -1+1 submissions -1+1 e74dca locks enrollments 1, goals 1, profiles 1, submissions 1 ← Bystander kid, rob$answers$,
  'The function adopt_learning inside answers as listed');

select * from finish();
rollback;
