begin;
select plan(3);

-- Two rows meet one unique key in a copy of its table, so other keys and triggers do not matter here. A missing key
-- gives null.
create function pg_temp.clash(p_key text, p_row jsonb, p_other jsonb) returns boolean
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_definition text;
  v_table text;
begin
  select pg_get_indexdef(i.indexrelid), i.indrelid::regclass::text into v_definition, v_table
  from pg_catalog.pg_index i join pg_catalog.pg_class c on c.oid = i.indexrelid
  where c.relname = p_key and i.indisunique;
  if v_definition is null then
    return null;
  end if;
  execute format('create temp table copy as select * from %s limit 0', v_table);
  execute regexp_replace(v_definition, 'INDEX \S+ ON \S+', 'INDEX ON pg_temp.copy');
  begin
    execute format('insert into pg_temp.copy select r.* from unnest($1) j, jsonb_populate_record(null::%s, j) r', v_table) using array[p_row, p_other];
    drop table pg_temp.copy;
    return false;
  exception when unique_violation then
    drop table pg_temp.copy;
    return true;
  end;
end;
$$;

-- name: the key; key: a row of its columns; other: another value of each; outside: what takes a row out of a partial key.
create temp table keys as
select k.name, regexp_replace(k.key, '#(\d)', '00000000-0000-0000-0000-00000000000\1', 'g')::jsonb as key,
       regexp_replace(k.other, '#(\d)', '00000000-0000-0000-0000-00000000000\1', 'g')::jsonb as other, k.outside::jsonb
from (values
  ('profiles_user_id_key', '{"user_id": "#1"}', '{"user_id": "#2"}', null),
  ('consents_seq_key', '{"seq": 1}', '{"seq": 2}', null),
  ('audit_checkpoints_seal_id_key', '{"seal_id": 1}', '{"seal_id": 2}', null),
  ('done_requests_once', '{"profile_id": "#1", "request_id": "#1"}', '{"profile_id": null, "request_id": "#2"}', null),
  ('done_requests_once', '{"profile_id": null, "request_id": "#1"}', '{"profile_id": "#1", "request_id": "#2"}', null),
  ('contact_restrictions_one_block_idx', '{"student_id": "#1", "profile_id": "#2", "kind": "BLOCK"}',
    '{"student_id": "#3", "profile_id": "#3", "kind": "CONTACT"}', '{"kind": "ORDER"}'),
  ('profile_graph_one_row_per_path', '{"source_profile_id": "#1", "target_profile_id": "#2", "relationship_type": "GUARDIAN"}',
    '{"source_profile_id": "#3", "target_profile_id": "#3", "relationship_type": "AGENT"}', null),
  ('profile_graph_one_primary_idx', '{"target_profile_id": "#1", "is_primary": true}', '{"target_profile_id": "#2"}', '{"is_primary": false}'),
  ('organizations_sourced_id_key', '{"sourced_id": "a"}', '{"sourced_id": "b"}', null),
  ('schools_one_per_sourced_id', '{"organization_id": "#1", "sourced_id": "a"}', '{"organization_id": "#2", "sourced_id": "b"}', null),
  ('campuses_one_per_sourced_id', '{"organization_id": "#1", "sourced_id": "a"}', '{"organization_id": "#2", "sourced_id": "b"}', null),
  ('classes_one_per_sourced_id', '{"organization_id": "#1", "sourced_id": "a"}', '{"organization_id": "#2", "sourced_id": "b"}', null),
  ('memberships_once', '{"profile_id": "#1", "role": "teacher", "organization_id": "#1", "school_id": "#1", "campus_id": "#1", "class_id": "#1"}',
    '{"profile_id": "#2", "role": "school_manager", "organization_id": "#2", "school_id": null, "campus_id": null, "class_id": null}', null),
  ('memberships_once', '{"profile_id": "#1", "role": "organization_manager", "organization_id": "#1", "school_id": null, "campus_id": null, "class_id": null}',
    '{"organization_id": "#2"}', null),
  ('notifications_once', '{"dedupe_key": "a", "profile_id": "#1"}', '{"dedupe_key": "b", "profile_id": "#2"}', null),
  ('email_outbox_dedupe_key_key', '{"dedupe_key": "a"}', '{"dedupe_key": "b"}', null),
  ('goal_milestones_once', '{"goal_id": "#1", "title": "a"}', '{"goal_id": "#2", "title": "b"}', null),
  ('enrollments_once', '{"course_id": "#1", "student_id": "#1"}', '{"course_id": "#2", "student_id": "#2"}', null),
  ('submissions_once', '{"assignment_id": "#1", "student_id": "#1"}', '{"assignment_id": "#2", "student_id": "#2"}', null),
  ('invitations_one_pending_email_idx', '{"inviter_id": "#1", "kind": "student", "invitee_email": "a@example.com", "status": "pending"}',
    '{"inviter_id": "#2", "kind": "parent", "invitee_email": "b@example.com"}', '{"status": "revoked"}'),
  ('invitations_one_pending_phone_idx', '{"inviter_id": "#1", "kind": "student", "invitee_phone": "+4915112345678", "status": "pending"}',
    '{"inviter_id": "#2", "kind": "parent", "invitee_phone": "+4915112345679"}', '{"status": "revoked"}'),
  ('invitation_secrets_token_sha256_key', '{"token_sha256": "a"}', '{"token_sha256": "b"}', null),
  ('threads_one_per_triple', '{"guardian_id": "#1", "staff_id": "#2", "student_id": "#3"}',
    '{"guardian_id": "#4", "staff_id": "#4", "student_id": "#4"}', null),
  ('messages_one_per_seq', '{"thread_id": "#1", "seq": 1}', '{"thread_id": "#2", "seq": 2}', null),
  ('messages_client_id_sender_id_idx', '{"client_id": "#1", "sender_id": "#1"}', '{"client_id": "#2", "sender_id": "#2"}', '{"client_id": null}'),
  ('messages_attachment_path_idx', '{"attachment_path": "a"}', '{"attachment_path": "b"}', '{"attachment_path": null}'),
  ('report_cases_one_waits_idx', '{"thread_id": "#1", "reporter_id": "#1", "due_at": "2026-01-01"}', '{"thread_id": "#2", "reporter_id": "#2"}',
    '{"due_at": null}'),
  ('disclosures_once_corrected', '{"corrects_id": "#1"}', '{"corrects_id": "#2"}', null),
  ('disclosures_once_per_act_idx', '{"origin_id": "#1", "student_id": "#1", "concerns_id": "#1"}',
    '{"origin_id": "#2", "student_id": "#2", "concerns_id": "#2"}', null),
  ('disclosures_once_per_act_idx', '{"origin_id": "#1", "student_id": "#1", "concerns_id": null}', '{"student_id": "#2", "concerns_id": "#2"}',
    '{"origin_id": null}'),
  ('erasures_one_per_request', '{"privacy_request_id": "#1"}', '{"privacy_request_id": "#2"}', null),
  ('erasures_one_closes_idx', '{"profile_id": "#1", "closed_at": "2026-01-01"}', '{"profile_id": "#2"}', '{"closed_at": null}'),
  ('erasures_one_closes_idx', '{"profile_id": "#1", "closed_at": "2026-01-01"}', '{"profile_id": "#2"}', '{"done_at": "2026-01-01"}'),
  ('communication_events_canceled_once', '{"canceled_event_id": "#1"}', '{"canceled_event_id": "#2"}', null),
  ('roster_imports_one_open_idx', '{"organization_id": "#1"}', '{"organization_id": "#2"}', '{"finished_at": "2026-01-01"}'),
  ('student_integration_links_one_per_provider', '{"student_id": "#1", "provider": "a"}', '{"student_id": "#2", "provider": "b"}', null),
  ('sync_runs_one_open_idx', '{"integration_id": "#1", "status": "queued"}', '{"integration_id": "#2"}', '{"status": "failed"}'),
  ('sms_outbox_once', '{"invitation_id": "#1", "version": 1}', '{"invitation_id": "#2", "version": 2}', null),
  ('withdrawn_messages_file_once', '{"attachment_path": "a"}', '{"attachment_path": "b"}', null),
  ('push_outbox_once', '{"notification_id": "#1", "subscription_id": "#1"}', '{"notification_id": "#2", "subscription_id": "#2"}', null),
  ('push_subscriptions_endpoint_once', '{"endpoint": "a"}', '{"endpoint": "b"}', null),
  ('push_subscriptions_one_per_session', '{"session_id": "#1"}', '{"session_id": "#2"}', null),
  ('student_statuses_once_idx', '{"student_id": "#1", "status": "court_guardian", "guardian_id": "#2"}',
    '{"student_id": "#3", "status": "dependent_student", "guardian_id": null}', '{"ended_at": "2026-01-01"}'),
  ('student_statuses_once_idx', '{"student_id": "#1", "status": "emancipated", "guardian_id": null}', '{"student_id": "#3", "status": "postsecondary"}',
    '{"ended_at": "2026-01-01"}'),
  ('calendar_feeds_token_once', '{"token_sha256": "a"}', '{"token_sha256": "b"}', null)) k(name, key, other, outside);

select is(
  (select array_agg(c.relname::text order by c.relname)
   from pg_catalog.pg_index i join pg_catalog.pg_class c on c.oid = i.indexrelid join pg_catalog.pg_namespace n on n.oid = c.relnamespace
   where n.nspname in ('public', 'private') and i.indisunique and not i.indisprimary and c.relname not in (select k.name from keys k)),
  null, 'Every unique key has its cases here');
select is((select array_agg(k.name) from keys k where pg_temp.clash(k.name, k.key, k.key) is not true), null,
  'A second row with the key of the first one is refused');
select is(
  (select array_agg(k.name || ' ' || o.change)
   from keys k
   cross join lateral (select jsonb_build_object(e.key, e.value) from jsonb_each(k.other) e
                       union all select k.outside where k.outside is not null) o(change)
   where pg_temp.clash(k.name, k.key, k.key || o.change) is not false),
  null, 'A second row that differs in one column of the key, or is outside of it, is taken');

select * from finish();
rollback;
