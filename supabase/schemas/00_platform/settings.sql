-- Settings: one row that an admin edits in the SQL console. Every value has bounds, every change is
-- audited.

create table private.settings (
  id boolean primary key default true,
  app_url text,
  default_time_zone text not null default 'UTC',
  default_locale text not null default 'en',
  signup_roles text[] not null default '{client,student}',
  guardian_link_policy text not null default 'invitation',
  second_guardian_policy text not null default 'confirm',
  guardian_confirmation_days integer not null default 14,
  minor_export_policy text not null default 'inform',
  privacy_request_days integer not null default 30,
  school_record_days integer not null default 45,
  complaint_route text,
  max_students_per_guardian integer not null default 50,
  max_guardians_per_student integer not null default 6,
  max_pending_invitations integer not null default 200,
  invitation_days integer not null default 14,
  invitations_per_hour integer not null default 200,
  invitation_addresses_per_day integer not null default 200,
  invitations_per_address_per_day integer not null default 5,
  invitation_mails_per_address_per_day integer not null default 5,
  previews_per_hour integer not null default 60,
  writes_per_minute integer not null default 120,
  booking_horizon_days integer not null default 365,
  booking_lapse_hours integer not null default 48,
  booking_max_hours integer not null default 12,
  max_pending_bookings integer not null default 20,
  booking_requests_per_tutor_per_day integer not null default 40,
  contact_days integer not null default 90,
  message_max_chars integer not null default 4000,
  messages_per_minute integer not null default 60,
  max_unsent_uploads integer not null default 20,
  max_replica_lag integer not null default 5,
  message_mail_minutes integer not null default 10,
  message_mail_shows_text boolean not null default false,
  live_events_per_second integer not null default 50,
  admin_requires_mfa boolean not null default true,
  functions_url text,
  return_urls text[] not null default '{}',
  texts_invitations boolean not null default false,
  vapid_public_key text,
  push_services text[] not null
    default '{fcm.googleapis.com,*.push.services.mozilla.com,*.push.apple.com,*.notify.windows.com}',
  report_hours integer not null default 24,
  report_review_days integer not null default 14,
  safeguarding_contact text,
  operator_contact text,
  consent_age integer not null default 13,
  majority_age integer not null default 18,
  majority_policy text not null default 'lapse',
  evidence_days integer not null default 365,
  withdraw_minutes integer not null default 10,
  constraint settings_one_row check (id),
  constraint settings_app_url_is_https check (
    app_url ~ '^(https://|http://(localhost|127\.0\.0\.1)[:/])[^\s]+[^/\s]$'),
  constraint settings_functions_url_is_https check (
    functions_url ~ '^(https://|http://(localhost|127\.0\.0\.1)[:/])[^\s]+[^/\s]$'),
  -- Browsers are redirected to these: no scheme that runs a script.
  constraint settings_return_urls_are_addresses check (
    array_to_string(return_urls, ' ', '-')
      ~ '^((https://|http://(localhost|127\.0\.0\.1)|[a-z][a-z0-9-]*(\.[a-z0-9-]+)+://)[^\s\\@?#]*[^/\s\\@?#]( |$))*$'),
  constraint settings_vapid_public_key_is_a_point check (vapid_public_key ~ '^B[A-Za-z0-9_-]{86}$'),
  constraint settings_push_services_are_hosts check (
    array_to_string(push_services, ' ', '-')
      ~ '^((expo|(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+|http://127\.0\.0\.1:[0-9]+)( |$))*$'),
  constraint settings_signup_roles_harmless check (signup_roles <@ '{client,student}'),
  constraint settings_guardian_link_policy_known check (guardian_link_policy in ('invitation', 'immediate')),
  constraint settings_second_guardian_policy_known check (second_guardian_policy in ('inform', 'confirm')),
  constraint settings_consent_age_bounded check (consent_age between 13 and 16),
  constraint settings_majority_age_bounded check (majority_age between 18 and 21),
  constraint settings_majority_policy_known check (majority_policy in ('lapse', 'keep')),
  constraint settings_withdraw_minutes_bounded check (withdraw_minutes between 0 and 1440),
  -- What was said can be reported for a year.
  constraint settings_evidence_days_bounded check (evidence_days between 365 and 3653),
  constraint settings_limits_positive check (
    least(max_students_per_guardian, max_guardians_per_student, max_pending_invitations,
          invitation_days, invitations_per_hour, invitations_per_address_per_day,
          invitation_mails_per_address_per_day, previews_per_hour, writes_per_minute,
          booking_horizon_days, booking_lapse_hours, booking_max_hours, max_pending_bookings,
          contact_days, message_max_chars, messages_per_minute, message_mail_minutes,
          invitation_addresses_per_day, booking_requests_per_tutor_per_day, max_unsent_uploads, max_replica_lag,
          live_events_per_second) > 0),
  constraint settings_message_max_chars_fits_column check (message_max_chars <= 20000),
  -- Every number has an upper bound: dates stay within the range of a timestamp, and a typing error cannot
  -- disable a limit.
  constraint settings_report_hours_bounded check (report_hours between 1 and 168),
  constraint settings_report_review_days_bounded check (report_review_days between 1 and 90),
  constraint settings_operator_contact_lower_case check (private.is_email(operator_contact)),
  constraint settings_safeguarding_contact_lower_case check (private.is_email(safeguarding_contact)),
  constraint settings_minor_export_policy_known check (minor_export_policy in ('inform', 'agree')),
  -- An erasure waits for two weeks: whoever is asked must be able to object before it is due.
  constraint settings_privacy_request_days_bounded check (privacy_request_days between 21 and 90),
  constraint settings_school_record_days_bounded check (school_record_days between 21 and 90),
  constraint settings_complaint_route_plain check (private.is_plain_text(complaint_route, 500, true)),
  constraint settings_guardian_confirmation_days_bounded check (guardian_confirmation_days between 1 and 90),
  constraint settings_invitation_days_bounded check (invitation_days <= 90),
  constraint settings_invitations_per_hour_bounded check (invitations_per_hour <= 10000),
  constraint settings_invitation_addresses_per_day_bounded check (invitation_addresses_per_day <= 10000),
  constraint settings_invitations_per_address_per_day_bounded check (invitations_per_address_per_day <= 100),
  constraint settings_invitation_mails_per_address_per_day_bounded
    check (invitation_mails_per_address_per_day <= 1000),
  constraint settings_previews_per_hour_bounded check (previews_per_hour <= 10000),
  constraint settings_writes_per_minute_bounded check (writes_per_minute <= 1000000),
  constraint settings_booking_horizon_days_bounded check (booking_horizon_days <= 1096),
  constraint settings_booking_lapse_hours_bounded check (booking_lapse_hours <= 720),
  constraint settings_booking_max_hours_bounded check (booking_max_hours <= 24),
  constraint settings_max_pending_bookings_bounded check (max_pending_bookings <= 1000),
  constraint settings_booking_requests_per_tutor_per_day_bounded
    check (booking_requests_per_tutor_per_day <= 10000),
  constraint settings_contact_days_bounded check (contact_days <= 1096),
  constraint settings_messages_per_minute_bounded check (messages_per_minute <= 1000000),
  constraint settings_message_mail_minutes_bounded check (message_mail_minutes <= 1440),
  constraint settings_live_events_per_second_bounded check (live_events_per_second <= 2500),
  constraint settings_max_unsent_uploads_bounded check (max_unsent_uploads <= 200),
  constraint settings_max_replica_lag_bounded check (max_replica_lag <= 300),
  -- Policies read these lists into arrays once per query.
  constraint settings_lists_bounded check (
    max_students_per_guardian <= 500 and max_guardians_per_student <= 50 and max_pending_invitations <= 1000)
);
comment on table private.settings is
  'The settings of the deployment, one row; an admin edits it in the SQL console. Every change is audited.';
comment on column private.settings.app_url is
  'URL of the deployment''s app, without a trailing slash; links in emails lead there. Null: they lead to '
  'the page of the invitations function.';
comment on column private.settings.functions_url is
  'URL of the edge functions, such as https://<project>.supabase.co/functions/v1; providers redirect people '
  'to it. Null: no integration can be connected.';
comment on column private.settings.return_urls is
  'URL prefixes, besides app_url, to which an app may have people redirected: another origin, or '
  '`com.example.app://connected`.';
comment on column private.settings.texts_invitations is
  'Whether invitations of phone numbers go out as text messages, by the provider that sms-dispatch is set up with. '
  'Without: the inviter passes a link on.';
comment on column private.settings.vapid_public_key is
  'The public key of Web Push that browsers subscribe with; push-dispatch has the private one. Null: no push.';
comment on column private.settings.push_services is
  'Hosts that pushes are sent to, `*.` before one for all below it: people supply these addresses. `expo`: also tokens '
  'of Expo, for apps on phones. For development also `http://127.0.0.1:<port>`.';
comment on column private.settings.guardian_link_policy is
  '`invitation`: the other side must accept a link. `immediate`: callers whose role an admin granted link '
  'existing accounts at once, which reveals whether an address has an account.';
comment on column private.settings.second_guardian_policy is
  '`confirm`: the link of another guardian is pending until an existing family guardian or the school '
  'agrees. `inform`: existing guardians are only notified.';
comment on column private.settings.guardian_confirmation_days is
  'Days that the existing guardians have to confirm another one before the school, or else an admin, '
  'decides.';
comment on column private.settings.minor_export_policy is
  'When a guardian asks for a file of a student''s data: `inform`: the student is told. `agree`: the student is asked '
  'first. Students without an account are not asked.';
comment on column private.settings.privacy_request_days is
  'Days within which a privacy request must be answered (GDPR: a month).';
comment on column private.settings.school_record_days is
  'Days within which a request to see or correct records of a school must be answered (FERPA: 45).';
comment on column private.settings.complaint_route is
  'Where a person complains about how a privacy request was answered, such as the name and address of the authority; '
  'shown with the answer. Null: nothing is shown.';
comment on column private.settings.consent_age is
  'Age from which a student decides for themselves what a guardian decides for a child, 13 to 16. private.ages holds '
  'other ages of single countries.';
comment on column private.settings.majority_age is
  'Age from which a student is an adult, 18 to 21. private.ages holds other ages of single countries.';
comment on column private.settings.majority_policy is
  '`lapse`: from majority on, guardians hold only the rights that the adult student grants. `keep`: links go on as '
  'before.';
comment on column private.settings.evidence_days is
  'Days that the messages of a person stay readable to the other side after their account was closed and erased, as '
  'evidence.';
comment on column private.settings.report_hours is
  'Hours that a reported message may stay unopened before the case moves one level up.';
comment on column private.settings.report_review_days is
  'Days that a case may be in review before it moves one level up.';
comment on column private.settings.operator_contact is
  'Email address of who runs the deployment: told when a webhook endpoint is given up. Null: nobody is.';
comment on column private.settings.safeguarding_contact is
  'An address outside Homeroom, in lower case, that is written to when nobody inside handles a reported message. '
  'Null: nobody is.';
comment on column private.settings.contact_days is
  'Days after a completed lesson in which the tutor and the guardians may still exchange messages.';
comment on column private.settings.live_events_per_second is
  'How many live events a second an alert to many may cause: Realtime drops what exceeds the plan''s limit, of '
  'messages too.';
comment on column private.settings.admin_requires_mfa is
  'Whether what admins may do, and who handles a reported message, needs a session with a second factor (`aal2`). '
  'Without one an admin is a person like any other.';
comment on column private.settings.withdraw_minutes is
  'Minutes in which its sender can withdraw a message that was read; one that was not can be withdrawn at any time.';
comment on column private.settings.message_mail_minutes is
  'Minutes that a message stays unread before an email is sent about it.';
comment on column private.settings.message_mail_shows_text is
  'Whether that email contains the message''s text; by default it only names the sender and the student.';
comment on column private.settings.invitations_per_hour is
  'Per inviter, counted by row: a batch of 50 counts 50. Revoking an invitation does not restore the count.';
comment on column private.settings.invitation_addresses_per_day is
  'Different addresses that one inviter may invite in a day; addresses that differ only in a `+tag` count '
  'once.';
comment on column private.settings.booking_requests_per_tutor_per_day is
  'Bookings that one client may request from one tutor in a day, including canceled ones.';
comment on column private.settings.max_replica_lag is
  'Seconds that a standby may be behind and still answer reads: how long a revocation can take to apply there.';
comment on column private.settings.max_unsent_uploads is
  'Files that a person may have uploaded to one thread without sending them.';
comment on column private.settings.invitation_mails_per_address_per_day is
  'Across all inviters; further emails to that address wait for the next day. An error would reveal that '
  'somebody else invited it.';

insert into private.settings default values;

-- Access ------------------------------------------------------------------------------------------

alter table private.settings enable row level security;
create policy settings_closed on private.settings for all using (false);

-- Triggers ----------------------------------------------------------------------------------------

create trigger settings_10_check_time_zone before insert or update on private.settings
  for each row execute function private.tg_check_time_zone('default_time_zone');
