-- Foundation: what every other file leans on.
-- Default privileges, the list of error codes, who is acting, settings, and the checks for text
-- that people type. Nothing here knows about students, links or bookings.
--
-- Functions are plpgsql, one-liners too: it keeps their plans for the session. A SQL function with a
-- search_path of its own is neither inlined nor kept, but planned at every call. What policies ask,
-- and what looks up arrays, also sets plan_cache_mode: a plan for the very person or array at hand
-- often looks cheaper than the kept one, and would then be made at every call.

create schema if not exists extensions;
create extension if not exists pgcrypto with schema extensions;
create extension if not exists btree_gist with schema extensions;

create schema private;
comment on schema private is
  'Rules, definer functions and closed tables. Not exposed by the API; executed by name.';

-- What is not granted by name is not granted. The platform's defaults hand every new object in
-- public to the API roles, and every new function to PUBLIC.
alter default privileges in schema public revoke all on tables from anon, authenticated;
alter default privileges in schema public revoke all on sequences from anon, authenticated;
alter default privileges in schema public revoke all on functions from anon, authenticated, service_role;
alter default privileges revoke execute on functions from public;

-- anon too: its calls reach the private function, which then answers `auth.required`.
grant usage on schema private to anon, authenticated, service_role;

create type public.error_code as enum (
  'auth.required', 'permission.denied', 'role.required', 'validation.failed', 'request.mismatch',
  'rate.limited', 'profile.not_found', 'student.role_required', 'age.not_confirmed', 'link.self',
  'link.exists', 'link.not_found', 'link.not_available', 'link.limit_reached',
  'link.has_active_bookings', 'invitation.not_found', 'invitation.wrong_account',
  'invitation.expired', 'invitation.not_pending', 'invitation.exists', 'invitation.limit_reached',
  'restriction.not_found', 'booking.not_found', 'booking.not_open', 'booking.time_taken',
  'booking.student_not_linked', 'booking.not_a_tutor', 'contact.not_found', 'guardian.not_linked',
  'thread.not_found', 'message.empty', 'message.too_long', 'attachment.not_found',
  'attachment.not_allowed', 'event.not_found', 'event.target_not_allowed', 'event.canceled',
  'roster.rejected', 'course.not_found', 'class.not_found', 'student.not_found',
  'integration.not_found', 'integration.state_invalid', 'integration.import_rejected',
  'integration.not_active',
  'email.not_found'
);
comment on type public.error_code is
  'Every error this project raises: the message of the error is one of these, docs/errors.md explains them.';

create table private.settings (
  id boolean primary key default true,
  app_url text,
  default_time_zone text not null default 'UTC',
  default_locale text not null default 'en',
  signup_roles text[] not null default '{client,student}',
  guardian_link_policy text not null default 'invitation',
  second_guardian_policy text not null default 'inform',
  max_students_per_guardian integer not null default 50,
  max_guardians_per_student integer not null default 6,
  max_pending_invitations integer not null default 200,
  invitation_days integer not null default 14,
  invitations_per_hour integer not null default 60,
  invitations_per_address_per_day integer not null default 5,
  invitation_mails_per_address_per_day integer not null default 5,
  previews_per_hour integer not null default 60,
  writes_per_minute integer not null default 120,
  booking_horizon_days integer not null default 365,
  booking_lapse_hours integer not null default 48,
  booking_max_hours integer not null default 12,
  max_pending_bookings integer not null default 20,
  contact_days integer not null default 90,
  message_max_chars integer not null default 4000,
  messages_per_minute integer not null default 60,
  message_mail_minutes integer not null default 10,
  message_mail_shows_text boolean not null default false,
  functions_url text,
  return_urls text[] not null default '{}',
  constraint settings_one_row check (id),
  constraint settings_app_url_is_https check (app_url ~ '^(https://|http://(localhost|127\.0\.0\.1)[:/])[^\s]+[^/\s]$'),
  constraint settings_functions_url_is_https check (functions_url ~ '^(https://|http://(localhost|127\.0\.0\.1)[:/])[^\s]+[^/\s]$'),
  -- An address the browser is sent to: never one that runs as script.
  constraint settings_return_urls_are_addresses check (
    array_to_string(return_urls, ' ', '-') ~ '^((https://|http://(localhost|127\.0\.0\.1)|[a-z][a-z0-9-]*(\.[a-z0-9-]+)+://)[^\s\\@?#]*[^/\s\\@?#]( |$))*$'),
  constraint settings_signup_roles_harmless check (signup_roles <@ '{client,student}'),
  constraint settings_guardian_link_policy_known check (guardian_link_policy in ('invitation', 'immediate')),
  constraint settings_second_guardian_policy_known check (second_guardian_policy in ('inform', 'confirm')),
  constraint settings_limits_positive check (
    least(max_students_per_guardian, max_guardians_per_student, max_pending_invitations,
          invitation_days, invitations_per_hour, invitations_per_address_per_day,
          invitation_mails_per_address_per_day, previews_per_hour, writes_per_minute,
          booking_horizon_days, booking_lapse_hours, booking_max_hours, max_pending_bookings,
          contact_days, message_max_chars, messages_per_minute, message_mail_minutes) > 0),
  constraint settings_message_max_chars_fits_column check (message_max_chars <= 20000),
  -- Policies turn these lists into arrays, once per query.
  constraint settings_lists_bounded check (
    max_students_per_guardian <= 500 and max_guardians_per_student <= 50 and max_pending_invitations <= 1000)
);
comment on table private.settings is
  'The one row of settings; an admin edits it in the SQL console. Every change is audited.';
comment on column private.settings.app_url is
  'Where the deployment''s app lives, without a trailing slash; links in mails lead there. Null: the invitations function''s own page.';
comment on column private.settings.functions_url is
  'Where the edge functions are reached, as https://<project>.supabase.co/functions/v1: providers send people back there. Null: nothing can be connected.';
comment on column private.settings.return_urls is
  'Further addresses, beside app_url, below which an app may ask people to be returned to: another origin, or `com.example.app://connected`.';
comment on column private.settings.guardian_link_policy is
  '`invitation`: a link needs an act of the other side. `immediate`: callers whose role an admin granted link existing accounts at once, and uniform answers are given up.';
comment on column private.settings.second_guardian_policy is
  '`inform`: existing guardians are told that one was added. `confirm`: the link waits until one of them, or the school, agrees.';
comment on column private.settings.contact_days is 'How long after a completed lesson a tutor and the guardians may still talk.';
comment on column private.settings.message_mail_minutes is 'How long a message stays unread before a mail says so.';
comment on column private.settings.message_mail_shows_text is 'Whether that mail carries the message''s text; by default it says only who wrote about whom.';
comment on column private.settings.invitation_mails_per_address_per_day is
  'Over all inviters; further mails to that address wait for the next day. A refusal would tell that somebody else invited it.';

insert into private.settings default values;

-- Access ------------------------------------------------------------------------------------------

alter table private.settings enable row level security;
create policy settings_closed on private.settings for all using (false);

-- Functions: errors -------------------------------------------------------------------------------

create function private.error_status(p_code public.error_code) returns integer
language plpgsql immutable security invoker set search_path = ''
as $$
begin
  return case
    when p_code = 'auth.required' then 401
    when p_code in ('permission.denied', 'role.required', 'link.not_available',
                    'invitation.wrong_account', 'booking.student_not_linked',
                    'event.target_not_allowed') then 403
    when p_code in ('validation.failed', 'age.not_confirmed', 'link.self', 'message.empty',
                    'message.too_long', 'attachment.not_allowed', 'integration.state_invalid') then 400
    when p_code = 'invitation.expired' then 410
    when p_code = 'rate.limited' then 429
    when p_code::text like '%.not_found' then 404
    else 409
  end;
end;
$$;
comment on function private.error_status(public.error_code) is
  'HTTP status of an error code: the one place that says it.';

create function private.fail(p_code public.error_code, p_detail text default null) returns void
language plpgsql stable security invoker set search_path = ''
as $$
begin
  raise exception using
    message = p_code::text,
    detail = coalesce(p_detail, ''),
    errcode = 'PT' || private.error_status(p_code)::text;
end;
$$;
comment on function private.fail(public.error_code, text) is
  'Raises an error of the public contract. p_detail: one sentence for people, or JSON where the contract says so.';

-- Functions: who is acting ------------------------------------------------------------------------

create function private.actor_role() returns text
language plpgsql stable security invoker set search_path = ''
as $$
begin
  return coalesce(nullif(current_setting('role', true), 'none'), session_user::text);
end;
$$;
comment on function private.actor_role() is
  'The API role of this request, else the session user. Never current_user, which inside a definer is its owner.';

create function private.is_operator() returns boolean
language plpgsql stable security invoker set search_path = ''
as $$
begin
  return coalesce(nullif(current_setting('role', true), 'none'), session_user::text)
         not in ('anon', 'authenticated', 'authenticator');
end;
$$;
comment on function private.is_operator() is
  'True for the SQL console, scheduled tasks and the secret key.';

create function private.check_request() returns void
language plpgsql stable security invoker set search_path = ''
as $$
begin
  -- Planner estimates count rows that the caller may not see.
  if nullif(current_setting('request.headers', true), '')::json ->> 'prefer' ~* 'count\s*=\s*"?(planned|estimated)' then
    perform private.fail('validation.failed', 'Prefer: only count=exact is served.');
  end if;
  -- Views are read; Postgres would call a write to most of them an error of the server's.
  if current_setting('request.method', true) in ('POST', 'PUT', 'PATCH', 'DELETE')
     and exists (select from pg_catalog.pg_class c
                 where c.relnamespace = 'public'::regnamespace and c.relkind = 'v'
                   and c.relname = substring(current_setting('request.path', true) from '^/([^/]+)$')) then
    perform private.fail('permission.denied', 'Views are read only.');
  end if;
end;
$$;
comment on function private.check_request() is
  'Runs before every REST request (pgrst.db_pre_request). Errors: validation.failed, permission.denied.';

-- Functions: text that people type. Those in checks are strict: nothing is called for a null. -----

create function private.is_plain_text(p_value text, p_max integer, p_multiline boolean default false)
returns boolean
language plpgsql immutable strict security invoker set search_path = ''
as $$
-- No control characters (header injection), no bidirectional overrides (spoofed names), and something
-- that can be seen.
begin
  return char_length(p_value) between 1 and p_max
     and p_value ~ '[^\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0000-\U000e0fff]'
     and p_value !~ '^\s|\s$'
     and case when p_multiline then translate(p_value, E'\n\t', '') else p_value end
         !~ '[\u0001-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]';
end;
$$;
comment on function private.is_plain_text(text, integer, boolean) is
  'True for trimmed text of 1 to p_max characters, one of them visible, without control characters; with p_multiline, newline and tab are allowed.';

create function private.clean_text(
  p_field text, p_value text, p_max integer, p_multiline boolean default false)
returns text
language plpgsql immutable security invoker set search_path = ''
as $$
declare
  v_value text := regexp_replace(p_value, '^\s+|\s+$', '', 'g');
begin
  if v_value is null or v_value = '' then
    return null;
  end if;
  -- Length first: putting combining marks in order costs the square of their number, and nothing
  -- interrupts it.
  if char_length(v_value) <= p_max then
    v_value := normalize(v_value, nfc);
  end if;
  if not private.is_plain_text(v_value, p_max, p_multiline) then
    perform private.fail('validation.failed', format(
      '%s: up to %s visible characters, none of them for control.', p_field, p_max));
  end if;
  return v_value;
end;
$$;
comment on function private.clean_text(text, text, integer, boolean) is
  'p_value trimmed and normalised, null when empty. Errors: validation.failed.';

create function private.is_email(p_value text) returns boolean
language plpgsql immutable strict security invoker set search_path = ''
as $$
begin
  return p_value ~ '^[a-z0-9!#$%&''*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&''*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$'
     and char_length(p_value) <= 254
     and position('@' in p_value) <= 65;
end;
$$;
comment on function private.is_email(text) is 'True for a lower-case ASCII address that fits SMTP''s limits.';

create function private.clean_email(p_field text, p_value text) returns text
language plpgsql immutable security invoker set search_path = ''
as $$
declare
  v_value text := lower(btrim(p_value, ' '));
begin
  if v_value is null or char_length(v_value) > 254 or not private.is_email(v_value) then
    perform private.fail('validation.failed', p_field || ': not an e-mail address.');
  end if;
  return v_value;
end;
$$;
comment on function private.clean_email(text, text) is
  'p_value as a lower-case address. Errors: validation.failed.';

create function private.is_phone(p_value text) returns boolean
language plpgsql immutable strict security invoker set search_path = ''
as $$
begin
  return p_value ~ '^\+[1-9][0-9]{6,14}$';
end;
$$;
comment on function private.is_phone(text) is 'True for an E.164 number with its plus sign.';

create function private.clean_phone(p_field text, p_value text) returns text
language plpgsql immutable security invoker set search_path = ''
as $$
declare
  v_value text := translate(left(p_value, 40), ' -().', '');
begin
  if v_value is null or not private.is_phone(v_value) then
    perform private.fail('validation.failed', p_field || ': not a phone number in international form.');
  end if;
  return v_value;
end;
$$;
comment on function private.clean_phone(text, text) is
  'p_value as an E.164 number. Errors: validation.failed.';

create function private.is_https_url(p_value text) returns boolean
language plpgsql immutable strict security invoker set search_path = ''
as $$
begin
  return p_value ~ '^https://[^\s<>"]{3,}$' and char_length(p_value) <= 2000;
end;
$$;
comment on function private.is_https_url(text) is 'True for an https address of up to 2000 characters that fits into an attribute.';

create function private.is_time_zone(p_value text) returns boolean
language plpgsql stable security invoker set search_path = ''
as $$
begin
  -- The pattern keeps out POSIX rules such as "XYZ5", which Postgres would take as a zone.
  if p_value !~ '^[A-Za-z_]{2,30}(/[A-Za-z0-9_+-]{1,30}){0,2}$' then
    return false;
  end if;
  perform now() at time zone p_value;
  return true;
exception when invalid_parameter_value then
  return false;
end;
$$;
comment on function private.is_time_zone(text) is 'True for a zone name of the tz database that this server knows.';

create function private.tg_check_time_zone() returns trigger
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_zone text := to_jsonb(new) ->> tg_argv[0];
begin
  if (tg_op = 'INSERT' or v_zone is distinct from to_jsonb(old) ->> tg_argv[0]) and not private.is_time_zone(v_zone) then
    perform private.fail('validation.failed', tg_argv[0] || ': not a known time zone.');
  end if;
  return new;
end;
$$;
comment on function private.tg_check_time_zone() is
  'The column named by the argument holds a known time zone or nothing. A trigger, because zones come and go with the server''s tz database. Errors: validation.failed.';

create function private.is_locale(p_value text) returns boolean
language plpgsql immutable strict security invoker set search_path = ''
as $$
begin
  return p_value ~ '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$';
end;
$$;
comment on function private.is_locale(text) is 'True for a BCP 47 tag of language, script and region.';

create function private.require_page(p_limit integer, p_offset integer) returns void
language plpgsql immutable security invoker set search_path = ''
as $$
begin
  if p_limit not between 1 and 200 or p_offset not between 0 and 1000000 then
    perform private.fail('validation.failed', 'p_limit is 1 to 200, p_offset 0 or more.');
  end if;
end;
$$;
comment on function private.require_page(integer, integer) is
  'Refuses pages out of bounds. Errors: validation.failed.';

create function private.require_read_committed() returns void
language plpgsql stable security invoker set search_path = ''
as $$
begin
  -- Under a snapshot of its own a transaction would not see what it just waited for.
  if current_setting('transaction_isolation') <> 'read committed' then
    perform private.fail('validation.failed', 'Links and bookings change under READ COMMITTED only.');
  end if;
end;
$$;
comment on function private.require_read_committed() is
  'Refuses a snapshot of one''s own, where locks are waited for. Errors: validation.failed.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_touch_updated_at() returns trigger
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  new.updated_at := now();
  return new;
end;
$$;
comment on function private.tg_touch_updated_at() is 'Stamps updated_at.';

create function private.tg_refuse_truncate() returns trigger
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  -- Truncation fires no row's trigger: neither its guards nor the audit log would know.
  perform private.fail('permission.denied', format('%s is not truncated; delete rows.', tg_table_name));
  return null;
end;
$$;
comment on function private.tg_refuse_truncate() is 'Refuses truncation. Errors: permission.denied.';

grant execute on function private.check_request() to anon, authenticated, service_role;
grant execute on function private.fail(public.error_code, text) to anon, authenticated, service_role;
grant execute on function private.error_status(public.error_code) to anon, authenticated, service_role;
grant execute on function private.actor_role() to anon, authenticated, service_role;
grant execute on function private.is_operator() to anon, authenticated, service_role;
-- Constraints run with the rights of whoever writes the row.
grant execute on function
  private.is_plain_text(text, integer, boolean), private.is_email(text), private.is_phone(text),
  private.is_https_url(text), private.is_locale(text)
to service_role;

alter role authenticator set pgrst.db_pre_request = 'private.check_request';
notify pgrst, 'reload config';

create trigger settings_10_check_time_zone_insert before insert on private.settings
  for each row execute function private.tg_check_time_zone('default_time_zone');
create trigger settings_10_check_time_zone_update before update on private.settings
  for each row execute function private.tg_check_time_zone('default_time_zone');
