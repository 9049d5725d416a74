begin;
select plan(3);

-- Commands without an Idempotency-Key, and why sending them again does no harm.
create temp table harmless (call text primary key, reason text not null) on commit drop;
insert into harmless values
  ('apply_roster_import', 'Goes on where it stopped.'),
  ('assign_student', 'Sets a state.'),
  ('assign_students', 'Sets a state.'),
  ('choose_role', 'Sets a state; the same choice again changes nothing.'),
  ('connect_integration', 'Starts the authorization anew.'),
  ('create_booking', 'Carries p_request_id.'),
  ('create_calendar_feed', 'The last address counts; an answer that is kept would be the secret.'),
  ('disconnect_integration', 'Sets a state.'),
  ('grant_role', 'Sets a state.'),
  ('import_progress', 'Compares with what there is.'),
  ('mark_thread_read', 'Sets a state.'),
  ('pin_thread', 'Sets a state.'),
  ('confirm_address', 'Answers true when the address is open already.'),
  ('request_sync', 'Returns the open run.'),
  ('revoke_calendar_feed', 'Sets a state.'),
  ('revoke_role', 'Sets a state.'),
  ('send_message', 'Carries p_client_id.'),
  ('send_address_code', 'Sends another code, three a day; the newest works.'),
  ('set_absence', 'Sets a state.'),
  ('set_date_of_birth', 'Sets a state.'),
  ('set_link_rights', 'Sets a state.'),
  ('set_notification_preference', 'Sets a state.'),
  ('set_primary_guardian', 'Sets a state.'),
  ('set_quiet_hours', 'Sets a state.'),
  ('set_tutor_listed', 'Sets a state.'),
  ('share_invitation', 'Makes another link; the newest works, and nobody saw the one before.'),
  ('snooze_thread', 'Sets a state.'),
  ('start_thread', 'Returns the thread that there is.'),
  ('update_event', 'Sets a state.'),
  ('update_link', 'Sets a state.'),
  ('update_profile', 'Sets a state.'),
  ('check_audit_log', 'Reads, audited each time.'),
  ('explain_access', 'Reads, audited each time.'),
  ('find_people', 'Reads, audited each time.'),
  ('find_threads', 'Reads, audited each time.'),
  ('guardian_children', 'Reads, audited each time.'),
  ('list_audit_log', 'Reads.'),
  ('list_members', 'Reads.'),
  ('list_reports', 'Reads, audited for admins.'),
  ('list_restrictions', 'Reads, audited each time.'),
  ('list_roster', 'Reads.'),
  ('list_unacknowledged', 'Reads, audited for admins.'),
  ('list_waiting_guardians', 'Reads, audited each time.'),
  ('open_thread', 'Reads, and sets a state.'),
  ('preview_roster_import', 'Goes on where it stopped.'),
  ('preview_invitation', 'Reads.'),
  ('raise_concern', 'Returns the concern with these words that waits.'),
  ('report_message', 'Returns the report that there is.'),
  ('review_report', 'Reads, audited each time.'),
  ('review_thread', 'Reads, audited each time.'),
  ('student_parents', 'Reads, audited each time.'),
  ('validate_link', 'Reads, audited for admins.');

create temp view calls as
select p.proname::text as call, p.prosrc like '%private.repeated(%' as has_key
from pg_proc p
where p.pronamespace = 'public'::regnamespace and p.provolatile = 'v'
  and has_function_privilege('authenticated', p.oid, 'execute');

select is_empty('select call from calls where not has_key and call not in (select call from harmless)',
  'Every command answers a repetition with its first answer, or a reason says why it need not');
select is_empty('select call from harmless where call not in (select call from calls where not has_key)',
  'Every call in the list of exceptions exists and takes no key');
select is_empty($$
  select p.proname from pg_proc p
  where p.pronamespace = 'public'::regnamespace and p.prosrc like '%private.repeated(%'
    and (p.prosrc not like format('%%private.repeated(''%s'', v_input)%%', p.proname)
         or p.prosrc not like format('%%private.remembered(''%s'', v_input,%%', p.proname)
         or exists (select from unnest(p.proargnames) with ordinality a(name, position)
                    where (p.proargmodes is null or p.proargmodes[a.position] = 'i')
                      and substring(p.prosrc from 'v_input jsonb := jsonb_build_array\(([^;]*)\)') !~ ('\m' || a.name || '\M'))) $$,
  'Every command with a key remembers its own name and all of its arguments');

select * from finish();
rollback;
