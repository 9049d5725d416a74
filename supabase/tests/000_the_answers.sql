-- What every bystander reads, and what comes of every call they make, as text. The files in answers/ say
-- what is expected; `npm run answers` writes them. Runs first and commits. What is asked about every call
-- is PL/pgSQL, which keeps its plans.

-- Ids under names that are the same in every run.
create table if not exists tests.labels (id uuid primary key, label text not null);

create or replace function tests.label_bystanders() returns void
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_table record;
begin
  insert into tests.labels
  select p.id, coalesce((select replace(u.raw_user_meta_data ->> 'nickname', 'by_', '') from auth.users u where u.id = p.user_id), p.full_name)
  from public.profiles p;
  insert into tests.labels select u.id, replace(u.raw_user_meta_data ->> 'nickname', 'by_', '') || '''s account' from auth.users u on conflict do nothing;
  insert into tests.labels
  select g.id, s.label || '>' || t.label || case g.relationship_type when 'GUARDIAN' then '' else ' ' || lower(g.relationship_type::text) end
  from public.profile_graph g join tests.labels s on s.id = g.source_profile_id join tests.labels t on t.id = g.target_profile_id;
  insert into tests.labels
  select t.id, g.label || '/' || s.label || '/' || k.label from public.threads t
  join tests.labels g on g.id = t.guardian_id join tests.labels s on s.id = t.staff_id join tests.labels k on k.id = t.student_id;
  for v_table in
    select b.table_name, c.relname from tests.bystander_counts b join pg_class c on c.oid = b.table_name
    where exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'id' and a.atttypid = 'uuid'::regtype)
    order by 2
  loop
    execute format($f$
      insert into tests.labels select t.id, %L || ' ' || row_number() over (order by t.ctid) from %s t on conflict do nothing $f$,
      v_table.relname, v_table.table_name);
  end loop;
end;
$$;

create or replace function tests.labeled(p_label text) returns uuid
language plpgsql stable security definer set search_path = ''
as $$
begin
  return (select l.id from tests.labels l where l.label = p_label);
end;
$$;

-- Ids become labels; what differs from run to run goes.
create or replace function tests.plain(p_text text) returns text
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the labels are closed.
declare
  v_text text := p_text;
  v_id text;
begin
  v_text := regexp_replace(v_text, '\d{4}-\d\d-\d\d[T ]\d\d:\d\d[^",}\])]*', 'T', 'g');
  v_text := regexp_replace(v_text, '\d{4}-\d\d-\d\d', 'D', 'g');
  v_text := regexp_replace(v_text, 'https?://[^",}\])]*', 'U', 'g');
  -- A row that a constraint refuses is quoted in part.
  v_text := regexp_replace(v_text, '(\\+x)?[0-9a-f]{64}|\\+x[0-9a-f]{20,}', 'H', 'g');
  -- Secrets of calls that make one.
  v_text := regexp_replace(v_text, '"[A-Za-z0-9_-]{43}"', '"S"', 'g');
  for v_id in
    select distinct m[1] from regexp_matches(v_text, '([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})', 'g') m
  loop
    v_text := replace(v_text, v_id, coalesce((select l.label from tests.labels l where l.id = v_id::uuid), '?'));
  end loop;
  return v_text;
end;
$$;

-- How often each table was written in this transaction, also by what was undone.
create or replace function tests.write_counts() returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
begin
  return (select jsonb_object_agg(b.table_name::oid, pg_stat_get_xact_tuples_inserted(b.table_name)
    + pg_stat_get_xact_tuples_updated(b.table_name) + pg_stat_get_xact_tuples_deleted(b.table_name))
  from tests.bystander_counts b);
end;
$$;

-- What was written since: per table, how many rows went or changed, and the new ones.
create or replace function tests.written_since(p_counts jsonb) returns text
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads every table.
declare
  v_started xid := (pg_current_xact_id()::text::bigint % 4294967296)::text::xid;
  v_counts jsonb := tests.write_counts();
  v_table record;
  v_gone bigint;
  v_new jsonb;
  v_all text := '';
  v_short text := '';
begin
  for v_table in
    select b.table_name, b.rows, c.relname from tests.bystander_counts b join pg_class c on c.oid = b.table_name
    where v_counts -> b.table_name::oid::text <> p_counts -> b.table_name::oid::text and c.relname <> 'audit_pending'
    order by c.relname
  loop
    execute format($f$
      select $2 - count(*) filter (where age(t.xmin) > age($1)),
             jsonb_agg(jsonb_strip_nulls(to_jsonb(t)) - array['id', 'log_id', 'number', 'row_hash', 'search_text', 'seed'])
               filter (where age(t.xmin) <= age($1))
      from %s t$f$, v_table.table_name)
      into v_gone, v_new using v_started, v_table.rows;
    if v_gone > 0 or v_new is not null then
      v_short := v_short || ' ' || v_table.relname || ' -' || v_gone || '+' || coalesce(jsonb_array_length(v_new), 0);
      v_all := v_all || v_table.relname || v_gone || coalesce((
        select string_agg(tests.plain(e::text), E'\n' order by tests.plain(e::text)) from jsonb_array_elements(v_new) e), '');
    end if;
  end loop;
  return v_short || case when v_all <> '' then ' ' || left(md5(v_all), 6) else '' end;
end;
$$;

-- The rows that are locked and not changed since, and the advisory locks: a lock that goes is noticed.
create table if not exists tests.moments (n integer);
create or replace function tests.moment() returns xid
language sql volatile security definer set search_path = ''
as $$
  insert into tests.moments values (1) returning xmin;
$$;

create or replace function tests.locked_since(p_moment xid) returns text
language plpgsql volatile security definer set search_path = ''
as $$
begin
  return (with locked (what) as (
    select 'profiles' from public.profiles t where age(t.xmax) <= age(p_moment)
    union all select 'profile_details' from public.profile_details t where age(t.xmax) <= age(p_moment)
    union all select 'profile_roles' from public.profile_roles t where age(t.xmax) <= age(p_moment)
    union all select 'profile_graph' from public.profile_graph t where age(t.xmax) <= age(p_moment)
    union all select 'contact_restrictions' from public.contact_restrictions t where age(t.xmax) <= age(p_moment)
    union all select 'suspensions' from private.suspensions t where age(t.xmax) <= age(p_moment)
    union all select 'memberships' from public.memberships t where age(t.xmax) <= age(p_moment)
    union all select 'class_students' from public.class_students t where age(t.xmax) <= age(p_moment)
    union all select 'classes' from public.classes t where age(t.xmax) <= age(p_moment)
    union all select 'bookings' from public.bookings t where age(t.xmax) <= age(p_moment)
    union all select 'courses' from public.courses t where age(t.xmax) <= age(p_moment)
    union all select 'enrollments' from public.enrollments t where age(t.xmax) <= age(p_moment)
    union all select 'assignments' from public.assignments t where age(t.xmax) <= age(p_moment)
    union all select 'submissions' from public.submissions t where age(t.xmax) <= age(p_moment)
    union all select 'invitations' from public.invitations t where age(t.xmax) <= age(p_moment)
    union all select 'threads' from public.threads t where age(t.xmax) <= age(p_moment)
    union all select 'events' from public.communication_events t where age(t.xmax) <= age(p_moment)
    union all select 'imports' from private.roster_imports t where age(t.xmax) <= age(p_moment)
    union all select 'integrations' from public.student_integration_links t where age(t.xmax) <= age(p_moment)
    union all select 'runs' from public.sync_runs t where age(t.xmax) <= age(p_moment)
    union all select 'organizations' from public.organizations t where age(t.xmax) <= age(p_moment)
    union all select 'confirmations' from private.guardian_confirmations t where age(t.xmax) <= age(p_moment)
    union all select 'restricted students' from private.restriction_students t where age(t.xmax) <= age(p_moment)
    union all select 'restricted people' from private.restriction_subjects t where age(t.xmax) <= age(p_moment)
    union all select 'reports' from private.report_cases t where age(t.xmax) <= age(p_moment)
    union all select 'attachments' from private.attachment_checks t where age(t.xmax) <= age(p_moment)
    union all select 'invitation secrets' from private.invitation_secrets t where age(t.xmax) <= age(p_moment)
    union all select 'settings' from private.settings t where age(t.xmax) <= age(p_moment)
    union all select 'states' from private.integration_states t where age(t.xmax) <= age(p_moment)
    union all select 'revocations' from private.integration_revocations t where age(t.xmax) <= age(p_moment)
    union all select 'emails' from private.email_outbox t where age(t.xmax) <= age(p_moment)
    union all select 'exports' from private.exports t where age(t.xmax) <= age(p_moment)
    union all select 'privacy requests' from private.privacy_requests t where age(t.xmax) <= age(p_moment)
    union all select 'erasures' from private.erasures t where age(t.xmax) <= age(p_moment)
    union all select 'holds' from private.legal_holds t where age(t.xmax) <= age(p_moment)
    union all select 'goals' from private.goals t where age(t.xmax) <= age(p_moment)
    union all select 'group owners' from private.group_owners t where age(t.xmax) <= age(p_moment)
    union all select 'groups' from private.student_groups t where age(t.xmax) <= age(p_moment)
    union all select 'group acts' from private.group_acts t where age(t.xmax) <= age(p_moment)
    union all select 'statuses' from public.student_statuses t where age(t.xmax) <= age(p_moment)
    union all select 'webhooks' from private.webhook_endpoints t where age(t.xmax) <= age(p_moment)
    union all select 'grades' from private.enrollment_grades t where age(t.xmax) <= age(p_moment)
    union all select 'advisory' || case l.mode when 'ShareLock' then ' shared' else '' end
    from pg_locks l where l.locktype = 'advisory' and l.pid = pg_backend_pid()
  )
  select coalesce(' locks ' || string_agg(k.what || ' ' || k.n, ', ' order by k.what), '')
  from (select what, count(*) as n from locked group by what) k);
end;
$$;

-- What is switched for a transaction and not switched back.
create or replace function tests.flags_left() returns text
language sql stable security definer set search_path = ''
as $$
  -- Definer: the functions are closed.
  select coalesce(' leaves ' || nullif(concat_ws(', ', case when private.is_quiet() then 'quiet' end, case when private.is_syncing() then 'syncing' end,
    case when private.is_importing() then 'importing' end, case when private.is_lapsing() then 'lapsing' end,
    case when private.adopting_id() is not null then 'adopting' end), ''), '');
$$;

create or replace function tests.act_as(p_person text) returns void
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  case p_person
    when 'anon' then perform tests.authenticate_as_anon();
    when 'key' then perform tests.authenticate_as_service_role();
    when 'console' then perform tests.clear_authentication();
    else perform tests.authenticate_as('by_' || p_person);
  end case;
end;
$$;

-- What comes of a statement, which is undone.
create or replace function tests.outcome(p_person text, p_statement text) returns text
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_counts jsonb := tests.write_counts();
  v_moment xid;
  v_rows jsonb := '[]';
  v_row record;
  v_said text;
  v_written text;
  v_message text;
  v_detail text;
begin
  -- A sequence goes on when a statement is undone, and is part of what was written.
  perform pg_catalog.setval('public.consents_seq_seq', 1000, false);
  v_moment := tests.moment();
  perform tests.act_as(p_person);
  for v_row in execute case when p_statement ~ '^(insert|update|delete)'
    and p_statement !~ ' returning ' then p_statement || ' returning 1 as done' else p_statement end loop
    v_rows := v_rows || jsonb_build_array(jsonb_strip_nulls(to_jsonb(v_row)));
  end loop;
  perform tests.clear_authentication();
  v_said := coalesce((select string_agg(tests.plain(e::text), E'\n' order by tests.plain(e::text)) from jsonb_array_elements(v_rows) e), '');
  v_written := tests.written_since(v_counts);
  raise exception using errcode = 'TR000', message =
    case when v_said in ('', '[{}]') then 'nothing'
         when length(v_said) <= 40 then v_said
         else jsonb_array_length(v_rows) || case jsonb_array_length(v_rows) when 1 then ' row ' else ' rows ' end || left(md5(v_said), 6) end
    || v_written || tests.locked_since(v_moment) || tests.flags_left();
exception
  when sqlstate 'TR000' then
    return sqlerrm;
  when others then
    get stacked diagnostics v_message = message_text, v_detail = pg_exception_detail;
    return left(tests.plain(concat_ws(' ', case when v_message ~ '^[a-z_]+\.[a-z_]+$' then null else sqlstate end, v_message, v_detail)), 160);
end;
$$;

-- Who gets which answer to a statement, one answer a line.
create or replace function tests.answers_to(p_name text, p_statement text, p_people text[]) returns text
language sql volatile security invoker set search_path = ''
as $$
  select p_name || E'\n' || string_agg('  ' || o.people || ': ' || o.outcome, E'\n' order by o.people)
  from (
    select string_agg(t.person, ' ' order by t.person) as people, t.outcome
    from (select p.person, tests.outcome(p.person, p_statement) as outcome from unnest(p_people) with ordinality p(person, n) order by p.n) t
    group by t.outcome) o;
$$;

-- The labels of a table's rows, in their order.
create or replace function tests.labels_like(p_table text) returns text[]
language sql stable security definer set search_path = ''
as $$
  select array_agg(l.label order by length(l.label), l.label) from tests.labels l where l.label ~ ('^' || p_table || ' \d+$');
$$;

-- Which values of a parameter are tried, as SQL.
create or replace function tests.values_of(p_parameter text, p_type text) returns text[]
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads every table.
declare
  v_labels text[];
begin
  v_labels := case p_parameter
    when 'p_student_id' then '{sid,sia,Bystander kid,sol}'
    when 'p_student_ids' then null
    when 'p_profile_id' then '{gus,gwen,sid,sia,tut,Bystander kid,greg}'
    when 'p_guardian_id' then '{gus,gwen}'
    when 'p_recipient_id' then '{gus,tut,tea,gwen}'
    when 'p_tutor_id' then '{tut,tom}'
    when 'p_link_id' then (select array_agg(l.label order by l.label) from tests.labels l join public.profile_graph g on g.id = l.id
                           where l.label !~ 'Bystander|Una|Uma|Udo|Ugo|booking')
    when 'p_booking_id' then (select array_agg(l.label order by length(l.label), l.label) from tests.labels l where l.label like 'bookings %')
    when 'p_thread_id' then (select array_agg(l.label order by l.label) from tests.labels l join public.threads t on t.id = l.id)
    when 'p_message_id' then (select array_agg(l.label order by length(l.label), l.label) from tests.labels l where l.label like 'messages %')
    when 'p_case_id' then (select array_agg(l.label order by l.label) from tests.labels l where l.label like 'report_cases %')
    when 'p_invitation_id' then (select array_agg(l.label order by length(l.label), l.label) from tests.labels l where l.label like 'invitations %')
    when 'p_disclosure_id' then (select array_agg(l.label order by l.label) from tests.labels l where l.label like 'disclosures %')
    when 'p_restriction_id' then (select array_agg(l.label order by l.label) from tests.labels l where l.label like 'contact_restrictions %')
    when 'p_course_id' then (select array_agg(l.label order by l.label) from tests.labels l where l.label like 'courses %')
    when 'p_event_id' then (select array_agg(l.label order by l.label) from tests.labels l where l.label like 'communication_events %')
    when 'p_broadcast_id' then null
    when 'p_integration_id' then (select array_agg(l.label order by l.label) from tests.labels l where l.label like 'student_integration_links %')
    when 'p_run_id' then (select array_agg(l.label order by l.label) from tests.labels l where l.label like 'sync_runs %')
    when 'p_import_id' then (select array_agg(l.label order by l.label) from tests.labels l where l.label like 'roster_imports %')
    when 'p_ids' then null
    when 'p_export_id' then tests.labels_like('exports')
    when 'p_privacy_request_id' then tests.labels_like('privacy_requests')
    when 'p_group_id' then tests.labels_like('student_groups')
    when 'p_act_id' then tests.labels_like('group_acts')
    when 'p_goal_id' then tests.labels_like('goals')
    when 'p_milestone_id' then tests.labels_like('goal_milestones')
    when 'p_status_id' then tests.labels_like('student_statuses')
    when 'p_hold_id' then tests.labels_like('legal_holds')
    when 'p_email_id' then (select array_agg(l.label order by length(l.label), l.label)
      from (select x.* from tests.labels x where x.label like 'email_outbox %' order by length(x.label), x.label limit 4) l)
    when 'p_entity_id' then '{sid,gus}'
    else null end;
  if v_labels is not null then
    return array(select format('tests.labeled(%L)', l) from unnest(v_labels) l);
  end if;
  return case p_parameter
    when 'p_class_id' then array['tests.place(''by_class'')', 'tests.place(''by_class2'')']
    when 'p_scope_id' then array['tests.place(''by_class'')', 'tests.place(''by_campus'')', 'tests.place(''by_org'')']
    when 'p_scope_level' then array['''class''', '''campus''', '''organization''']
    when 'p_organization_id' then array['tests.place(''by_org'')', 'tests.place(''by_org2'')']
    when 'p_student_ids' then array['array[tests.labeled(''sid'')]', 'array[tests.labeled(''sid''), tests.labeled(''sia'')]']
    when 'p_booking_ids' then array['array[tests.labeled(''bookings 1''), tests.labeled(''bookings 2'')]', 'array[tests.labeled(''bookings 4'')]']
    when 'p_broadcast_id' then array['(select e.broadcast_id from public.communication_events e where e.id = tests.labeled(''communication_events 1''))']
    when 'p_status' then array['''resolved''', '''no_issue''', '''referred''']
    when 'p_reason' then case p_type when 'report_reason' then array['''harassment'''] else array['''Words'''] end
    when 'p_rights' then array['''{view_progress,message,book,receive_alerts}''', '''{book}''']
    when 'p_relation' then array['''MOTHER''', '''OTHER''']
    when 'p_right' then array['''book''', '''view_progress''', '''message''']
    when 'p_on_active_bookings' then array['''unassign''', '''cancel''']
    when 'p_student_email' then array['''sid@bystander.example''', '''new@bystander.example''', '''sia@bystander.example''']
    when 'p_parent_email' then array['''gwen@bystander.example''', '''new@bystander.example''', '''greg@bystander.example''']
    when 'p_client_email' then array['''gus@bystander.example''', '''new@bystander.example''', '''gwen@bystander.example''']
    when 'p_email' then case p_type when 'boolean' then array['true', 'false'] else array['''new@bystander.example''', '''kid@bystander.example'''] end
    when 'p_emails' then array['''{new@bystander.example}''']
    when 'p_phones' then array['''{+4915100000077}''']
    when 'p_is_13_plus' then array['true', 'false']
    when 'p_date_of_birth' then array['(current_date - interval ''14 years 8 months'')::date', '(current_date - interval ''11 years'')::date']
    when 'p_role' then case p_type when 'app_role' then array['''client''', '''student''', '''tutor''']
      else array['''teacher''', '''office_manager''', '''campus_manager'''] end
    when 'p_starts_at' then array['now() + interval ''40 days''', 'now() + interval ''20 days''']
    when 'p_ends_at' then array['now() + interval ''40 days 1 hour''', 'now() + interval ''20 days 1 hour''']
    when 'p_now' then array['now() + interval ''25 days''']
    when 'p_limit' then array['1', '50']
    when 'p_lease_seconds' then array['60']
    when 'p_targets' then array[
      'jsonb_build_array(jsonb_build_object(''level'', ''campus'', ''id'', tests.place(''by_campus'')))',
      'jsonb_build_array(jsonb_build_object(''level'', ''organization'', ''id'', tests.place(''by_org'')))', '''[{"level": "all"}]''::jsonb']
    when 'p_audience' then array['''staff''', '''everyone''']
    when 'p_type' then array['''event''']
    when 'p_date' then array['current_date + 40']
    when 'p_purpose' then array['''media''', '''integration:khan_academy''']
    when 'p_text_version' then array['1']
    when 'p_provider' then array['''google_classroom''', '''khan_academy''']
    when 'p_rows' then array['''[{"student_email": "sid@bystander.example", "is_13_plus": true}, {"student_email": "new@bystander.example", "is_13_plus": '
      'true}]''::jsonb']
    when 'p_key' then array['''BOOKING_CHANGED''', '''LINK_CHANGED''']
    when 'p_up_to_seq' then array['2']
    when 'p_query' then array['''bystander''']
    when 'p_attachment_path' then array['''nothing''']
    when 'p_until' then array['now() + interval ''2 days''']
    when 'p_before' then case p_type when 'bigint' then array['1000000'] else array['now()'] end
    when 'p_token' then array['''nothing''']
    when 'p_proof' then array['''nothing''']
    when 'p_attendance' then array['''attended''', '''no_show''']
    when 'p_currency' then array['''EUR''']
    when 'p_price_minor' then array['4000']
    when 'p_basis' then case p_type when 'disclosure_basis' then array['''court_order''', '''child_protection'''] else array['''Order 8'''] end
    when 'p_consent' then array['''Form of 1 September''']
    when 'p_full_name' then array['''Somebody Else''']
    when 'p_time_zone' then array['''Europe/Berlin''']
    when 'p_locale' then array['''en''']
    when 'p_avatar_url' then array['''https://example.com/a.png''']
    when 'p_student_phone' then array['''+4915100000077''']
    when 'p_return_to' then array['''http://localhost:3000/done''']
    when 'p_client_id' then array['gen_random_uuid()']
    when 'p_request_id' then array['gen_random_uuid()']
    when 'p_from' then array['null']
    when 'p_side' then array['''guardian''', '''staff''']
    when 'p_kind' then array['''access''', '''erasure''']
    else case p_type
      when 'boolean' then array['true', 'false']
      when 'text' then array['''Words''']
      when 'integer' then array['3']
      when 'jsonb' then array['''{}''::jsonb']
      when 'timestamp with time zone' then array['now() + interval ''60 days''']
      else array['null'] end
    end;
end;
$$;

-- Calls whose parameters only mean something together.
create or replace function tests.more_tries() returns table (call text, arguments text)
language sql stable security invoker set search_path = ''
as $$
  select x.call, format(x.arguments, variadic x.given)
  from (
    select 'add_student', 'p_student_email => %L, p_is_13_plus => true', array[e || '@bystander.example'] from unnest('{sid,sia,sol,sue,new,gus,kim}'::text[]) e
    union all select 'add_student', 'p_student_email => %L, p_is_13_plus => true, p_relation => %L, p_rights => %L',
      array[e || '@bystander.example', 'MOTHER', '{view_progress,book}'] from unnest('{sid,new}'::text[]) e
    union all select 'add_student', 'p_student_phone => %L, p_is_13_plus => true', array['+4915100000077']
    union all select 'invite_client', 'p_client_email => %L', array[e || '@bystander.example'] from unnest('{max,sid,greg}'::text[]) e
    union all select 'send_message', 'tests.labeled(%L), %L, tests.labeled(%L)', array[s, 'Hello', t]
      from (values ('sid', 'tut'), ('sid', 'gus'), ('sia', 'tea'), ('sia', 'gus'), ('sol', 'max'), ('sid', 'tea'), ('sid', 'gwen'), ('sol', 'tut')) v(s, t)
    union all select 'start_thread', 'tests.labeled(%L), tests.labeled(%L)', array[s, t]
      from (values ('sid', 'tom'), ('sia', 'tut'), ('sol', 'max'), ('sid', 'gwen'), ('sid', 'rhea')) v(s, t)
    union all select 'create_booking', 'tests.labeled(%L), now() + interval ''40 days'', now() + interval ''40 days 1 hour'', ''Words'', tests.labeled(%L)',
      array[t, s]
      from unnest('{tut,tom,max}'::text[]) t, unnest('{sid,sia,sol}'::text[]) s
    union all select 'create_booking',
      'tests.labeled(%L), now() + interval ''40 days'', now() + interval ''40 days 1 hour'', ''Words'', tests.labeled(%L), tests.labeled(%L)',
        array['tut', s, g]
      from (values ('sid', 'gus'), ('sid', 'gwen'), ('sol', 'max'), ('sia', 'gwen')) v(s, g)
    union all select 'create_booking',
      'tests.labeled(%L), now() + interval ''43 days'', now() + interval ''43 days 1 hour'', ''Words'', tests.labeled(%L), p_request_id => %L',
      array['tut', s, md5('by_request')::uuid::text] from unnest('{sid,sol}'::text[]) s
    union all select 'unlink_student', 'tests.labeled(%L), %L', array[l, m] from unnest('{gus>sid,gus>sia,max>sol,rob>sol}'::text[]) l,
      unnest('{unassign,cancel}'::text[]) m
    union all select 'unlink_client', 'tests.labeled(%L), %L', array[l, m] from unnest('{age>gus agent,rob>gwen agent}'::text[]) l,
      unnest('{unassign,cancel}'::text[]) m
    union all select 'update_link', 'tests.labeled(%L), %L', array[l, r] from unnest('{gus>sid,gwen>sid,age>gus agent}'::text[]) l,
      unnest('{MOTHER,OTHER}'::text[]) r
    union all select 'set_link_rights', 'tests.labeled(%L), %L, %L', array[l, r, 'unassign']
      from unnest('{gus>sid,gus>sia,max>sol}'::text[]) l, unnest(array['{view_progress}', '{}', '{book,message,view_progress,receive_alerts}']) r
    union all select 'admin_link_student', 'tests.labeled(%L), tests.labeled(%L), %L', array[g, s, 'OTHER']
      from (values ('gwen', 'sol'), ('greg', 'sid'), ('tut', 'sid'), ('gus', 'sol'), ('mae', 'sid'), ('rhea', 'sol'), ('sid', 'sia')) v(g, s)
    union all select 'restrict_contact', 'tests.labeled(%L), tests.labeled(%L), %L, %L', array[s, p, r, 'Order 8']
      from (values ('sid', 'gus'), ('sid', 'tut'), ('sol', 'max'), ('sia', 'gwen'), ('sid', 'mae')) v(s, p),
        unnest(array['{book}', '{view_progress,message,book,receive_alerts}']) r
    union all select 'restrict_contacts', 'array[tests.labeled(%L), tests.labeled(%L)], tests.labeled(%L), %L, %L', array[s, o, p, '{book,message}', 'Order 8']
      from (values ('sid', 'sia', 'gus'), ('sid', 'sol', 'tut'), ('sol', 'sol', 'rob')) v(s, o, p)
    union all select 'unblock_guardian', 'tests.labeled(%L), tests.labeled(%L)', array[p, s] from unnest('{greg,gwen}'::text[]) p, unnest('{sia,sid}'::text[]) s
    union all select 'create_placeholder_student', '%L, (current_date - interval ''14 years'')::date, tests.labeled(%L), %L, tests.place(%L)',
      array['New child', g, 'Form of 1 September', c]
      from unnest('{gus,rhea,greg}'::text[]) g, unnest('{by_class,by_class3}'::text[]) c
    union all select 'invite_member', '%L, %L, %L, tests.place(%L)', array[e || '@bystander.example', r, l, p]
      from unnest('{new,gus,tea}'::text[]) e,
        (values ('teacher', 'class', 'by_class'), ('campus_manager', 'campus', 'by_campus'), ('school_manager', 'school', 'by_school')) v(r, l, p)
    union all select 'enroll_student', 'tests.place(%L), tests.labeled(%L)', array[c, s] from unnest('{by_class,by_class2,by_class3}'::text[]) c,
      unnest('{sid,sia,sol,Bystander kid,Una One}'::text[]) s
    union all select 'enroll_in_course', 'tests.labeled(%L), tests.labeled(%L)', array[c, s] from unnest('{courses 1,courses 2,courses 3}'::text[]) c,
      unnest('{sid,sia,sol,Bystander kid}'::text[]) s
    union all select 'list_members', '%L, tests.place(%L)', array[l, p]
      from (values ('class', 'by_class'), ('campus', 'by_campus'), ('school', 'by_school'), ('organization', 'by_org'), ('organization', 'by_org2')) v(l, p)
    union all select 'decline_invitation', 'tests.labeled(%L), p_block => true', array['invitations ' || n] from generate_series(1, 9) n
    union all select 'assign_student', 'tests.labeled(%L), tests.labeled(%L)', array['bookings ' || n, s] from generate_series(1, 9) n,
      unnest('{sid,sia,sol}'::text[]) s
    union all select 'assign_student', 'tests.labeled(%L), tests.labeled(%L), tests.labeled(%L)', array['bookings ' || n, 'sid', g]
      from unnest('{1,4,9}'::int[]) n, unnest('{gus,gwen}'::text[]) g
    union all select 'validate_link', 'tests.labeled(%L), tests.labeled(%L), %L', array[g, s, r]
      from (values ('gus', 'sid'), ('gwen', 'sid'), ('max', 'sol'), ('greg', 'sid'), ('gwen', 'sia')) v(g, s), unnest('{book,message}'::text[]) r
    union all select 'connect_integration', 'tests.labeled(%L), %L', array[s, 'khan_academy'] from unnest('{sid,sia,sol}'::text[]) s
    union all select 'import_progress', 'tests.labeled(%L), ' || c || ', p_is_dry_run => %L, p_is_confirmed => true', array['student_integration_links 4', d]
      from unnest(array['tests.classroom(4, 6)', 'tests.other_classroom()']) c, unnest('{true,false}'::text[]) d
    union all select 'list_events', 'p_scope_level => %L, p_scope_id => tests.place(%L)', array[l, p]
      from (values ('campus', 'by_campus'), ('organization', 'by_org')) v(l, p)
    union all select 'count_events', 'p_scope_level => %L, p_scope_id => tests.place(%L)', array[l, p]
      from (values ('campus', 'by_campus'), ('organization', 'by_org')) v(l, p)
    union all select 'set_date_of_birth', 'tests.labeled(%L), (current_date - interval %L)::date', array[p, a]
      from (values ('sid', '14 years 2 months'), ('sia', '14 years 2 months'), ('Bystander kid', '15 years 2 months'), ('min', '16 years 2 months')) v(p, a)
    union all select 'decide_report', 'tests.labeled(%L), %L, %L', array['report_cases ' || n, 'referred', 'Police'] from generate_series(1, 3) n
    union all select 'snooze_thread', 'tests.labeled(%L), null', array[l.label]
      from (select x.label from tests.labels x join public.threads t on t.id = x.id order by x.label) l
    union all select 'grant_role', 'tests.labeled(%L), %L', array[p, r] from unnest('{sid,tut,mae}'::text[]) p, unnest('{client,agent,student,admin}'::text[]) r
    union all select 'preview_roster_import', 'tests.place(%L), tests.roster()', array[o] from unnest('{by_org,by_org2,by_org3}'::text[]) o
    union all select 'revoke_role', 'tests.labeled(%L), %L', array[p, r]
      from (values ('tut', 'tutor'), ('sid', 'student'), ('age', 'agent'), ('gus', 'client'), ('max', 'tutor'), ('ada', 'admin')) v(p, r)
  ) x(call, arguments, given);
$$;

-- The statements that try a call: required parameters in combination, optional ones one by one.
create or replace function tests.tries_of(p_call text, p_most integer default 12) returns table (name text, statement text)
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads every table.
declare
  v_function record;
  v_combinations text[];
  v_all text[];
  v_more text[];
  v_values text[];
  v_first text;
  i integer;
begin
  for v_function in
    select p.pronargs, p.pronargdefaults, p.proargnames, p.proargtypes::oid[] as types
    from pg_proc p where p.pronamespace = 'public'::regnamespace and p.proname = p_call and p.prokind = 'f'
    order by p.oid::regprocedure::text
  loop
    v_combinations := array[''];
    v_more := '{}';
    for i in 1 .. v_function.pronargs loop
      v_values := tests.values_of(v_function.proargnames[i],
        regexp_replace(format_type(v_function.types[i - 1], null), '^public\.', ''));
      if i <= v_function.pronargs - v_function.pronargdefaults then
        v_combinations := array(
          select c || case when c = '' then '' else ', ' end || v_function.proargnames[i] || ' => ' || v
          from unnest(v_combinations) with ordinality c(c, n), unnest(v_values) with ordinality v(v, m) order by n, m);
      else
        v_more := v_more || array(select v_function.proargnames[i] || ' => ' || v from unnest(v_values) v limit 12);
      end if;
    end loop;
    v_first := v_combinations[1];
    -- Of many combinations some, evenly.
    v_all := array(
      select c from unnest(v_combinations) with ordinality c(c, n)
      where cardinality(v_combinations) <= p_most
         or (n - 1) * p_most / cardinality(v_combinations) <> (n - 2) * p_most / cardinality(v_combinations) or n = 1
      order by n);
    v_all := v_all || array(
      select c || case when c = '' then '' else ', ' end || m
      from unnest(v_more) with ordinality m(m, k)
      cross join lateral (select v_combinations[1 + (k - 1) % cardinality(v_combinations)] as c) c order by k);
    v_all := v_all || array(select x.arguments from tests.more_tries() x where x.call = p_call);
    return query
      select regexp_replace(regexp_replace(p_call || '(' || a || ')', 'tests\.(labeled|place)\(''([^'']*)''\)', '\2', 'g'), 'p_(\w+) => ', '\1: ', 'g'),
             'select * from public.' || p_call || '(' || a || ')'
      from unnest(v_all) with ordinality a(a, n) order by n;
  end loop;
end;
$$;

create or replace function tests.answers_to_call(p_call text, p_people text[]) returns text
language sql volatile security invoker set search_path = ''
as $$
  select string_agg(tests.answers_to(t.name, t.statement, p_people), E'\n' order by t.n)
  from (select t.*, row_number() over () as n from tests.tries_of(p_call) t) t;
$$;

create or replace function tests.read_by(p_person text) returns text
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_relation record;
  v_lines text := '';
  v_outcome text;
begin
  for v_relation in
    select c.oid::regclass::text as name,
           string_agg(quote_ident(a.attname), ', ' order by a.attname) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v') and has_column_privilege('authenticated', c.oid, a.attnum, 'select')
    group by c.oid order by c.relname
  loop
    v_outcome := tests.outcome(p_person, format('select %s from %s', v_relation.columns, v_relation.name));
    if v_outcome <> 'nothing' then
      v_lines := v_lines || E'\n  ' || v_relation.name || ': ' || v_outcome;
    end if;
  end loop;
  return p_person || v_lines;
end;
$$;

-- Writes that clients make without a call, by the policies: every row left as it is, and deleted.
create or replace function tests.answers_to_writes(p_table regclass, p_people text[]) returns text
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_key text := (select string_agg(format('%I', a.attname), ', ' order by a.attnum) from pg_index i
                 join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey) where i.indrelid = p_table and i.indisprimary);
  v_column record;
  v_statement record;
  v_lines text[] := '{}';
begin
  for v_column in
    select a.attname from pg_attribute a
    where a.attrelid = p_table and a.attnum > 0 and not a.attisdropped and has_column_privilege('authenticated', p_table, a.attnum, 'update')
    order by a.attnum
  loop
    v_lines := v_lines || tests.answers_to(format('update %s set %I', p_table, v_column.attname),
      format('update %s t set %I = t.%2$I returning %s', p_table, v_column.attname,
             (select string_agg('t.' || k, ', ') from regexp_split_to_table(v_key, ', ') k)), p_people);
  end loop;
  if has_table_privilege('authenticated', p_table, 'delete') then
    for v_statement in execute format('select t.ctid, tests.plain((%s)::text) as label from %s t order by label, t.ctid limit 6',
      (select 'row(' || string_agg('t.' || k, ', ') || ')' from regexp_split_to_table(v_key, ', ') k), p_table)
    loop
      v_lines := v_lines || tests.answers_to(format('delete from %s %s', p_table, v_statement.label),
        format('delete from %s t where t.ctid = %L returning 1', p_table, v_statement.ctid), p_people);
    end loop;
  end if;
  if has_any_column_privilege('authenticated', p_table, 'insert') then
    for v_statement in execute format('select t.ctid, tests.plain((%s)::text) as label from %s t order by label, t.ctid limit 4',
      (select 'row(' || string_agg('t.' || k, ', ') || ')' from regexp_split_to_table(v_key, ', ') k), p_table)
    loop
      v_lines := v_lines || tests.answers_to(format('insert into %s like %s', p_table, v_statement.label),
        tests.copying(p_table, v_statement.ctid), p_people);
    end loop;
  end if;
  return array_to_string(v_lines, E'\n');
end;
$$;

-- An insert of the same row without its id and for another student.
create or replace function tests.copying(p_table regclass, p_ctid tid) returns text
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_row jsonb;
  v_columns text;
  v_values text;
begin
  execute format('select to_jsonb(t) from %s t where t.ctid = %L', p_table, p_ctid) into v_row;
  select string_agg(format('%I', a.attname), ', '), string_agg(
           case a.attname when 'student_id' then format('%L', tests.labeled('sol')) else format('%L', v_row ->> a.attname) end, ', ')
  into v_columns, v_values
  from pg_attribute a
  where a.attrelid = p_table and a.attnum > 0 and not a.attisdropped and a.attname <> 'id' and v_row ->> a.attname is not null
    and has_column_privilege('authenticated', p_table, a.attnum, 'insert');
  return format('insert into %s (%s) values (%s) returning 1', p_table, v_columns, v_values);
end;
$$;

-- What the console and the tasks do.
create or replace function tests.acts() returns table (topic text, statement text)
language sql immutable security invoker set search_path = ''
as $$
  select 'ending_an_account', format('delete from auth.users u where u.id = tests.user_id(%L)', 'by_' || p)
  from unnest('{gus,gwen,greg,sid,sia,sol,tut,tom,age,mae,tea,max,rhea,rob,min}'::text[]) p
  union all
  select 'ending_an_account', format('update auth.users u set deleted_at = now() where u.id = tests.user_id(%L)', 'by_' || p) from unnest('{gus,sid}'::text[]) p
  union all
  select 'losing_a_role', format('delete from public.profile_roles r where r.profile_id = tests.labeled(%L)', p)
  from unnest('{gus,gwen,sid,sia,sol,tut,tom,age,mae,max,rob,ada}'::text[]) p
  union all
  select 'losing_a_role', format('delete from public.profile_roles r where r.profile_id = tests.labeled(%L) and r.role = %L', p, r)
  from (values ('max', 'tutor'), ('max', 'client'), ('rob', 'agent'), ('rob', 'client')) v(p, r)
  union all
  select 'changing_an_address', format('update auth.users u set email = %L where u.id = tests.user_id(%L)', e || '@bystander.example', 'by_' || p)
  from (values ('gus', 'new'), ('gus', 'graceful'), ('tom', 'nobody'), ('sid', 'kim'), ('max', 'gustav'), ('tut', 'tess')) v(p, e)
  union all
  select 'changing_an_address',
    format('update auth.users u set phone = %L, phone_confirmed_at = now() where u.id = tests.user_id(%L)', '+4930100077', 'by_' || p)
  from unnest('{tom,sid}'::text[]) p
  union all
  select 'changing_an_address', format('update auth.users u set banned_until = now() + interval ''1 day'' where u.id = tests.user_id(%L)', 'by_' || p)
  from unnest('{gus,tut}'::text[]) p
  union all
  select 'signing_up', format('select tests.create_user(%L, %L, %L)', 'by_new', '{client}', e || '@bystander.example')
  from unnest('{nobody,graceful,new,kim,gustav,tess}'::text[]) e
  union all
  select 'changing_a_link', format('update public.profile_graph g set %s where g.id = tests.labeled(%L)', c, l)
  from unnest(array['status = ''ACTIVE''', 'status = ''BLOCKED''', 'status = ''PENDING''', 'rights = ''{book}''', 'is_primary = true',
    'relation = ''OTHER''']) c,
       unnest('{gus>sid,gwen>sia,greg>sia,max>sol,age>gus agent}'::text[]) l
  union all
  select 'changing_a_link', format('delete from public.profile_graph g where g.id = tests.labeled(%L)', l)
  from unnest('{gus>sid,gwen>sid,gwen>sia,greg>sia,grace>sol,age>gus agent,rob>gwen agent,gus>sid booking}'::text[]) l
  union all
  select 'changing_a_link', format('insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
    values (tests.labeled(%L), tests.labeled(%L), %L, %L, %L, %L)', g, s, t, st, case t when 'GUARDIAN' then r end,
      case t when 'GUARDIAN' then '{book,view_progress}' else '{}' end)
  from (values ('gus', 'sol', 'GUARDIAN', 'ACTIVE', 'MOTHER'), ('greg', 'sid', 'GUARDIAN', 'ACTIVE', 'OTHER'), ('tut', 'sid', 'GUARDIAN', 'ACTIVE', 'FATHER'),
               ('sid', 'sia', 'GUARDIAN', 'ACTIVE', 'OTHER'), ('age', 'max', 'AGENT', 'ACTIVE', null), ('age', 'sid', 'AGENT', 'ACTIVE', null),
               ('gus', 'Una One', 'GUARDIAN', 'ACTIVE', 'MOTHER'), ('tom', 'Bystander kid', 'GUARDIAN', 'PENDING', 'MOTHER')) v(g, s, t, st, r)
  union all
  select 'changing_a_restriction', statement from unnest(array[
    'delete from public.contact_restrictions r where r.profile_id = tests.labeled(''greg'')',
    'update public.contact_restrictions r set ends_at = now() - interval ''1 day'', starts_at = now() - interval ''2 days'' where r.profile_id = '
    'tests.labeled(''tut'')',
    'update public.contact_restrictions r set rights = ''{book}'' where r.profile_id = tests.labeled(''greg'') and r.kind = ''ORDER''',
    'update public.contact_restrictions r set emails = ''{tom@bystander.example}'' where r.profile_id = tests.labeled(''tut'')']) statement
  union all
  select 'changing_a_restriction',
    format('insert into public.contact_restrictions (student_id, profile_id, emails, basis, rights) values (tests.labeled(%L), tests.labeled(%L), %L, %L, %L)',
    s, p, e, 'Order 9', r)
  from (values ('sid', 'gus', '{}', '{book}'), ('sid', 'tut', '{}', '{message,view_progress}'), ('sia', null, '{gus@bystander.example}', '{view_progress}'),
               ('sol', 'max', '{}', '{book,message,view_progress,receive_alerts}'), ('Una One', 'Pat Parent', '{}', '{view_progress}'),
                 ('sid', 'rhea', '{}', '{view_progress}'),
               ('Bystander kid', 'gus', '{}', '{view_progress}'), ('sid', 'age', '{}', '{book}'), ('sid', 'tea', '{}', '{message}')) v(s, p, e, r)
  union all
  select 'leaving_a_place', statement from unnest(array[
    'delete from public.memberships m where m.profile_id = tests.labeled(''mae'')',
      'delete from public.memberships m where m.profile_id = tests.labeled(''tea'')',
    'delete from public.memberships m where m.profile_id = tests.labeled(''rhea'')',
      'delete from public.class_students c where c.student_id = tests.labeled(''sid'')',
    'delete from public.class_students c where c.student_id = tests.labeled(''sia'')', 'delete from public.classes c where c.id = tests.place(''by_class'')',
    'update public.memberships m set custom_permissions_filter = ''{write_staff,manage_internal_comm}'' where m.profile_id = tests.labeled(''rhea'')',
    'delete from public.enrollments e where e.student_id = tests.labeled(''sid'')',
      'update public.enrollments e set status = ''dropped'' where e.student_id = tests.labeled(''sid'')',
    'delete from public.courses c where c.id = tests.labeled(''courses 1'')',
      'delete from public.organizations o where o.id = tests.place(''by_org2'')']) statement
  union all
  select 'taking_a_profile_over', format('select tests.take_over(%L, %L, %L)', i, k, p)
  from (values ('ada', 'Bystander kid'), ('gus', 'Bystander kid'), ('rhea', 'Bystander kid'), ('ada', 'Una One'), ('mae', 'Una One'), ('ada', 'Ursa'),
    ('ada', 'Gil Guardian')) v(i, k),
       unnest('{sue,sol,sia,gus,tut,rea}'::text[]) p
  union all
  select 'lessons', format('update public.bookings b set %s where b.id = tests.labeled(%L)', c, 'bookings ' || n)
  from unnest(array['status = ''confirmed''', 'status = ''cancelled''', 'student_id = null, guardian_id = null',
    'student_id = tests.labeled(''sia''), guardian_id = tests.labeled(''gus'')',
                    'tutor_id = tests.labeled(''tom'')', 'starts_at = b.starts_at + interval ''20 minutes'', ends_at = b.ends_at + interval ''20 minutes''']) c,
                      unnest('{1,2,4,6,8}'::int[]) n
  union all
  select 'grades', format('update public.submissions s set %s where s.id = tests.labeled(%L)', c, 'submissions ' || n)
  from unnest(array['score = 3, graded_at = now()', 'score = null, graded_at = null', 'score = 10, graded_at = now() - interval ''30 days''']) c,
    generate_series(1, 5) n
  union all
  select 'grades', statement from unnest(array[
    'update public.live_class_registrations r set attended = false where r.student_id = tests.labeled(''sid'')',
    'update public.assignments a set maximum = 5 where a.id = tests.labeled(''assignments 2'')',
      'delete from public.assignments a where a.id = tests.labeled(''assignments 3'')',
    'update public.live_classes l set starts_at = l.starts_at + interval ''1 day'', ends_at = l.ends_at + interval ''1 day''']) statement
  union all
  select 'tasks', statement from unnest(array[
    'select public.lapse_bookings(now() + interval ''25 days'')', 'select public.lapse_bookings()',
      'select public.expire_invitations(now() + interval ''70 days'')', 'select public.expire_invitations()',
    'select public.escalate_guardian_links(now() + interval ''30 days'')', 'select public.escalate_guardian_links()', 'select public.escalate_reports()',
      'select public.escalate_reports(now() + interval ''301 days'')', 'select public.record_absences(now() + interval ''50 days'')',
    'select private.expire_integrations(now() + interval ''400 days'')', 'select private.expire_integrations(now())',
      'select private.purge_emails(now() + interval ''50 days'')',
    'select private.purge_emails(now())', 'select private.expire_uploads(now() + interval ''50 days'')',
      'select private.purge_digests(now() + interval ''50 days'')',
    'select * from public.claim_revocations(10, 60, now() + interval ''1 year'')', 'select tests.emails_again()']) statement
  union all
  select 'rosters', format('select (tests.import_roster(%L, %s))::jsonb - ''import_id'' as preview', o, r)
  from unnest('{by_org,by_org3}'::text[]) o, unnest(array['tests.roster()', 'tests.roster(''{e4}'')', 'tests.roster(''{e2,e5}'')', 'tests.roster(''{k3,e4}'')',
    'tests.roster(''{p1}'')', 'tests.roster(''{c2,k2,e3}'')',
    'tests.roster(''{u1,e1}'', ''[{"file": "users", "line": 40, "sourcedId": "u9", "role": "student", "givenName": "New", "familyName": "Child", '
    '"agentSourcedIds": "p1", "email": "new@bystander.example"}, {"file": "enrollments", "line": 41, "sourcedId": "e9", "classSourcedId": "k2", '
    '"userSourcedId": "u9", "role": "student"}, {"file": "classes", "line": 42, "sourcedId": "k9", "title": "9a", "schoolSourcedId": "c1"}]'')',
    'tests.roster(''{}'', ''[{"file": "users", "line": 40, "sourcedId": "u1", "role": "student", "givenName": "Twice"}, {"file": "users", "line": 41, '
      '"sourcedId": "x", "role": "wizard"}, {"file": "enrollments", "line": 42, "sourcedId": "e8", "classSourcedId": "none", "userSourcedId": "u1", "role": '
        '"student"}]'')']) r
  union all
  select 'syncs', format('select tests.sync_again(%L, %s)', l, c)
  from unnest('{student_integration_links 1,student_integration_links 3}'::text[]) l,
    unnest(array['tests.classroom(3)', 'tests.classroom(2, p_score => null)', 'tests.classroom(4, 6)',
      'tests.classroom(3, p_score => null, p_title => ''Other'')', '''{"scopes": ["course"]}''::jsonb', 'tests.other_classroom()',
        'tests.other_classroom() || ''{"scopes": []}''']) c
  union all
  select 'syncs', format('select tests.sync_again(%L, tests.other_classroom()), tests.sync_again(%L, %s)', l, l, c)
  from unnest('{student_integration_links 1,student_integration_links 3}'::text[]) l,
    unnest(array['tests.classroom(3)', 'tests.other_classroom()', '''{"scopes": ["course"]}''::jsonb']) c
  union all
  select 'syncs', format('select tests.sync_fails(%L, %L)', l, o)
  from unnest('{student_integration_links 1,student_integration_links 3}'::text[]) l, unnest('{retry,restart,failed,reconnect,yield}'::text[]) o
  union all
  select 'syncs', statement from unnest(array['select private.claim_syncs(10, 60, now() + interval ''1 year'')',
    'select private.end_integration(tests.labeled(''student_integration_links 1''))',
      'select private.revoke_tokens(tests.labeled(''student_integration_links 1''))',
    'select private.revoke_tokens(tests.labeled(''student_integration_links 1''), tests.labeled(''gus''))']) statement;
$$;

-- An invitation to take a profile over, and its acceptance.
create or replace function tests.take_over(p_inviter text, p_placeholder text, p_account text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_id uuid;
begin
  insert into public.invitations (kind, inviter_id, invitee_email, expires_at)
  values ('placeholder', tests.labeled(p_inviter), p_account || '@over.example', now() + interval '9 days') returning id into v_id;
  insert into private.invitation_secrets (invitation_id, profile_id) values (v_id, tests.labeled(p_placeholder));
  -- Which of the links it returns depends on new ids.
  perform private.adopt_offered((select i from public.invitations i where i.id = v_id), tests.labeled(p_account), null);
end;
$$;

-- Every email of the bystanders, due again and claimed.
create or replace function tests.emails_again() returns setof jsonb
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the outbox is closed. What is claimed counts, not how: random ids decide who shares a batch.
declare
  v_claims jsonb[];
begin
  begin
    -- In an order that no random id decides.
    update private.email_outbox o
    set status = 'queued', not_before = now() - make_interval(secs => x.n), created_at = now() - make_interval(secs => x.n), attempts = 0, payload = null
    from (select e.id, row_number() over (order by e.template, tests.plain(row(e.recipient_id, e.student_id, e.subject_id, e.data)::text))::integer as n
          from private.email_outbox e) x
    where o.id = x.id;
    v_claims := array(
      select to_jsonb(c) - array['email_id', 'turn', 'batch_id', 'id', 'lease_until', 'dedupe_key', 'token', 'idempotency_key']
      from public.claim_emails(500, 60, now() + interval '1 hour') c);
    raise exception 'The claims are known.';
  exception when raise_exception then
    return query select unnest(v_claims);
  end;
end;
$$;

create or replace function tests.sync_again(p_link text, p_content jsonb) returns text
language plpgsql volatile security definer set search_path = ''
as $$
begin
  perform tests.keep('link', tests.labeled(p_link));
  update public.student_integration_links l set status = 'active' where l.id = tests.the('link');
  return tests.sync(p_content);
end;
$$;

-- What a provider says after a while: a course has ended and one begun, work is new, changed, gone, and of
-- nothing that is listed.
create or replace function tests.other_classroom() returns jsonb
language sql immutable security invoker set search_path = ''
as $$
  select '{
    "courses": [{"external_id": "c1", "title": "Geometry", "status": "completed"}, {"external_id": "c2", "title": "Physics", "status": "active"}],
    "assignments": [{"external_id": "a1", "course_external_id": "c1", "title": "Sheet 1", "maximum": 5},
      {"external_id": "a2", "course_external_id": "c1", "title": "Sheet 2", "maximum": 10},
      {"external_id": "b1", "course_external_id": "c2", "title": "Lab", "maximum": 20, "due_at": "2026-03-01T10:00:00Z"},
      {"external_id": "b2", "course_external_id": "c9", "title": "Draft", "maximum": 20}],
    "submissions": [
      {"external_id": "s1", "course_external_id": "c1", "assignment_external_id": "a1", "submitted_at": "2026-01-10T10:00:00Z", "score": 9,
        "graded_at": "2026-01-12T10:00:00Z"},
      {"external_id": "s2", "course_external_id": "c1", "assignment_external_id": "a2", "is_gone": true},
      {"external_id": "t1", "course_external_id": "c2", "assignment_external_id": "b1", "submitted_at": "2026-02-10T10:00:00Z", "score": 25,
        "graded_at": "2026-02-12T10:00:00Z"},
      {"external_id": "t2", "course_external_id": "c2", "assignment_external_id": "b9", "submitted_at": "2026-02-10T10:00:00Z"},
      {"external_id": "t3", "course_external_id": "c2", "assignment_external_id": "b1", "submitted_at": "never"}],
    "skipped": [{"resource": "submission", "external_id": "s3", "reason": "unreadable"}],
    "scopes": ["course", "assignment:c1"]}'::jsonb;
$$;

create or replace function tests.sync_fails(p_link text, p_outcome text) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_id uuid := tests.labeled(p_link);
begin
  update public.student_integration_links l set status = 'active', next_sync_at = now() where l.id = v_id;
  perform private.claim_syncs(100, 60, now());
  return private.record_sync_failed(v_id, (select l.lease_id from public.student_integration_links l where l.id = v_id), p_outcome, 'no_luck', 60);
end;
$$;

create or replace function tests.answers_to_acts(p_topic text) returns text
language sql volatile security invoker set search_path = ''
as $$
  select string_agg(tests.answers_to(regexp_replace(regexp_replace(a.statement, 'tests\.(labeled|place)\(''([^'']*)''\)', '\2', 'g'), '\s+', ' ', 'g'),
                                     a.statement, array['console']), E'\n' order by a.n)
  from (select x.*, row_number() over () as n from tests.acts() x) a where a.topic = p_topic;
$$;

create or replace function tests.everybody() returns text[]
language sql immutable security invoker set search_path = ''
as $$
  select '{gus,two,gwen,greg,grace,sid,sia,sol,sue,tut,tom,age,mae,tea,max,rhea,rob,ada,anon,console}'::text[];
$$;

create or replace function tests.answer_groups() returns table (name text, message text, expression text)
language sql stable security definer set search_path = ''
as $$
  select distinct p.proname::text, format('Everybody gets the listed answers from %s', p.proname),
         format('tests.answers_to_call(%L, tests.everybody())', p.proname)
  from pg_proc p
  where p.pronamespace = 'public'::regnamespace and p.prokind = 'f' and has_function_privilege('authenticated', p.oid, 'execute')
    and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    -- What these answer depends on every row that was ever audited.
    and p.proname not in ('list_audit_log', 'check_audit_log')
  union all
  select distinct a.topic, format('What comes of %s is as listed', replace(a.topic, '_', ' ')), format('tests.answers_to_acts(%L)', a.topic) from tests.acts() a
  union all
  select 'inner_' || p.proname, format('The function %s inside answers as listed', p.proname), format('tests.inner_answers(%L)', p.oid::regprocedure)
  from tests.inner_functions() f join pg_proc p on p.oid = f
  union all
  select 'reads_of_' || p, 'Every relation shows the listed rows to ' || p, format('tests.read_by(%L)', p)
  from unnest(tests.everybody()) p where p <> 'console'
  union all
  select 'writes_to_' || c.relname, format('Everybody may write the listed rows of %s', c.relname),
         format('tests.answers_to_writes(%L, tests.everybody())', 'public.' || c.relname)
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    and (has_any_column_privilege('authenticated', c.oid, 'update') or has_table_privilege('authenticated', c.oid, 'delete')
         or has_any_column_privilege('authenticated', c.oid, 'insert'));
$$;

grant execute on all functions in schema tests to public;

-- pg_prove takes this file for a test.
select plan(1);
select pass('The helpers for answers exist');
select * from finish();
