begin;
select plan(6);

-- Commands without an Idempotency-Key, and why sending them again does no harm.
create temp table harmless (call text primary key, reason text not null) on commit drop;
insert into harmless values
  ('drop_goal', 'Sets a state.'),
  ('mark_milestone', 'Sets a state.'),
  ('resume_goal', 'Sets a state.'),
  ('set_goal', 'Sets a state.'),
  ('add_to_group', 'Sets a state.'),
  ('continue_group_act', 'Goes on where it stopped.'),
  ('ask_for_consent', 'Asks once a day.'),
  ('give_consent', 'Says what was said already.'),
  ('withdraw_consent', 'Says what was said already.'),
  ('list_consents', 'Reads, audited for admins.'),
  ('remove_from_group', 'Sets a state.'),
  ('set_group', 'Sets a state.'),
  ('share_group', 'Sets a state.'),
  ('stop_group_act', 'Sets a state.'),
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
  ('mute_thread', 'Sets a state.'),
  ('confirm_address', 'Answers true when the address is open already.'),
  ('grant_guardian_rights', 'Sets a state.'),
  ('record_student_status', 'Sets a state.'),
  ('set_country', 'Sets a state.'),
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
  ('subscribe_to_push', 'Sets a state.'),
  ('unsubscribe_from_push', 'Sets a state.'),
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
  ('list_legal_holds', 'Reads, audited each time.'),
  ('list_privacy_requests', 'Reads, audited for admins.'),
  ('list_restrictions', 'Reads, audited each time.'),
  ('list_student_statuses', 'Reads, audited for admins.'),
  ('list_age_evidence', 'Reads, audited for admins.'),
  ('list_disclosures', 'Reads, audited for admins.'),
  ('list_roster', 'Reads.'),
  ('list_roster_in_group', 'Reads.'),
  ('list_unacknowledged', 'Reads, audited for admins.'),
  ('list_undecided_exports', 'Reads, audited for admins.'),
  ('list_waiting_guardians', 'Reads, audited each time.'),
  ('open_privacy_request', 'Reads, audited each time, and sets a state.'),
  ('open_thread', 'Reads, and sets a state.'),
  ('preview_roster_import', 'Goes on where it stopped.'),
  ('preview_invitation', 'Reads.'),
  ('raise_concern', 'Returns the concern with these words that waits.'),
  ('report_message', 'Returns the report that there is.'),
  ('withdraw_message', 'Returns the message that is withdrawn.'),
  ('review_report', 'Reads, audited each time.'),
  ('review_thread', 'Reads, audited each time.'),
  ('student_parents', 'Reads, audited each time.'),
  ('validate_link', 'Reads, audited for admins.');

create temp view calls as
select p.proname::text as call, p.prosrc like '%private.repeated(%' as has_key
from pg_proc p
where p.pronamespace = 'public'::regnamespace and p.provolatile = 'v'
  and has_function_privilege('authenticated', p.oid, 'execute');

create temp view unexplained as
select call from calls where not has_key and call not in (select call from harmless);
create temp view needless as
select call from harmless where call not in (select call from calls where not has_key);
create temp view forgetful as
select p.proname::text as call from pg_proc p
where p.pronamespace = 'public'::regnamespace and p.prosrc like '%private.repeated(%'
  and (p.prosrc not like format('%%private.repeated(''%s'', v_input)%%', p.proname)
       or p.prosrc not like format('%%private.remembered(''%s'', v_input,%%', p.proname)
       or exists (select from unnest(p.proargnames) with ordinality a(name, position)
                  where (p.proargmodes is null or p.proargmodes[a.position] = 'i')
                    and substring(p.prosrc from 'v_input jsonb := jsonb_build_array\(([^;]*)\)') !~ ('\m' || a.name || '\M')));

select is_empty('select call from unexplained',
  'Every command answers a repetition with its first answer, or a reason says why it need not');
select is_empty('select call from needless', 'Every call in the list of exceptions exists and takes no key');
select is_empty('select call from forgetful',
  'Every command with a key remembers its own name and all of its arguments');

-- Offenders: a command without a key, an exception without a command, and commands that remember too little.
create function public.zz_plain() returns void language plpgsql volatile as $$ begin null; end $$;
create function public.zz_other_name(p_one text) returns void language plpgsql volatile as $body$
declare
  v_input jsonb := jsonb_build_array(p_one);
begin
  perform private.repeated('zz_plain', v_input), private.remembered('zz_other_name', v_input, '1');
end $body$;
create function public.zz_one_argument(p_one text, p_two text) returns void language plpgsql volatile as $body$
declare
  v_input jsonb := jsonb_build_array(p_one);
begin
  perform private.repeated('zz_one_argument', v_input), private.remembered('zz_one_argument', v_input, '1');
end $body$;
create function public.zz_all_arguments(p_one text, p_two text) returns void language plpgsql volatile as $body$
declare
  v_input jsonb := jsonb_build_array(p_one, p_two);
begin
  perform private.repeated('zz_all_arguments', v_input), private.remembered('zz_all_arguments', v_input, '1');
end $body$;
grant execute on function public.zz_plain(), public.zz_other_name(text), public.zz_one_argument(text, text),
  public.zz_all_arguments(text, text) to authenticated;
insert into harmless values ('zz_gone', 'Is no call.'), ('zz_all_arguments', 'Has a key.');
select bag_eq('select call from unexplained', $$ values ('zz_plain') $$,
  'A command without a key and without a reason is found');
select bag_eq('select call from needless', $$ values ('zz_gone'), ('zz_all_arguments') $$,
  'An exception for no call, and one for a call with a key, are found');
select bag_eq('select call from forgetful', $$ values ('zz_other_name'), ('zz_one_argument') $$,
  'A command that remembers another name or not all arguments is found');

select * from finish();
rollback;
