begin;
select plan(9);

-- A row is checked against one constraint's own condition from the catalog, so other constraints and
-- triggers do not matter here. A missing constraint gives null.
create function pg_temp.takes(p_constraint text, p_row jsonb) returns boolean
language plpgsql stable security invoker set search_path = ''
as $$
declare
  v_condition text;
  v_table text;
  v_takes boolean;
begin
  select pg_get_expr(c.conbin, c.conrelid), c.conrelid::regclass::text into v_condition, v_table
  from pg_catalog.pg_constraint c where c.conname = p_constraint and c.contype = 'c';
  if v_condition is null then
    return null;
  end if;
  execute format('select (%s) is not false from jsonb_populate_record(null::%s, $1)', v_condition, v_table) into v_takes using p_row;
  return v_takes;
end;
$$;

create temp table judged (name text, fits boolean);

-- Names of the cases with another result than expected.
create function pg_temp.misjudged(p_cases jsonb) returns text[]
language sql volatile security invoker set search_path = ''
as $$
  insert into pg_temp.judged select c.value ->> 0, (c.value ->> 2)::boolean from jsonb_array_elements(p_cases) c;
  select array_agg(c.value ->> 0 || ' ' || (c.value -> 1) order by c.ordinality)
  from jsonb_array_elements(p_cases) with ordinality c
  where pg_temp.takes(c.value ->> 0, c.value -> 1) is distinct from (c.value ->> 2)::boolean;
$$;

select is(
  (select pg_temp.misjudged(jsonb_agg(jsonb_build_array(t.name, jsonb_build_object(t.col, v.value), v.fits)))
   from (values
     ('activity_days_in_our_time', 'day'), ('assignments_due_in_our_time', 'due_at'), ('certificates_issued_in_our_time', 'issued_at'),
     ('courses_ends_in_our_time', 'ends_on'), ('enrollments_times_in_our_time', 'last_accessed_at'),
     ('enrollments_times_in_our_time', 'completed_at'), ('live_classes_in_our_time', 'starts_at'),
     ('point_entries_earned_in_our_time', 'earned_at'), ('student_badges_awarded_in_our_time', 'awarded_at'),
     ('submissions_times_in_our_time', 'submitted_at'), ('submissions_times_in_our_time', 'graded_at'),
     ('communication_events_date_plausible', 'event_date')) t(name, col)
   cross join (values ('1999-12-31', false), ('2000-01-01 00:00+00', true), ('2199-12-31 00:00+00', true), ('2200-01-02', false),
                      ('infinity', false), ('-infinity', false)) v(value, fits)),
  null, 'Times that clients write lie between 2000 and 2199');

select is(
  (select pg_temp.misjudged(jsonb_agg(jsonb_build_array(t.name, jsonb_build_object(t.col, v.value), v.fits)))
   from (values
     ('absences_note_plain', 'note', 500), ('message_reports_note_plain', 'note', 1000), ('report_cases_concern_plain', 'concern', 4000),
     ('report_cases_referred_to_plain', 'referred_to', 200), ('webhook_endpoints_description_plain', 'description', 200),
     ('communication_events_body_plain', 'body', 5000), ('communication_events_place_plain', 'place', 200),
     ('assignments_external_id_plain', 'external_id', 200), ('assignments_title_plain', 'title', 300), ('badges_description_plain', 'description', 300),
     ('badges_name_plain', 'name', 100), ('bookings_cancel_reason_plain', 'cancel_reason', 500), ('bookings_subject_plain', 'subject', 200),
     ('campuses_name_plain', 'name', 200), ('campuses_sourced_id_plain', 'sourced_id', 200), ('certificates_title_plain', 'title', 200),
     ('classes_name_plain', 'name', 200), ('classes_sourced_id_plain', 'sourced_id', 200), ('communication_events_reason_plain', 'cancel_reason', 500),
     ('communication_events_title_plain', 'title', 200), ('contact_restrictions_basis_plain', 'basis', 500), ('courses_external_id_plain', 'external_id', 200),
     ('courses_title_plain', 'title', 200), ('live_classes_title_plain', 'title', 200), ('messages_body_plain', 'body', 20000),
     ('organizations_name_plain', 'name', 200), ('organizations_sourced_id_plain', 'sourced_id', 200), ('point_entries_reason_plain', 'reason', 200),
     ('guardian_consents_consent_plain', 'consent', 500), ('integration_providers_client_id_plain', 'client_id', 300),
     ('profiles_full_name_plain', 'full_name', 120), ('schools_name_plain', 'name', 200), ('schools_sourced_id_plain', 'sourced_id', 200),
     ('student_integration_links_external_account_plain', 'external_account', 320),
     ('student_integration_links_external_user_id_plain', 'external_user_id', 200), ('student_integration_links_provider_plain', 'provider', 40),
     ('submissions_body_plain', 'body', 20000), ('submissions_external_id_plain', 'external_id', 200), ('suspensions_reason_plain', 'reason', 500),
     ('legal_holds_reason_plain', 'reason', 500)) t(name, col,
       most)
   cross join lateral (values (repeat('x', t.most), true), (repeat('x', t.most + 1), false), (E'a\u0007', false), ('', false)) v(value, fits)),
  null, 'Texts are plain, not empty and no longer than their constraint says');

select is(
  (select pg_temp.misjudged(jsonb_agg(jsonb_build_array(format('settings_%s_bounded', t.col), jsonb_build_object(t.col, v.value), v.fits)))
   from (values
     ('booking_horizon_days', 1096), ('booking_lapse_hours', 720), ('booking_max_hours', 24), ('booking_requests_per_tutor_per_day', 10000),
     ('contact_days', 1096), ('invitation_addresses_per_day', 10000), ('invitation_days', 90), ('invitation_mails_per_address_per_day', 1000),
     ('invitations_per_address_per_day', 100), ('invitations_per_hour', 10000), ('max_pending_bookings', 1000), ('max_unsent_uploads', 200),
     ('message_mail_minutes', 1440), ('messages_per_minute', 1000000), ('previews_per_hour', 10000), ('writes_per_minute', 1000000),
     ('report_hours', 168), ('report_review_days', 90), ('guardian_confirmation_days', 90), ('live_events_per_second', 2500),
     ('max_replica_lag', 300)) t(col, most)
   cross join lateral (values (t.most, true), (t.most + 1, false)) v(value, fits)),
  null, 'Numbers among the settings have an upper bound');

select is(
  (select pg_temp.misjudged(jsonb_agg(jsonb_build_array('settings_limits_positive', to_jsonb(s) || jsonb_build_object(c.col, v.value), v.fits)))
   from private.settings s
   cross join unnest('{max_students_per_guardian,max_guardians_per_student,max_pending_invitations,invitation_days,invitations_per_hour,'
     'invitations_per_address_per_day,invitation_mails_per_address_per_day,previews_per_hour,writes_per_minute,booking_horizon_days,booking_lapse_hours,'
       'booking_max_hours,max_pending_bookings,contact_days,message_max_chars,messages_per_minute,message_mail_minutes,invitation_addresses_per_day,'
         'booking_requests_per_tutor_per_day,max_unsent_uploads,max_replica_lag,live_events_per_second}'::text[]) c(col)
   cross join (values (1, true), (0, false)) v(value, fits)),
  null, 'No limit among the settings is zero');

select is(
  (select pg_temp.misjudged(jsonb_agg(jsonb_build_array(t.name, jsonb_build_object(t.col, v.value), v.fits)))
   from (values
     ('webhook_endpoints_reason_known', 'disabled_reason', '{console,failing,gone}', '{moon}'),
     ('webhook_deliveries_status_known', 'status', '{queued,delivered,failed}', '{moon}'),
     ('webhook_endpoints_url_is_https', 'url', '{https://example.com,https://example.com/a?b=c,http://localhost:3000/a,http://127.0.0.1:3000}',
       '{http://example.com/,https://example.com:8443/,https://u:p@example.com/,https://example.com/#a,http://localhost/a,"https://a b/"}'),
     ('inbox_rows_side_known', 'side', '{guardian,staff}', '{moon}'),
     ('push_outbox_status_known', 'status', '{queued,sent,failed,dropped,stale}', '{moon}'),
     ('push_subscriptions_auth_is_16_bytes', 'auth', '{AAAAAAAAAAAAAAAAAAAAAA}', '{AAAAAAAAAAAAAAAAAAAAA,AAAAAAAAAAAAAAAAAAAAAAA,AAAAAAAAAAAAAAAAAAAAA+}'),
     ('push_subscriptions_endpoint_short', 'endpoint', array[repeat('a', 1000)]::text, array[repeat('a', 1001)]::text),
     ('push_subscriptions_p256dh_is_a_point', 'p256dh', array['B' || repeat('A', 86)]::text, array['C' || repeat('A', 86), 'B' || repeat('A', 85)]::text),
     ('settings_vapid_public_key_is_a_point', 'vapid_public_key', array['B' || repeat('A', 86)]::text,
       array['C' || repeat('A', 86), 'B' || repeat('A', 87)]::text),
     ('address_proofs_address_is_email', 'address', '{a@example.com}', '{A@example.com,a}'),
     ('settings_operator_contact_lower_case', 'operator_contact', '{a@example.com}', '{A@example.com,a}'),
     ('settings_safeguarding_contact_lower_case', 'safeguarding_contact', '{a@example.com}', '{A@example.com,a}'),
     ('email_lanes_patience_positive', 'patience', '{1 second}', '{0,-1 second}'),
     ('email_lanes_shelf_life_positive', 'shelf_life', '{1 second}', '{0,-1 second}'),
     ('assignments_source_known', 'source', '{homeroom,google_classroom}', '{moon}'),
       ('courses_source_known', 'source', '{homeroom,google_classroom}', '{moon}'),
     ('submissions_source_known', 'source', '{homeroom,google_classroom}', '{moon}'),
       ('integration_providers_provider_known', 'provider', '{google_classroom}', '{homeroom,moon}'),
     ('email_suppressions_reason_known', 'reason', '{bounce,complaint,unsubscribe}', '{moon}'),
     ('sync_items_resource_known', 'resource', '{course,assignment,submission}', '{moon}'),
       ('sync_runs_kind_known', 'kind', '{full,incremental,import}', '{moon}'),
     ('sync_runs_status_known', 'status', '{queued,running,succeeded,failed,awaiting_approval,cancelled}', '{moon}'),
     ('sync_runs_error_is_a_word', 'error', '{out_of_time}', '{"Out of time","_x"}'),
     ('student_integration_links_last_error_is_a_word', 'last_error', '{out_of_time}', '{"Out of time","_x"}'),
     ('student_integration_links_status_known', 'status', '{pending,active,needs_reconnect,paused,disconnected}', '{moon}'),
     ('thread_receipts_side_known', 'side', '{guardian,staff}', '{moon}'),
       ('settings_guardian_link_policy_known', 'guardian_link_policy', '{invitation,immediate}', '{moon}'),
       ('settings_minor_export_policy_known', 'minor_export_policy', '{inform,agree}', '{moon}'),
     ('settings_second_guardian_policy_known', 'second_guardian_policy', '{inform,confirm}', '{moon}'),
     ('threads_staff_is_staff', 'staff_role', '{TUTOR}', '{PARENT}'),
     ('profile_details_email_lower_case', 'email', '{a@example.com}', '{A@example.com,a}'),
       ('email_outbox_to_email_lower_case', 'to_email', '{a@example.com}', '{A@example.com,a}'),
     ('invitations_email_lower_case', 'invitee_email', '{a@example.com}', '{A@example.com,a}'),
       ('invitations_phone_is_e164', 'invitee_phone', '{+4915112345678}', '{0151}'),
     ('profile_details_phone_is_e164', 'phone', '{+4915112345678}', '{0151}'), ('profile_details_locale_shape', 'locale', '{en-US,de}', '{"English, please"}'),
     ('profile_details_time_zone_shape', 'time_zone', '{Europe/Berlin,UTC}', '{"Europe, Berlin",x}'),
     ('profile_details_date_of_birth_plausible', 'date_of_birth', '{1900-01-01,2010-01-01}', '{1899-12-31}'),
     ('profiles_avatar_url_is_https', 'avatar_url', '{https://example.com/a.png}', '{http://example.com/a.png,javascript:x}'),
     ('badges_icon_url_is_https', 'icon_url', '{https://example.com/a.png}', '{http://example.com/a.png,"https://a\"b"}'),
     ('certificates_file_in_a_folder', 'file_path', '{00000000-0000-0000-0000-000000000001/a.pdf}',
       '{a.pdf,00000000-0000-0000-0000-000000000001/a/b.pdf}')) t(name, col, good, bad)
   cross join lateral (
     select g.value, true from unnest(t.good::text[]) g(value) union all select b.value, false from unnest(t.bad::text[]) b(value)) v(value, fits)),
  null, 'Words, addresses and paths are of the kind that their constraint names');

select is(
  (select pg_temp.misjudged(jsonb_agg(jsonb_build_array(t.name, jsonb_build_object(t.col, v.value), v.fits)))
   from (values
     ('integration_grants_proof_is_a_hash', 'proof_sha256'), ('integration_states_state_is_a_hash', 'state_sha256'),
     ('invitation_secrets_token_is_a_hash', 'token_sha256'), ('address_proofs_code_is_hash', 'code_sha256'),
     ('schema_versions_schemas_sha256_is_hex', 'schemas_sha256')) t(name, col)
   cross join (values (repeat('a', 64), true), (repeat('a', 63), false), (repeat('A', 64), false)) v(value, fits)),
  null, 'Only hashes are kept of secrets and schemas');

select is(
  (select pg_temp.misjudged(jsonb_agg(jsonb_build_array(t.name, jsonb_build_object(t.col, v.value), v.fits)))
   from (values ('settings_app_url_is_https', 'app_url'), ('settings_functions_url_is_https', 'functions_url'),
                ('integration_providers_authorize_url_is_https', 'authorize_url')) t(name, col)
   cross join (values ('https://example.com/a', true), ('http://localhost:3000', true), ('http://127.0.0.1:3000', true), ('http://example.com/a', false),
                      ('ftp://example.com', false), ('https://a b', false)) v(value, fits)),
  null, 'Addresses of servers are https, or on this machine');

-- #1 stands for an id.
select is(pg_temp.misjudged(regexp_replace($$[
  ["absences_cover_is_somebody_else", {"profile_id": "#1", "cover_id": "#1"}, false],
  ["absences_cover_is_somebody_else", {"profile_id": "#1", "cover_id": "#2"}, true],
  ["absences_end_after_they_start", {"starts_on": "2026-01-02", "ends_on": "2026-01-01"}, false],
  ["absences_end_after_they_start", {"starts_on": "2026-01-01", "ends_on": "2026-01-01"}, true],
  ["absences_last_a_year_at_most", {"starts_on": "2026-01-01", "ends_on": "2027-01-02"}, true],
  ["absences_last_a_year_at_most", {"starts_on": "2026-01-01", "ends_on": "2027-01-03"}, false], ["address_proofs_tries_bounded", {"tries": -1}, false],
  ["address_proofs_tries_bounded", {"tries": 0}, true], ["address_proofs_tries_bounded", {"tries": 5}, true],
  ["address_proofs_tries_bounded", {"tries": 6}, false], ["assignments_have_points_in_homeroom", {"source": "homeroom"}, false],
  ["assignments_have_points_in_homeroom", {"source": "google_classroom"}, true],
  ["assignments_have_points_in_homeroom", {"source": "homeroom", "maximum": 1}, true], ["assignments_maximum_positive", {"maximum": 0}, false],
  ["assignments_maximum_positive", {"maximum": 0.5}, true], ["assignments_maximum_positive", {"maximum": 100000}, true],
  ["assignments_maximum_positive", {"maximum": 100000.5}, false], ["attachment_checks_result_has_time", {"content_type": "image/png"}, false],
  ["attachment_checks_result_has_time", {}, true], ["attachment_checks_result_has_time", {"content_type": "image/png", "checked_at": "2026-01-01"}, true],
  ["bookings_attendance_with_completion", {"status": "completed"}, false],
  ["bookings_attendance_with_completion", {"status": "completed", "attendance": "attended"}, true],
  ["bookings_attendance_with_completion", {"status": "pending", "attendance": "attended"}, false],
  ["bookings_attendance_with_completion", {"status": "pending"}, true],
  ["bookings_cancellation_only_when_cancelled", {"status": "cancelled", "cancel_reason": "x", "cancelled_by": "#1"}, true],
  ["bookings_cancellation_only_when_cancelled", {"status": "pending", "cancel_reason": "x"}, false],
  ["bookings_cancellation_only_when_cancelled", {"status": "pending", "cancelled_by": "#1"}, false],
  ["bookings_cancellation_only_when_cancelled", {"status": "pending"}, true], ["bookings_currency_is_iso_4217", {"currency": "EUR"}, true],
  ["bookings_currency_is_iso_4217", {"currency": "XXQ"}, false], ["bookings_currency_is_iso_4217", {}, true],
  ["bookings_end_after_start", {"starts_at": "2026-01-01", "ends_at": "2026-01-02"}, true],
  ["bookings_end_after_start", {"starts_at": "2026-01-01", "ends_at": "2026-01-01"}, false],
  ["bookings_end_after_start", {"starts_at": "-infinity", "ends_at": "2026-01-01"}, false],
  ["bookings_end_after_start", {"starts_at": "2026-01-01", "ends_at": "infinity"}, false],
  ["bookings_guardian_for_other_students", {"client_id": "#1", "student_id": "#2"}, false],
  ["bookings_guardian_for_other_students", {"client_id": "#1", "student_id": "#1"}, true],
  ["bookings_guardian_for_other_students", {"client_id": "#1", "student_id": "#1", "guardian_id": "#1"}, false],
  ["bookings_guardian_for_other_students", {"client_id": "#1", "guardian_id": "#1"}, false],
  ["bookings_guardian_for_other_students", {"client_id": "#1", "student_id": "#2", "guardian_id": "#1"}, true],
  ["bookings_price_has_currency", {"price_minor": 1}, false], ["bookings_price_has_currency", {"currency": "EUR"}, false],
  ["bookings_price_has_currency", {"price_minor": 1, "currency": "EUR"}, true], ["bookings_price_not_negative", {"price_minor": -1}, false],
  ["bookings_price_not_negative", {"price_minor": 0}, true], ["bookings_tutor_is_somebody_else", {"tutor_id": "#1", "client_id": "#1"}, false],
  ["bookings_tutor_is_somebody_else", {"tutor_id": "#1", "student_id": "#1"}, false],
  ["bookings_tutor_is_somebody_else", {"tutor_id": "#1", "guardian_id": "#1"}, false],
  ["bookings_tutor_is_somebody_else", {"tutor_id": "#1", "client_id": "#2"}, true],
  ["communication_events_chain_of_target", {"target_level": "organization", "organization_id": "#1"}, true],
  ["communication_events_chain_of_target", {"target_level": "organization"}, false],
  ["communication_events_chain_of_target", {"target_level": "organization", "organization_id": "#1", "school_id": "#1"}, false],
  ["communication_events_chain_of_target", {"target_level": "school", "organization_id": "#1"}, false],
  ["communication_events_chain_of_target", {"target_level": "school", "school_id": "#1"}, false],
  ["communication_events_chain_of_target", {"target_level": "school", "organization_id": "#1", "school_id": "#1"}, true],
  ["communication_events_chain_of_target", {"target_level": "school", "organization_id": "#1", "school_id": "#1", "campus_id": "#1"}, false],
  ["communication_events_chain_of_target", {"target_level": "campus", "organization_id": "#1", "school_id": "#1"}, false],
  ["communication_events_chain_of_target", {"target_level": "campus", "school_id": "#1", "campus_id": "#1"}, false],
  ["communication_events_chain_of_target", {"target_level": "campus", "organization_id": "#1", "campus_id": "#1"}, false],
  ["communication_events_chain_of_target", {"target_level": "campus", "organization_id": "#1", "school_id": "#1", "campus_id": "#1"}, true],
  ["communication_events_chain_of_target", {"target_level": "system"}, true],
  ["communication_events_chain_of_target", {"target_level": "system", "organization_id": "#1"}, false],
  ["communication_events_chain_of_target", {"target_level": "system", "school_id": "#1"}, false],
  ["communication_events_chain_of_target", {"target_level": "system", "campus_id": "#1"}, false],
  ["communication_events_end_after_start", {"starts_at": "2026-01-01 10:00", "ends_at": "2026-01-01 10:00"}, false],
  ["communication_events_end_after_start", {"starts_at": "2026-01-01 10:00", "ends_at": "2026-01-01 11:00"}, true],
  ["communication_events_end_after_start", {"ends_at": "2026-01-01 11:00"}, false], ["communication_events_end_after_start", {}, true],
  ["communication_events_roles_are_named", {"roles": ["a", null]}, false], ["communication_events_roles_are_named", {"roles": ["a"]}, true],
  ["communication_events_roles_bounded", {"roles": ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18",
    "19", "20"]}, true],
  ["communication_events_roles_bounded", {"roles": ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18",
    "19", "20", "21"]}, false], ["communication_events_roles_bounded", {"roles": [["1"]]}, false],
  ["communication_events_roles_bounded", {"roles": []}, true],
  ["communication_events_start_near_date", {"event_date": "2026-01-10", "starts_at": "2026-01-07 10:00"}, false],
  ["communication_events_start_near_date", {"event_date": "2026-01-10", "starts_at": "2026-01-09 10:00"}, true],
  ["communication_events_start_near_date", {"event_date": "2026-01-10", "starts_at": "2026-01-13 10:00"}, false],
  ["contact_restrictions_bind_somebody", {"profile_id": null, "emails": [], "phones": []}, false],
  ["contact_restrictions_bind_somebody", {"profile_id": null, "emails": ["a@example.com"], "phones": []}, true],
  ["contact_restrictions_bind_somebody", {"profile_id": null, "emails": [], "phones": ["+4915112345678"]}, true],
  ["contact_restrictions_bind_somebody", {"profile_id": "#1", "emails": [], "phones": []}, true],
  ["contact_restrictions_deny_something", {"kind": "ORDER", "rights": []}, false],
  ["contact_restrictions_deny_something", {"kind": "ORDER", "rights": ["book"]}, true],
  ["contact_restrictions_deny_something", {"kind": "BLOCK", "rights": []}, true],
  ["contact_restrictions_deny_something", {"kind": "BLOCK", "rights": ["book"]}, false],
  ["contact_restrictions_emails_lower_case", {"emails": ["a@example.com"]}, true],
  ["contact_restrictions_emails_lower_case", {"emails": ["a@example.com", "A@example.com"]}, false],
  ["contact_restrictions_emails_lower_case", {"emails": [null]}, false],
  ["contact_restrictions_end_after_start", {"starts_at": "2026-01-01", "ends_at": "2026-01-01"}, false],
  ["contact_restrictions_end_after_start", {"starts_at": "2026-01-01", "ends_at": "2026-01-02"}, true],
  ["contact_restrictions_phones_are_e164", {"phones": ["+4915112345678"]}, true], ["contact_restrictions_phones_are_e164", {"phones": ["0151"]}, false],
  ["contact_restrictions_phones_are_e164", {"phones": [null]}, false], ["contact_restrictions_times_finite", {"starts_at": "-infinity"}, false],
  ["contact_restrictions_times_finite", {"ends_at": "infinity"}, false], ["contact_restrictions_times_finite", {"review_at": "infinity"}, false],
  ["contact_restrictions_times_finite", {"starts_at": "2026-01-01", "ends_at": "2027-01-01", "review_at": "2026-06-01"}, true],
  ["contact_restrictions_two_people", {"student_id": "#1", "profile_id": "#1"}, false],
  ["contact_restrictions_two_people", {"student_id": "#1", "profile_id": "#2"}, true],
  ["courses_of_a_tutor_or_a_class", {"source": "homeroom", "tutor_id": "#1"}, true], ["courses_of_a_tutor_or_a_class", {"source": "homeroom"}, false],
  ["courses_of_a_tutor_or_a_class", {"source": "google_classroom"}, true],
  ["courses_of_a_tutor_or_a_class", {"source": "google_classroom", "tutor_id": "#1", "class_id": "#1"}, false],
  ["courses_passing_percentage_is_one", {"passing_percentage": -0.1}, false], ["courses_passing_percentage_is_one", {"passing_percentage": 0}, true],
  ["courses_passing_percentage_is_one", {"passing_percentage": 100}, true], ["courses_passing_percentage_is_one", {"passing_percentage": 100.1}, false],
  ["email_outbox_has_recipient", {}, false], ["email_outbox_has_recipient", {"to_email": "a@example.com"}, true],
  ["email_pacing_one_row", {"only_row": true}, true], ["email_pacing_one_row", {"only_row": false}, false],
  ["enrollments_progress_is_percentage", {"progress": -0.1}, false], ["enrollments_progress_is_percentage", {"progress": 0}, true],
  ["enrollments_progress_is_percentage", {"progress": 100}, true], ["enrollments_progress_is_percentage", {"progress": 100.1}, false],
  ["heartbeat_one_row", {"only_row": true}, true], ["heartbeat_one_row", {"only_row": false}, false],
  ["integration_providers_params_are_texts", {"authorize_params": {"a": "b"}}, true],
  ["integration_providers_params_are_texts", {"authorize_params": {"a": 1}}, false],
  ["integration_providers_params_are_texts", {"authorize_params": ["a"]}, false],
  ["integration_providers_sync_minutes_in_a_day", {"sync_minutes": 4}, false], ["integration_providers_sync_minutes_in_a_day", {"sync_minutes": 5}, true],
  ["integration_providers_sync_minutes_in_a_day", {"sync_minutes": 1440}, true],
  ["integration_providers_sync_minutes_in_a_day", {"sync_minutes": 1441}, false],
  ["invitations_by_phone_are_not_sent", {"invitee_phone": "+4915112345678", "send_count": 0}, true],
  ["invitations_by_phone_are_not_sent", {"invitee_phone": "+4915112345678", "send_count": 1}, false],
  ["invitations_by_phone_are_not_sent", {"invitee_phone": "+4915112345678", "send_count": 0, "sent_at": "2026-01-01"}, false],
  ["invitations_by_phone_are_not_sent", {"invitee_email": "a@example.com", "send_count": 1, "sent_at": "2026-01-01"}, true],
  ["invitations_guardian_has_relation", {"kind": "student"}, false], ["invitations_guardian_has_relation", {"kind": "parent"}, false],
  ["invitations_guardian_has_relation", {"kind": "client"}, true], ["invitations_guardian_has_relation", {"kind": "student", "relation": "GUARDIAN"}, true],
  ["invitations_guardian_has_relation", {"kind": "client", "relation": "GUARDIAN"}, false],
  ["invitations_one_address", {"kind": "student", "status": "pending"}, false],
  ["invitations_one_address", {"kind": "student", "status": "pending", "invitee_email": "a@example.com"}, true],
  ["invitations_one_address", {"kind": "student", "status": "pending", "invitee_email": "a@example.com", "invitee_phone": "+4915112345678"}, false],
  ["invitations_one_address", {"kind": "class", "status": "pending"}, true],
  ["invitations_one_address", {"kind": "class", "status": "pending", "invitee_email": "a@example.com"}, false],
  ["invitations_one_address", {"kind": "student", "status": "accepted"}, true],
  ["invitations_one_address", {"kind": "student", "status": "revoked"}, false],
  ["invitations_one_address", {"kind": "class", "status": "accepted", "invitee_email": "a@example.com"}, false],
  ["invitations_response_has_time", {"status": "accepted"}, false],
  ["invitations_response_has_time", {"status": "pending", "responded_at": "2026-01-01"}, false],
  ["invitations_response_has_time", {"status": "accepted", "responded_at": "2026-01-01"}, true],
  ["invitations_response_has_time", {"status": "pending"}, true],
  ["live_classes_end_after_start", {"starts_at": "2026-01-01", "ends_at": "2026-01-01"}, false],
  ["live_classes_end_after_start", {"starts_at": "2026-01-01", "ends_at": "2026-01-02"}, true],
  ["live_classes_last_a_day_at_most", {"starts_at": "2026-01-01 00:00+00", "ends_at": "2026-01-02 00:00+00"}, true],
  ["live_classes_last_a_day_at_most", {"starts_at": "2026-01-01 00:00+00", "ends_at": "2026-01-02 00:01+00"}, false],
  ["memberships_at_the_level_of_the_role", {"role": "organization_manager"}, true],
  ["memberships_at_the_level_of_the_role", {"role": "organization_manager", "school_id": "#1"}, false],
  ["memberships_at_the_level_of_the_role", {"role": "organization_manager", "campus_id": "#1"}, false],
  ["memberships_at_the_level_of_the_role", {"role": "organization_manager", "class_id": "#1"}, false],
  ["memberships_at_the_level_of_the_role", {"role": "school_manager"}, false],
  ["memberships_at_the_level_of_the_role", {"role": "school_manager", "school_id": "#1"}, true],
  ["memberships_at_the_level_of_the_role", {"role": "school_manager", "school_id": "#1", "campus_id": "#1"}, false],
  ["memberships_at_the_level_of_the_role", {"role": "school_manager", "school_id": "#1", "class_id": "#1"}, false],
  ["memberships_at_the_level_of_the_role", {"role": "teacher", "school_id": "#1", "campus_id": "#1"}, false],
  ["memberships_at_the_level_of_the_role", {"role": "teacher", "school_id": "#1", "class_id": "#1"}, false],
  ["memberships_at_the_level_of_the_role", {"role": "teacher", "campus_id": "#1", "class_id": "#1"}, false],
  ["memberships_at_the_level_of_the_role", {"role": "teacher", "school_id": "#1", "campus_id": "#1", "class_id": "#1"}, true],
  ["memberships_at_the_level_of_the_role", {"role": "office_manager", "school_id": "#1", "campus_id": "#1"}, true],
  ["memberships_at_the_level_of_the_role", {"role": "office_manager", "school_id": "#1"}, false],
  ["memberships_at_the_level_of_the_role", {"role": "office_manager", "campus_id": "#1"}, false],
  ["memberships_at_the_level_of_the_role", {"role": "office_manager", "school_id": "#1", "campus_id": "#1", "class_id": "#1"}, false],
  ["memberships_permissions_are_named", {"custom_permissions": ["MANAGE_INTERNAL_COMM"], "custom_permissions_filter": ["MANAGE_INTERNAL_COMM"]}, true],
  ["memberships_permissions_are_named", {"custom_permissions": [null], "custom_permissions_filter": []}, false],
  ["memberships_permissions_are_named", {"custom_permissions": [], "custom_permissions_filter": [null]}, false],
  ["memberships_permissions_are_named", {"custom_permissions": [["MANAGE_INTERNAL_COMM"]], "custom_permissions_filter": []}, false],
  ["memberships_permissions_are_named", {"custom_permissions": [], "custom_permissions_filter": [["MANAGE_INTERNAL_COMM"]]}, false],
  ["memberships_permissions_are_named", {"custom_permissions_filter": [], "custom_permissions": ["READ_PARENT_COMM", "READ_PARENT_COMM",
    "READ_PARENT_COMM", "READ_PARENT_COMM", "READ_PARENT_COMM", "READ_PARENT_COMM", "READ_PARENT_COMM", "READ_PARENT_COMM", "READ_PARENT_COMM",
    "READ_PARENT_COMM", "READ_PARENT_COMM"]}, false],
  ["memberships_permissions_are_named", {"custom_permissions": [], "custom_permissions_filter": ["READ_PARENT_COMM", "READ_PARENT_COMM",
    "READ_PARENT_COMM", "READ_PARENT_COMM", "READ_PARENT_COMM", "READ_PARENT_COMM", "READ_PARENT_COMM", "READ_PARENT_COMM", "READ_PARENT_COMM",
    "READ_PARENT_COMM", "READ_PARENT_COMM"]}, false], ["messages_attachment_whole", {}, true],
  ["messages_attachment_whole", {"attachment_path": "a"}, false],
  ["messages_attachment_whole", {"attachment_path": "a", "attachment_name": "a", "attachment_type": "a"}, false],
  ["messages_attachment_whole", {"attachment_path": "a", "attachment_name": "a", "attachment_type": "a", "attachment_size": 1}, true],
  ["messages_counts_add_up", {"seq": 3, "guardian_count": 1, "staff_count": 2}, true],
  ["messages_counts_add_up", {"seq": 3, "guardian_count": 1, "staff_count": 1}, false],
  ["messages_counts_add_up", {"seq": 0, "guardian_count": 0, "staff_count": 0}, false], ["messages_say_something", {}, false],
  ["messages_say_something", {"body": "a"}, true], ["messages_say_something", {"attachment_path": "a"}, true],
  ["point_entries_points_bounded", {"points": -10001}, false], ["point_entries_points_bounded", {"points": -10000}, true],
  ["point_entries_points_bounded", {"points": 10000}, true], ["point_entries_points_bounded", {"points": 10001}, false],
  ["profile_details_only_a_known_birth_is_vouched", {"date_of_birth_vouched": true}, false],
  ["profile_details_only_a_known_birth_is_vouched", {"date_of_birth_vouched": false}, true],
  ["profile_details_only_a_known_birth_is_vouched", {"date_of_birth_vouched": true, "date_of_birth": "2010-01-01"}, true],
  ["profile_graph_guardian_has_relation", {"relationship_type": "GUARDIAN"}, false],
  ["profile_graph_guardian_has_relation", {"relationship_type": "AGENT"}, true],
  ["profile_graph_guardian_has_relation", {"relationship_type": "AGENT", "relation": "GUARDIAN"}, false],
  ["profile_graph_metadata_is_small", {"metadata": {"a": 1}}, true], ["profile_graph_metadata_is_small", {"metadata": [1]}, false],
  ["profile_graph_no_self_links", {"source_profile_id": "#1", "target_profile_id": "#1"}, false],
  ["profile_graph_no_self_links", {"source_profile_id": "#1", "target_profile_id": "#2"}, true],
  ["profile_graph_only_guardians_have_rights", {"relationship_type": "AGENT", "rights": ["book"]}, false],
  ["profile_graph_only_guardians_have_rights", {"relationship_type": "AGENT", "rights": []}, true],
  ["profile_graph_only_guardians_have_rights", {"relationship_type": "GUARDIAN", "rights": ["book"]}, true],
  ["profile_graph_primary_is_active_guardian", {"is_primary": true, "relationship_type": "GUARDIAN", "status": "ACTIVE"}, true],
  ["profile_graph_primary_is_active_guardian", {"is_primary": true, "relationship_type": "AGENT", "status": "ACTIVE"}, false],
  ["profile_graph_primary_is_active_guardian", {"is_primary": true, "relationship_type": "GUARDIAN", "status": "BLOCKED"}, false],
  ["profile_graph_primary_is_active_guardian", {"is_primary": false, "relationship_type": "AGENT", "status": "BLOCKED"}, true],
  ["quiet_hours_are_whole_minutes", {"starts_at": "21:00", "ends_at": "07:30"}, true],
  ["quiet_hours_are_whole_minutes", {"starts_at": "21:00:01", "ends_at": "07:00"}, false],
  ["quiet_hours_are_whole_minutes", {"starts_at": "21:00", "ends_at": "07:00:01"}, false],
  ["quiet_hours_end_after_16_hours", {"starts_at": "16:00", "ends_at": "08:00"}, true],
  ["quiet_hours_end_after_16_hours", {"starts_at": "16:00", "ends_at": "08:01"}, false],
  ["quiet_hours_end_after_16_hours", {"starts_at": "01:00", "ends_at": "17:00"}, true],
  ["quiet_hours_end_after_16_hours", {"starts_at": "01:00", "ends_at": "17:01"}, false],
  ["quiet_hours_end_after_16_hours", {"starts_at": "16:00", "ends_at": "16:00"}, false],
  ["quiet_hours_within_a_day", {"starts_at": "23:59", "ends_at": "07:00"}, true],
  ["quiet_hours_within_a_day", {"starts_at": "24:00", "ends_at": "07:00"}, false],
  ["quiet_hours_within_a_day", {"starts_at": "21:00", "ends_at": "24:00"}, false], ["report_cases_decided_after_review", {"status": "open"}, true],
  ["exports_about_somebody_else", {"requester_id": "00000000-0000-0000-0000-000000000001", "student_id": "00000000-0000-0000-0000-000000000002"}, true],
  ["exports_about_somebody_else", {"requester_id": "00000000-0000-0000-0000-000000000001"}, true],
  ["exports_about_somebody_else", {"requester_id": "00000000-0000-0000-0000-000000000001", "student_id": "00000000-0000-0000-0000-000000000001"}, false],
  ["exports_ready_ones_expire", {"status": "preparing"}, true],
  ["exports_ready_ones_expire", {"status": "ready", "packed": 1, "volumes": 1}, false],
  ["exports_ready_ones_expire", {"status": "ready", "packed": 1, "volumes": 2, "expires_at": "2026-01-01"}, false],
  ["exports_ready_ones_expire", {"status": "ready", "packed": 1, "volumes": 1, "expires_at": "2026-01-01"}, true],
  ["exports_closed_ones_have_time", {"status": "closed"}, false],
  ["exports_closed_ones_have_time", {"status": "closed", "closed_at": "2026-01-01"}, true],
  ["exports_closed_ones_have_time", {"status": "ready", "closed_at": "2026-01-01"}, false],
  ["exports_closed_ones_have_time", {"status": "ready"}, true],
  ["report_cases_decided_after_review", {"status": "in_review"}, false],
  ["report_cases_decided_after_review", {"status": "in_review", "reviewed_at": "2026-01-01"}, true],
  ["report_cases_decided_has_time", {"status": "open"}, true], ["report_cases_decided_has_time", {"status": "in_review"}, true],
  ["report_cases_decided_has_time", {"status": "open", "decided_at": "2026-01-01"}, false],
  ["report_cases_decided_has_time", {"status": "referred"}, false],
  ["report_cases_decided_has_time", {"status": "referred", "decided_at": "2026-01-01"}, true],
  ["report_cases_due_until_decided", {"status": "open"}, false], ["report_cases_due_until_decided", {"status": "open", "due_at": "2026-01-01"}, true],
  ["report_cases_due_until_decided", {"status": "in_review"}, false],
  ["report_cases_due_until_decided", {"status": "referred", "due_at": "2026-01-01"}, false],
  ["report_cases_due_until_decided", {"status": "referred"}, true], ["report_cases_one_subject", {}, false],
  ["report_cases_one_subject", {"concern": "a"}, true], ["report_cases_one_subject", {"thread_id": "#1"}, true],
  ["report_cases_one_subject", {"thread_id": "#1", "concern": "a"}, false], ["report_cases_referred_to_somebody", {"status": "referred"}, false],
  ["report_cases_referred_to_somebody", {"status": "open"}, true], ["report_cases_referred_to_somebody", {"status": "referred", "referred_to": "a"}, true],
  ["restriction_addresses_side_is_known", {"side": "person"}, true], ["restriction_addresses_side_is_known", {"side": "student"}, true],
  ["restriction_addresses_side_is_known", {"side": "moon"}, false], ["retention_rules_keep_days_bounded", {"keep_days": 0}, false],
  ["retention_rules_keep_days_bounded", {"keep_days": 1}, true], ["retention_rules_keep_days_bounded", {"keep_days": 36600}, true],
  ["retention_rules_keep_days_bounded", {"keep_days": 36601}, false],
  ["retention_rules_evidence_lasts", {"class": "messages", "keep_days": 364}, false],
  ["retention_rules_evidence_lasts", {"class": "messages", "keep_days": 365}, true], ["retention_rules_evidence_lasts", {"class": "messages"}, true],
  ["retention_rules_evidence_lasts", {"class": "audit_log", "keep_days": 364}, false],
  ["retention_rules_evidence_lasts", {"class": "learning_records", "keep_days": 364}, false],
  ["retention_rules_evidence_lasts", {"class": "bookings_canceled", "keep_days": 364}, false],
  ["retention_rules_evidence_lasts", {"class": "bookings_completed", "keep_days": 364}, false],
  ["retention_rules_evidence_lasts", {"class": "notifications", "keep_days": 1}, true],
  ["retention_rules_reports_last", {"class": "reports", "keep_days": 3652}, false],
  ["retention_rules_reports_last", {"class": "reports", "keep_days": 3653}, true], ["retention_rules_reports_last", {"class": "reports"}, true],
  ["retention_rules_reports_last", {"class": "notifications", "keep_days": 1}, true],
  ["retention_rules_some_are_forever", {"class": "awards", "keep_days": 36600}, false],
  ["retention_rules_some_are_forever", {"class": "invitations", "keep_days": 36600}, false],
  ["retention_rules_some_are_forever", {"class": "awards"}, true], ["retention_rules_some_are_forever", {"class": "messages", "keep_days": 400}, true],
  ["ended_threads_removed_after_end", {"ended_at": "2026-01-02", "removing_since": "2026-01-01"}, false],
  ["ended_threads_removed_after_end", {"ended_at": "2026-01-01", "removing_since": "2026-01-01"}, true],
  ["ended_threads_removed_after_end", {"ended_at": "2026-01-01"}, true],
  ["report_cases_last_ten_years", {}, true], ["report_cases_last_ten_years", {"removing_since": "2036-01-01"}, false],
  ["report_cases_last_ten_years", {"decided_at": "2026-01-01", "removing_since": "2035-12-31"}, false],
  ["report_cases_last_ten_years", {"decided_at": "2026-01-01", "removing_since": "2036-01-01"}, true],
  ["legal_holds_end_after_start", {"starts_at": "2026-01-01", "ends_at": "2026-01-01"}, false],
  ["legal_holds_end_after_start", {"starts_at": "2026-01-01", "ends_at": "2026-01-02"}, true],
  ["legal_holds_end_after_start", {"starts_at": "2026-01-01"}, true],
  ["legal_holds_lifted_has_time", {"lifted_by_id": "00000000-0000-0000-0000-000000000001"}, false],
  ["legal_holds_lifted_has_time", {"lifted_at": "2026-01-01", "lifted_by_id": "00000000-0000-0000-0000-000000000001"}, true],
  ["legal_holds_lifted_has_time", {"lifted_at": "2026-01-01"}, true],
  ["scheduled_tasks_does_one_thing", {}, false],
  ["scheduled_tasks_does_one_thing", {"command": "a"}, true], ["scheduled_tasks_does_one_thing", {"command": "a", "edge_function": "b"}, false],
  ["scheduled_tasks_only_calls_are_conditional", {"command": "a"}, true],
  ["scheduled_tasks_only_calls_are_conditional", {"command": "a", "due": "true"}, false],
  ["scheduled_tasks_only_calls_are_conditional", {"edge_function": "a", "due": "true"}, true],
  ["settings_guardian_confirmation_days_bounded", {"guardian_confirmation_days": 0}, false],
  ["settings_lists_bounded", {"max_students_per_guardian": 500, "max_guardians_per_student": 50, "max_pending_invitations": 1000}, true],
  ["settings_lists_bounded", {"max_students_per_guardian": 501}, false], ["settings_lists_bounded", {"max_guardians_per_student": 51}, false],
  ["settings_lists_bounded", {"max_pending_invitations": 1001}, false], ["settings_message_max_chars_fits_column", {"message_max_chars": 20000}, true],
  ["settings_message_max_chars_fits_column", {"message_max_chars": 20001}, false], ["settings_one_row", {"id": true}, true],
  ["settings_one_row", {"id": false}, false], ["settings_report_hours_bounded", {"report_hours": 0}, false],
  ["settings_report_review_days_bounded", {"report_review_days": 0}, false],
  ["settings_push_services_are_hosts", {"push_services": ["push.example.com", "*.push.example.com", "http://127.0.0.1:4000"]}, true],
  ["settings_push_services_are_hosts", {"push_services": ["http://push.example.com"]}, false],
  ["settings_push_services_are_hosts", {"push_services": ["push.example.com/a"]}, false],
  ["settings_push_services_are_hosts", {"push_services": ["*"]}, false],
  ["settings_return_urls_are_addresses", {"return_urls": ["https://example.com/a"]}, true],
  ["settings_return_urls_are_addresses", {"return_urls": ["http://example.com/a"]}, false],
  ["settings_return_urls_are_addresses", {"return_urls": ["https://example.com/a", null]}, false],
  ["settings_signup_roles_harmless", {"signup_roles": ["client", "student"]}, true], ["settings_signup_roles_harmless", {"signup_roles": ["admin"]}, false],
  ["student_integration_links_lease_has_end", {"lease_id": "#1"}, false], ["student_integration_links_lease_has_end", {"lease_until": "2026-01-01"}, false],
  ["student_integration_links_lease_has_end", {"lease_id": "#1", "lease_until": "2026-01-01"}, true],
  ["student_integration_links_live_is_somebodys", {"status": "active"}, false],
  ["student_integration_links_live_is_somebodys", {"status": "pending"}, true],
  ["student_integration_links_live_is_somebodys", {"status": "active", "connected_by_id": "#1"}, true], ["submissions_grade_has_time", {"score": 1}, false],
  ["submissions_grade_has_time", {"graded_at": "2026-01-01"}, false], ["submissions_grade_has_time", {"score": 1, "graded_at": "2026-01-01"}, true],
  ["submissions_score_not_negative", {"score": -0.1}, false], ["submissions_score_not_negative", {"score": 0}, true],
  ["thread_receipts_seq_positive", {"up_to_seq": 0}, false], ["thread_receipts_seq_positive", {"up_to_seq": 1}, true],
  ["threads_counts_add_up", {"guardian_count": 0, "last_seq": 0}, true], ["threads_counts_add_up", {"guardian_count": -1, "last_seq": 0}, false],
  ["threads_counts_add_up", {"guardian_count": 2, "last_seq": 1, "last_message_at": "2026-01-01"}, false],
  ["threads_counts_add_up", {"guardian_count": 0, "last_seq": 1}, false],
  ["threads_counts_add_up", {"guardian_count": 0, "last_seq": 0, "last_message_at": "2026-01-01"}, false],
  ["threads_counts_add_up", {"guardian_count": 1, "last_seq": 1, "last_message_at": "2026-01-01"}, true],
  ["threads_started_by_a_side", {"guardian_id": "#1", "staff_id": "#2", "started_by_id": "#3"}, false],
  ["threads_started_by_a_side", {"guardian_id": "#1", "staff_id": "#2", "started_by_id": "#1"}, true],
  ["threads_started_by_a_side", {"guardian_id": "#1", "staff_id": "#2", "started_by_id": "#2"}, true],
  ["threads_three_people", {"guardian_id": "#1", "staff_id": "#1", "student_id": "#3"}, false],
  ["threads_three_people", {"guardian_id": "#1", "staff_id": "#2", "student_id": "#1"}, false],
  ["threads_three_people", {"guardian_id": "#1", "staff_id": "#2", "student_id": "#2"}, false],
  ["threads_three_people", {"guardian_id": "#1", "staff_id": "#2", "student_id": "#3"}, true],
  ["webhook_deliveries_end_when_ended", {"status": "queued"}, true], ["webhook_deliveries_end_when_ended", {"status": "failed"}, false],
  ["webhook_deliveries_end_when_ended", {"status": "queued", "ended_at": "2026-01-01"}, false],
  ["webhook_deliveries_end_when_ended", {"status": "failed", "ended_at": "2026-01-01"}, true],
  ["webhook_endpoints_event_types_known", {"event_types": ["link.created", "alert.cancelled"]}, true],
  ["webhook_endpoints_event_types_known", {"event_types": []}, false],
  ["webhook_endpoints_event_types_known", {"event_types": ["link.created", "x"]}, false], ["webhook_endpoints_reason_when_disabled", {}, true],
  ["webhook_endpoints_reason_when_disabled", {"disabled_at": "2026-01-01"}, false],
  ["webhook_endpoints_reason_when_disabled", {"disabled_reason": "gone"}, false],
  ["webhook_endpoints_reason_when_disabled", {"disabled_at": "2026-01-01", "disabled_reason": "gone"}, true]
]$$, '#(\d)', '00000000-0000-0000-0000-00000000000\1', 'g')::jsonb), null,
  'Each other check constraint takes what it should take, and refuses what breaks any part of it');

select is(
  (select array_agg(c.conname order by c.conname)
   from pg_catalog.pg_constraint c join pg_catalog.pg_namespace n on n.oid = c.connamespace
   where c.contype = 'c' and c.conrelid <> 0 and n.nspname in ('public', 'private')
     and not exists (select from judged j where j.name = c.conname group by j.name having bool_or(j.fits) and bool_or(not j.fits))),
  null, 'Every check constraint has a case that it takes and one that it refuses');

select * from finish();
rollback;
