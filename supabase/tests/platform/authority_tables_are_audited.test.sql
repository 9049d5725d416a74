begin;
select plan(15);

-- Reached: the functions that policies, triggers, constraints and public calls name, and the functions
-- that those name, and so on. Every name is qualified, since the search path of all functions is empty.
-- Dynamic SQL would hide a name; three functions use it for schemas of the platform.
create function pg_temp.names(p_text text) returns setof text
language sql immutable as $$
  select distinct n[1] from regexp_matches(p_text, '\m((?:public|private|auth|storage|realtime)\.[a-z_0-9]+)\M', 'g') n;
$$;
create function pg_temp.reached() returns table (name text, kind text)
language sql set search_path = pg_catalog, pg_temp as $$
  with recursive functions as (
    select n.nspname || '.' || p.proname as name, string_agg(p.prosrc, ' ') as body
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ('public', 'private')
    group by 1
  ), bodies as (
    select name, 'function' as kind, body from functions
    union all
    select n.nspname || '.' || c.relname, 'view', pg_get_viewdef(c.oid)
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('v', 'm') and n.nspname in ('public', 'private')
  ), uses as (
    select distinct b.name, u as used from bodies b, pg_temp.names(b.body) u
  ), roots as (
    select u as name
    from pg_policy p, pg_temp.names(concat_ws(' ', pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))) u
    union
    select u from pg_constraint c, pg_temp.names(pg_get_constraintdef(c.oid)) u where c.contype = 'c'
    union
    select n.nspname || '.' || p.proname
    from pg_trigger t join pg_proc p on p.oid = t.tgfoid join pg_namespace n on n.oid = p.pronamespace
    where not t.tgisinternal
    union
    select n.nspname || '.' || c.relname
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind in ('v', 'm')
    union
    select 'public.' || p.proname from pg_proc p where p.pronamespace = 'public'::regnamespace
  ), closure as (
    select r.name from roots r
    union
    select u.used from closure c join uses u on u.name = c.name
  )
  select c.name, coalesce(b.kind, case when to_regclass(c.name) is not null then 'table' end)
  from closure c left join (select distinct name, kind from bodies) b on b.name = c.name;
$$;
create function pg_temp.read_tables() returns setof regclass
language sql as $$
  select to_regclass(r.name) from pg_temp.reached() r
  where r.kind = 'table' and (select relkind in ('r', 'p') from pg_class where oid = to_regclass(r.name));
$$;

-- What decides nothing about who may do what, and why.
create temporary table exempt (name regclass, reason text not null);
insert into exempt values
  ('public.messages', 'Append-only: triggers refuse update and truncate, and delete unless the conversation was marked, which is audited.'),
  ('public.thread_receipts', 'Append-only: triggers refuse update and truncate, and delete unless the conversation was marked.'),
  ('auth.sessions', 'Written by Auth, which keeps a log of its own.'),
  ('auth.mfa_factors', 'Written by Auth, which keeps a log of its own.'),
  ('realtime.messages', 'What was sent on topics; it says that something changed, never what.'),
  ('public.thread_marks', 'Pins, snoozes and muted threads, each visible to their owner only.'),
  ('private.inbox_rows', 'Copies of threads, messages, receipts and marks; standing is asked when they are read.'),
  ('public.notifications', 'What a person was told; standing is asked again when it is read.'),
  ('public.notification_preferences', 'A person''s own switches.'),
  ('private.quiet_hours', 'What a person said of themselves; decides when, not who.'),
  ('private.group_owners', 'Whose groups are locked while they are written, and when they were looked at.'),
  ('private.group_acts', 'What a person did for many at once; every single act is judged for itself, and audited as one.'),
  ('private.group_act_rows', 'Reports of acts on groups; the reader''s own standing is asked when one is read.'),
  ('private.uploads', 'Learning record: whose file a title is from; enrollments decide who takes the course.'),
  ('private.assignment_students', 'Learning record: for whom of a course work is set; enrollments decide who takes the course.'),
  ('private.student_groups', 'Names of lists; the audit of shares says who reads one.'),
  ('private.group_students', 'Lists of students; each reader''s own standing is asked when one is read.'),
  ('private.goal_milestones', 'Steps of a goal: the goal, which is audited, decides who sees them.'),
  ('private.absences', 'What a person said of themselves; who reads it is asked of links and staff.'),
  ('private.used_classes', 'Says that a class was used once, which the audit of its seats says as well; only lets managers delete less.'),
  ('public.assignments', 'Learning record: courses and enrollments decide who sees it.'),
  ('public.submissions', 'Learning record: courses and enrollments decide who sees it.'),
  ('public.live_classes', 'Learning record: courses and enrollments decide who sees it.'),
  ('public.live_class_registrations', 'Learning record: courses and enrollments decide who sees it.'),
  ('public.point_entries', 'Learning record: courses and enrollments decide who sees it.'),
  ('public.activity_days', 'Learning record: courses and enrollments decide who sees it.'),
  ('public.badges', 'A catalog that everybody reads.'),
  ('public.student_badges', 'Learning record: courses and enrollments decide who sees it.'),
  ('public.certificates', 'Learning record: courses and enrollments decide who sees it.'),
  ('public.sync_runs', 'Progress of a sync: the integration''s link decides who sees it.'),
  ('private.kept_protections', 'What the audited tables say, to be copied out: a trigger refuses every change.'),
  ('private.admission', 'Whether a restored project is open: that it closes and opens is audited by name.'),
  ('private.address_keys', 'The key of hashes: a trigger refuses every change.'),
  ('private.audit_log', 'The log itself: append-only, hashed and sealed.'),
  ('private.audit_pending', 'The log''s queue.'),
  ('private.audit_seals', 'The log''s chain: verification recomputes it.'),
  ('private.audit_checkpoints', 'Where the chain begins: a trigger refuses every change, and verification starts there.'),
  ('private.rate_limits', 'Counters that change with every call.'),
  ('private.done_requests', 'Answers that their caller got before; no rule reads them.'),
  ('private.booking_requests', 'Idempotency keys of calls that already passed every rule.'),
  ('private.attachment_checks', 'A verdict about a file''s content, not about a person.'),
  ('private.export_standings', 'What an export rests on; the standing itself is asked again at each download.'),
  ('private.export_pages', 'What an export has read, for minutes; its requester reads the same rows.'),
  ('private.export_files', 'Which files an export takes in; each is asked for again when it is read.'),
  ('private.export_volumes', 'Files of an export; the export, which is audited, decides who reads them.'),
  ('private.email_outbox', 'Queue: standing is asked again when an email is sent.'),
  ('private.email_lanes', 'How fast each kind of email is sent; decides when, not who.'),
  ('private.push_outbox', 'Queue: standing is asked again when a push is sent.'),
  ('private.sms_outbox', 'Queue: standing is asked again when a message is sent.'),
  ('private.sms_pacing', 'Until when the provider takes nothing.'),
  ('private.closed_numbers', 'Numbers that get no messages; nobody gains by one more or less.'),
  ('private.email_pacing', 'When the next email may be sent; changes with every one.'),
  ('private.email_batches', 'Queue: frozen requests to the provider.'),
  ('private.webhook_deliveries', 'Queue: events for the deployment''s own systems.'),
  ('private.webhook_attempts', 'The log of that queue.'),
  ('private.alert_fanouts', 'Queue: standing is asked again when a person is told.'),
  ('private.alert_recipients', 'Who was told of an alert; standing is asked again when it is read.'),
  ('private.reviews_to_tell', 'When somebody is told of a review; no right follows from it.'),
  ('private.majority_watch', 'When it is next looked whether somebody must be told; no right follows from it.'),
  ('public.event_acknowledgements', 'What a person said of themselves.'),
  ('private.email_events', 'What the provider reported.'),
  ('private.address_proofs', 'Codes for an hour; that an address was opened is audited by name.'),
  ('private.email_suppressions', 'Addresses that bounced; nobody gains by one more or less.'),
  ('private.enrollment_grades', 'State of the low grade notice.'),
  ('private.weekly_digests', 'What a digest said; standing is asked again when it is sent.'),
  ('private.integration_tokens', 'Sealed tokens, renewed every hour; the link decides who uses them.'),
  ('private.integration_revocations', 'Queue of grants to revoke.'),
  ('private.integration_records', 'Which imported row is which record.'),
  ('private.sync_items', 'Staged import.'),
  ('private.sync_progress', 'Staged import.'),
  ('private.roster_rows', 'Staged import: what it confers is written to audited tables.'),
  ('private.roster_errors', 'Staged import.'),
  ('private.roster_changes', 'Staged import: what it confers is written to audited tables.'),
  ('private.roster_enrollments', 'The last import''s rows: what they confer is written to audited tables.'),
  ('private.roster_links', 'The last import''s rows: what they confer is written to audited tables.'),
  ('storage.buckets', 'Written by migrations; the snapshot of privileges pins every bucket.'),
  ('storage.objects', 'Files: the thread or course in their path decides who sees them.');

create function pg_temp.unaudited() returns table (name regclass, event text)
language sql as $$
  select t, e.event
  from pg_temp.read_tables() t,
       (values ('insert', 4), ('update', 16), ('delete', 8), ('truncate', 32)) e(event, bit)
  where not exists (select from exempt x where x.name = t)
    and not exists (
      select from pg_trigger g
      where g.tgrelid = t and g.tgenabled = 'O' and g.tgtype & e.bit > 0
        and case when e.event = 'truncate'
                 then g.tgfoid in ('private.tg_refuse_truncate'::regproc, 'private.tg_profiles__refuse_delete'::regproc)
                 -- Each row, and every row: only updates may look at some columns alone.
                 when g.tgfoid = 'private.tg_audit_row'::regproc then g.tgtype & 1 > 0 and e.event = 'update'
                 else g.tgfoid = 'private.tg_audit'::regproc and g.tgtype & 1 = 0
                      and (e.event = 'insert' or g.tgoldtable = 'old_rows') and (e.event = 'delete' or g.tgnewtable = 'new_rows')
            end);
$$;

select is_empty('select * from pg_temp.unaudited()',
  'Every table that a rule reads is audited for insert, update and delete and refuses truncate, or is exempt with a reason');
select is_empty(
  $$ select x.name from exempt x where x.name not in (select pg_temp.read_tables()) $$,
  'Every exemption is a table that some rule reads');
select is_empty(
  $$ select x.name from exempt x join pg_trigger g on g.tgrelid = x.name where g.tgfoid in ('private.tg_audit'::regproc, 'private.tg_audit_row'::regproc) $$,
  'No exempt table is audited all the same');

-- The test has looked.
select cmp_ok((select count(*)::int from pg_temp.reached() where kind = 'function'), '>', 400,
  'Hundreds of functions are reached');
select cmp_ok((select count(*)::int from pg_temp.read_tables()), '>', 50, 'Dozens of tables are read');
select set_has(
  'select pg_temp.read_tables()',
  $$ values ('auth.users'::regclass), ('public.profile_graph'), ('public.contact_restrictions'), ('private.settings'), ('public.memberships') $$,
  'Tables known to decide are among them');
select is_empty(
  $$ select p.oid::regprocedure from pg_proc p
     where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace)
       and p.prosrc ~* '\mexecute\s+(''|\$|format|v_|p_)'
         and p.proname not in ('broadcast', 'invoke_edge_function', 'expose', 'audit_changes', 'purge_job_runs', 'call_again',
                               'read_export_page', 'erase_rows') $$,
  'No other function hides names in dynamic SQL');

-- Planted offenders.
create table private.planted (profile_id uuid);
select is_empty($$ select * from pg_temp.unaudited() where name = 'private.planted'::regclass $$,
  'A table that nothing reads is nobody''s business');
create function private.planted_inner() returns boolean language sql stable set search_path = '' as 'select exists (select from private.planted)';
create function private.planted_outer() returns boolean language sql stable set search_path = '' as 'select private.planted_inner()';
select is_empty($$ select * from pg_temp.unaudited() where name = 'private.planted'::regclass $$,
  'A table that only a function reads which no rule calls needs no audit');
create policy planted on public.badges for select to anon using (private.planted_outer());
select is((select count(*)::int from pg_temp.unaudited() where name = 'private.planted'::regclass), 4,
  'A table read by a policy, two functions away, is found with all four events');
alter table public.profile_graph disable trigger profile_graph_90_audit_delete;
select results_eq(
  $$ select event from pg_temp.unaudited() where name = 'public.profile_graph'::regclass $$, $$ values ('delete') $$,
  'A disabled audit trigger is found');
drop trigger contact_restrictions_90_audit_insert on public.contact_restrictions;
create trigger contact_restrictions_90_audit_insert after insert on public.contact_restrictions
  for each row when (new.ends_at is null) execute function private.tg_audit_row('id', '{}');
select results_eq(
  $$ select event from pg_temp.unaudited() where name = 'public.contact_restrictions'::regclass $$, $$ values ('insert') $$,
  'An audit trigger that lets some new rows pass is found');
drop trigger settings_40_refuse_truncate on private.settings;
select results_eq(
  $$ select event from pg_temp.unaudited() where name = 'private.settings'::regclass $$, $$ values ('truncate') $$,
  'A table that can be truncated is found');

-- And what the triggers write.
alter table public.profile_graph enable trigger profile_graph_90_audit_delete;
select tests.create_user('ada');
select set_config('tests.since', (select max(id)::text from private.audit_log), true);
update auth.users set last_sign_in_at = now() where id = tests.user_id('ada');
update auth.users set banned_until = now() + interval '1 day' where id = tests.user_id('ada');
update public.profile_details set date_of_birth = '1990-01-01' where profile_id = tests.id('ada');
select results_eq(
  $$ select action, entity_id = tests.id('ada'), changed from private.audit_log
     where id > current_setting('tests.since')::bigint and entity in ('users', 'profile_details') order by id $$,
  $$ values ('users.update', true, '{banned_until}'::text[]), ('profile_details.update', true, '{date_of_birth}') $$,
  'A ban and a date of birth are in the log by the name of the column, a sign-in is not');
select is_empty(
  $$ select from private.audit_log where id > current_setting('tests.since')::bigint and details::text ~ '1990|@' $$,
  'The log holds neither the date nor an address');

select * from finish();
rollback;
