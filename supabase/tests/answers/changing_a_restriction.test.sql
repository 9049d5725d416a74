-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_acts('changing_a_restriction'), $answers$delete from public.contact_restrictions r where r.profile_id = greg
  console: {"done": 1}
{"done": 1}
{"done": 1} audit_log -0+17 contact_restrictions -3+0 kept_protections -0+3 restriction_addresses -8+0 restriction_students -3+0 restriction_subjects -3+0 60688e
update public.contact_restrictions r set ends_at = now() - interval '1 day', starts_at = now() - interval '2 days' where r.profile_id = tut
  console: {"done": 1}
{"done": 1} audit_log -0+2 contact_restrictions -2+2 kept_protections -0+2 dc3375 locks advisory 1, contact_restrictions 2, profiles 1
update public.contact_restrictions r set rights = '{book}' where r.profile_id = greg and r.kind = 'ORDER'
  console: {"done": 1}
{"done": 1} audit_log -0+2 contact_restrictions -2+2 kept_protections -0+2 77205a locks advisory 1, contact_restrictions 2, profiles 2
update public.contact_restrictions r set emails = '{tom@bystander.example}' where r.profile_id = tut
  console: {"done": 1}
{"done": 1} audit_log -0+6 contact_restrictions -2+2 kept_protections -0+4 restriction_addresses -0+2 restriction_subjects -0+2 21ac32 locks advisory 1, contact_restrictions 2, profiles 2
insert into public.contact_restrictions (student_id, profile_id, emails, basis, rights) values (sid, gus, '{}', 'Order 9', '{book}')
  console: {"done": 1} audit_log -0+10 bookings -2+2 contact_restrictions -0+1 kept_protections -0+5 restriction_addresses -0+4 restriction_students -0+1 restriction_subjects -0+2 6328fd locks advisory 1, bookings 2, contact_restrictions 1, profiles 3
insert into public.contact_restrictions (student_id, profile_id, emails, basis, rights) values (sid, tut, '{}', 'Order 9', '{message,view_progress}')
  console: {"done": 1} audit_log -0+5 contact_restrictions -0+1 kept_protections -0+3 restriction_addresses -0+2 restriction_students -0+1 restriction_subjects -0+1 726eec locks advisory 1, contact_restrictions 1, profiles 2
insert into public.contact_restrictions (student_id, profile_id, emails, basis, rights) values (sia, tests.labeled(NULL), '{gus@bystander.example}', 'Order 9', '{view_progress}')
  console: {"done": 1} audit_log -0+8 contact_restrictions -0+1 kept_protections -0+5 restriction_addresses -0+4 restriction_students -0+1 restriction_subjects -0+2 fe80d1 locks advisory 1, contact_restrictions 1, profiles 3
insert into public.contact_restrictions (student_id, profile_id, emails, basis, rights) values (sol, max, '{}', 'Order 9', '{book,message,view_progress,receive_alerts}')
  console: {"done": 1} audit_log -0+7 bookings -1+1 contact_restrictions -0+1 export_pages -2+0 exports -1+1 kept_protections -0+3 restriction_addresses -0+2 restriction_students -0+1 restriction_subjects -0+1 5402e9 locks advisory 1, bookings 1, contact_restrictions 1, profiles 2
insert into public.contact_restrictions (student_id, profile_id, emails, basis, rights) values (Una One, Pat Parent, '{}', 'Order 9', '{view_progress}')
  console: {"done": 1} audit_log -0+4 contact_restrictions -0+1 kept_protections -0+2 restriction_addresses -0+1 restriction_students -0+1 restriction_subjects -0+1 d28126 locks advisory 1, contact_restrictions 1, profiles 2
insert into public.contact_restrictions (student_id, profile_id, emails, basis, rights) values (sid, rhea, '{}', 'Order 9', '{view_progress}')
  console: {"done": 1} audit_log -0+6 contact_restrictions -0+1 exports -1+1 kept_protections -0+3 restriction_addresses -0+2 restriction_students -0+1 restriction_subjects -0+1 b706a5 locks advisory 1, contact_restrictions 1, profiles 2
insert into public.contact_restrictions (student_id, profile_id, emails, basis, rights) values (Bystander kid, gus, '{}', 'Order 9', '{view_progress}')
  console: {"done": 1} audit_log -0+7 contact_restrictions -0+1 kept_protections -0+4 restriction_addresses -0+3 restriction_students -0+1 restriction_subjects -0+2 08aec3 locks advisory 1, contact_restrictions 1, profiles 3
insert into public.contact_restrictions (student_id, profile_id, emails, basis, rights) values (sid, age, '{}', 'Order 9', '{book}')
  console: {"done": 1} audit_log -0+5 contact_restrictions -0+1 kept_protections -0+3 restriction_addresses -0+2 restriction_students -0+1 restriction_subjects -0+1 6ed232 locks advisory 1, contact_restrictions 1, profiles 2
insert into public.contact_restrictions (student_id, profile_id, emails, basis, rights) values (sid, tea, '{}', 'Order 9', '{message}')
  console: {"done": 1} audit_log -0+5 contact_restrictions -0+1 kept_protections -0+3 restriction_addresses -0+2 restriction_students -0+1 restriction_subjects -0+1 c496ce locks advisory 1, contact_restrictions 1, profiles 2$answers$,
  'What comes of changing a restriction is as listed');

select * from finish();
rollback;
