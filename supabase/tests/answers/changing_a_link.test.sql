-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_acts('changing_a_link'), $answers$update public.profile_graph g set status = 'ACTIVE' where g.id = gus>sid
  console: {"done": 1} profile_graph -1+1 f3514f locks profile_graph 1
update public.profile_graph g set status = 'BLOCKED' where g.id = gus>sid
  console: link.has_active_bookings ["bookings 2","bookings 7"]
update public.profile_graph g set status = 'PENDING' where g.id = gus>sid
  console: link.has_active_bookings ["bookings 2","bookings 7"]
update public.profile_graph g set rights = '{book}' where g.id = gus>sid
  console: {"done": 1} audit_log -0+4 export_files -2+0 export_pages -2+0 export_standings -2+0 export_volumes -0+1 exports -2+2 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+1 profile_graph -1+1 student_integration_links -1+1 b19fed locks exports 1, integrations 1, profile_graph 1
update public.profile_graph g set is_primary = true where g.id = gus>sid
  console: {"done": 1} profile_graph -1+1 f3514f locks profile_graph 1
update public.profile_graph g set relation = 'OTHER' where g.id = gus>sid
  console: {"done": 1} audit_log -0+1 profile_graph -1+1 037453 locks profile_graph 1
update public.profile_graph g set status = 'ACTIVE' where g.id = gwen>sia
  console: {"done": 1} audit_log -0+3 email_outbox -0+3 guardian_confirmations -1+0 guardianships -0+1 notifications -0+3 profile_graph -1+1 push_outbox -0+2 589b52 locks advisory shared 1, profile_details 2, profile_graph 1, profiles 2
update public.profile_graph g set status = 'BLOCKED' where g.id = gwen>sia
  console: {"done": 1} audit_log -0+9 contact_restrictions -0+1 guardian_confirmations -1+0 guardianships -0+1 kept_protections -0+5 profile_graph -1+1 restriction_addresses -0+3 restriction_students -0+1 restriction_subjects -0+1 89dff7 locks advisory 2, contact_restrictions 1, profile_graph 1, profiles 2
update public.profile_graph g set status = 'PENDING' where g.id = gwen>sia
  console: {"done": 1} profile_graph -1+1 5942ef locks profile_graph 1
update public.profile_graph g set rights = '{book}' where g.id = gwen>sia
  console: {"done": 1} audit_log -0+1 kept_protections -0+1 profile_graph -1+1 d028e7 locks profile_graph 1
update public.profile_graph g set is_primary = true where g.id = gwen>sia
  console: 23514 new row for relation "profile_graph" violates check constraint "profile_graph_primary_is_active_guardian" Failing row contains (gwen>sia, gwen, sia, GUARD
update public.profile_graph g set relation = 'OTHER' where g.id = gwen>sia
  console: {"done": 1} audit_log -0+1 profile_graph -1+1 cd0dbf locks profile_graph 1
update public.profile_graph g set status = 'ACTIVE' where g.id = greg>sia
  console: link.not_available This link is not available.
update public.profile_graph g set status = 'BLOCKED' where g.id = greg>sia
  console: {"done": 1} profile_graph -1+1 af8410 locks advisory 1, profile_graph 1
update public.profile_graph g set status = 'PENDING' where g.id = greg>sia
  console: link.not_available This link is not available.
update public.profile_graph g set rights = '{book}' where g.id = greg>sia
  console: {"done": 1} audit_log -0+1 profile_graph -1+1 f3875c locks advisory 1, profile_graph 1
update public.profile_graph g set is_primary = true where g.id = greg>sia
  console: 23514 new row for relation "profile_graph" violates check constraint "profile_graph_primary_is_active_guardian" Failing row contains (greg>sia, greg, sia, GUARD
update public.profile_graph g set relation = 'OTHER' where g.id = greg>sia
  console: {"done": 1} audit_log -0+1 profile_graph -1+1 a37185 locks advisory 1, profile_graph 1
update public.profile_graph g set status = 'ACTIVE' where g.id = max>sol
  console: {"done": 1} profile_graph -1+1 b8ddc6 locks profile_graph 1
update public.profile_graph g set status = 'BLOCKED' where g.id = max>sol
  console: link.has_active_bookings ["bookings 8"]
update public.profile_graph g set status = 'PENDING' where g.id = max>sol
  console: link.has_active_bookings ["bookings 8"]
update public.profile_graph g set rights = '{book}' where g.id = max>sol
  console: {"done": 1} audit_log -0+4 export_pages -2+0 exports -1+1 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+1 profile_graph -1+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 4973a8 locks integrations 2, profile_graph 1
update public.profile_graph g set is_primary = true where g.id = max>sol
  console: 23505 duplicate key value violates unique constraint "profile_graph_one_primary_idx" Key (target_profile_id)=(sol) already exists.
update public.profile_graph g set relation = 'OTHER' where g.id = max>sol
  console: {"done": 1} audit_log -0+1 profile_graph -1+1 804964 locks profile_graph 1
update public.profile_graph g set status = 'ACTIVE' where g.id = age>gus agent
  console: {"done": 1} profile_graph -1+1 df487f locks profile_graph 1
update public.profile_graph g set status = 'BLOCKED' where g.id = age>gus agent
  console: {"done": 1} audit_log -0+1 email_outbox -0+2 kept_protections -0+1 notifications -0+2 profile_graph -1+1 push_outbox -0+1 a24196 locks profile_graph 1
update public.profile_graph g set status = 'PENDING' where g.id = age>gus agent
  console: {"done": 1} audit_log -0+1 email_outbox -0+2 kept_protections -0+1 notifications -0+2 profile_graph -1+1 push_outbox -0+1 3d23d2 locks profile_graph 1
update public.profile_graph g set rights = '{book}' where g.id = age>gus agent
  console: 23514 new row for relation "profile_graph" violates check constraint "profile_graph_only_guardians_have_rights" Failing row contains (age>gus agent, age, gus, A
update public.profile_graph g set is_primary = true where g.id = age>gus agent
  console: 23514 new row for relation "profile_graph" violates check constraint "profile_graph_primary_is_active_guardian" Failing row contains (age>gus agent, age, gus, A
update public.profile_graph g set relation = 'OTHER' where g.id = age>gus agent
  console: 23514 new row for relation "profile_graph" violates check constraint "profile_graph_guardian_has_relation" Failing row contains (age>gus agent, age, gus, AGENT,
delete from public.profile_graph g where g.id = gus>sid
  console: link.has_active_bookings ["bookings 2","bookings 7"]
delete from public.profile_graph g where g.id = gwen>sid
  console: {"done": 1} audit_log -0+3 email_outbox -0+2 exports -1+1 kept_protections -0+1 notifications -0+2 profile_graph -1+0 push_outbox -0+1 rights_before_grants -1+0 5882f2 locks integrations 1, profiles 1
delete from public.profile_graph g where g.id = gwen>sia
  console: {"done": 1} audit_log -0+2 guardian_confirmations -1+0 kept_protections -0+1 profile_graph -1+0 365329
delete from public.profile_graph g where g.id = greg>sia
  console: {"done": 1} audit_log -0+1 kept_protections -0+1 profile_graph -1+0 34d53e
delete from public.profile_graph g where g.id = grace>sol
  console: {"done": 1} audit_log -0+1 email_outbox -0+1 kept_protections -0+1 notifications -0+1 profile_graph -1+0 f1b4b5 locks integrations 2, profiles 1
delete from public.profile_graph g where g.id = age>gus agent
  console: {"done": 1} audit_log -0+1 email_outbox -0+2 kept_protections -0+1 notifications -0+2 profile_graph -1+0 push_outbox -0+1 f779a5
delete from public.profile_graph g where g.id = rob>gwen agent
  console: {"done": 1} audit_log -0+1 email_outbox -0+2 kept_protections -0+1 notifications -0+2 profile_graph -1+0 push_outbox -0+1 a1d7f1
delete from public.profile_graph g where g.id = gus>sid booking
  console: {"done": 1} audit_log -0+1 profile_graph -1+0 ac8040
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights) values (gus, sol, 'GUARDIAN', 'ACTIVE', 'MOTHER', '{book,view_progress}')
  console: {"done": 1} audit_log -0+2 email_outbox -0+5 guardianships -0+1 notifications -0+5 profile_graph -0+1 push_outbox -0+1 b13fa0 locks advisory shared 1, profile_details 3, profiles 2
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights) values (greg, sid, 'GUARDIAN', 'ACTIVE', 'OTHER', '{book,view_progress}')
  console: {"done": 1} audit_log -0+2 email_outbox -0+5 guardianships -0+1 notifications -0+5 profile_graph -0+1 push_outbox -0+2 9ac7e2 locks advisory shared 1, profile_details 2, profiles 2
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights) values (tut, sid, 'GUARDIAN', 'ACTIVE', 'FATHER', '{book,view_progress}')
  console: {"done": 1} audit_log -0+2 email_outbox -0+5 guardianships -0+1 notifications -0+5 profile_graph -0+1 push_outbox -0+2 4805e0 locks advisory shared 1, profile_details 2, profiles 2
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights) values (sid, sia, 'GUARDIAN', 'ACTIVE', 'OTHER', '{book,view_progress}')
  console: age.not_confirmed A minor cannot be a guardian, agent or client.
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights) values (age, max, 'AGENT', 'ACTIVE', NULL, '{}')
  console: {"done": 1} audit_log -0+1 email_outbox -0+2 notifications -0+2 profile_graph -0+1 ba63be locks profile_details 2, profiles 2
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights) values (age, sid, 'AGENT', 'ACTIVE', NULL, '{}')
  console: age.not_confirmed A minor cannot be a guardian, agent or client.
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights) values (gus, Una One, 'GUARDIAN', 'ACTIVE', 'MOTHER', '{book,view_progress}')
  console: {"done": 1} audit_log -0+2 email_outbox -0+1 guardianships -0+1 notifications -0+1 profile_graph -0+1 push_outbox -0+1 f62338 locks advisory shared 1, profile_details 3, profiles 2
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights) values (tom, Bystander kid, 'GUARDIAN', 'PENDING', 'MOTHER', '{book,view_progress}')
  console: {"done": 1} audit_log -0+2 email_outbox -0+2 guardian_confirmations -0+1 notifications -0+2 profile_graph -0+1 push_outbox -0+2 55c29d locks advisory shared 1, profile_details 2, profile_graph 1, profiles 2$answers$,
  'What comes of changing a link is as listed');

select * from finish();
rollback;
