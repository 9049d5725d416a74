-- Notifications: rows in a person's list in the app and queued emails, written in the transaction of
-- the event. The event names its recipients; each recipient's preferences choose the channels. Access
-- is checked again when an email is sent: see 85_delivery.

create type public.notification_key as enum ('INVITATION_RECEIVED', 'LINK_CHANGED', 'BOOKING_CHANGED', 'NEW_MESSAGE',
  'PARENT_CHILD_GRADED', 'PARENT_CHILD_LOW_GRADE', 'PARENT_CHILD_ABSENT', 'PARENT_WEEKLY_DIGEST',
  'INTEGRATION_STOPPED', 'SCHOOL_ALERT', 'SCHOOL_ALERT_URGENT', 'REPORT_CHANGED', 'DATA_EXPORT', 'AGE_TRANSITION',
  'CONSENT_ASKED', 'PRIVACY_REQUEST', 'GOAL_REACHED',
  'WORK_SET');
comment on type public.notification_key is 'What a notification is about; preferences are set per key.';

create type private.notice as (
  profile_id uuid, student_id uuid, subject_type text, subject_id uuid, data jsonb, dedupe_key text);
comment on type private.notice is 'What one person is told of an event; see notify_all.';

create table public.notifications (
  id uuid primary key default private.uuid_v7(),
  -- No reference, which would be checked for every row: profiles are never deleted (profiles_20_refuse), and
  -- only notify_all and its like write here.
  profile_id uuid not null,
  key public.notification_key not null,
  student_id uuid references public.profiles (id) on delete cascade,
  subject_type text not null,
  subject_id uuid,
  data jsonb not null default '{}',
  dedupe_key text not null,
  created_at timestamptz not null default now(),
  read_at timestamptz,
  -- The event comes first: the rows of one event meet in one page of the index.
  constraint notifications_once unique (dedupe_key, profile_id)
)
-- Only grows: vacuumed after one more per cent, not after a fifth of all rows, so that its visibility map stays
-- current.
with (autovacuum_vacuum_insert_scale_factor = 0.01, autovacuum_analyze_scale_factor = 0.02);
comment on table public.notifications is 'Notifications shown in the app; people read their own.';
comment on column public.notifications.subject_type is
  'What subject_id is: `invitation`, `link`, `booking`, `thread`, `submission`, `course`, `live_class`, '
  '`digest`, `integration`, `event`, `report`, `export`, `privacy`, `goal`, `assignment`, `review` (a restriction or '
  'standing), or `majority` or `consent`, which have none.';
comment on column public.notifications.data is
  'Ids and states, never names: LINK_CHANGED and BOOKING_CHANGED {change, side}, NEW_MESSAGE {seq, side}, '
  'INTEGRATION_STOPPED {change: needs_reconnect or awaiting_approval}, SCHOOL_ALERT and SCHOOL_ALERT_URGENT '
  '{change: published, changed or canceled}, REPORT_CHANGED {change: waiting, or the status that was decided, side: '
  'handler or reporter}, DATA_EXPORT {change: requested, asked, undecided or ready}, AGE_TRANSITION '
  '{change: soon or today, to the student own_soon or own_today}, CONSENT_ASKED {change: asked or lapsing, to the '
  'student own_asked or own_lapsing, to the school undecided, purpose, side: school}, PRIVACY_REQUEST {change: '
  'waiting, granted, refused or completed, side: handler or requester}, GOAL_REACHED '
  '{change: reached, to the student own, side}, WORK_SET {change: set, to the student own, side}.';
comment on column public.notifications.dedupe_key is
  'Identifies the event, so that replays and retries write no second row.';
create index notifications_profile_id_idx on public.notifications (profile_id, created_at desc);
create index notifications_unread_idx on public.notifications (profile_id) where read_at is null;
create index notifications_student_id_idx on public.notifications (student_id);

create table public.notification_preferences (
  profile_id uuid not null references public.profiles (id) on delete cascade,
  key public.notification_key not null,
  in_app boolean,
  email boolean,
  primary key (profile_id, key)
);
comment on table public.notification_preferences is
  'Overrides of the defaults; null keeps the default. Read my_notification_preferences for effective values.';

create table private.notification_defaults (
  key public.notification_key primary key,
  in_app boolean not null,
  email boolean not null,
  can_switch_off boolean not null
);
comment on table private.notification_defaults is
  'Defaults per key. Keys about a person''s own links cannot be switched off.';

insert into private.notification_defaults (key, in_app, email, can_switch_off) values
  ('INVITATION_RECEIVED', true, true, true),
  ('LINK_CHANGED', true, true, false),
  ('BOOKING_CHANGED', true, true, true),
  ('NEW_MESSAGE', true, true, true),
  ('PARENT_CHILD_GRADED', true, true, true),
  ('PARENT_CHILD_LOW_GRADE', true, true, true),
  ('PARENT_CHILD_ABSENT', true, true, true),
  -- By email only: in the app the child's page already shows the same data.
  ('PARENT_WEEKLY_DIGEST', false, true, true),
  ('INTEGRATION_STOPPED', true, true, true),
  ('SCHOOL_ALERT', true, false, true),
  -- Urgent ones, changes and cancellations.
  ('SCHOOL_ALERT_URGENT', true, true, true),
  -- Who handles a case is told, whatever they prefer; who reported hears of the outcome in the app.
  ('REPORT_CHANGED', true, true, false),
  -- Whose data it is hears of it, whatever they prefer.
  ('DATA_EXPORT', true, true, false),
  -- From the day on guardians hold what the student grants.
  ('AGE_TRANSITION', true, true, false),
  ('CONSENT_ASKED', true, true, true),
  -- As with reports: who handles a request is told, who made it hears of the answer in the app.
  ('PRIVACY_REQUEST', true, true, false),
  ('GOAL_REACHED', true, true, true),
  ('WORK_SET', true, true, true);

-- Access ------------------------------------------------------------------------------------------

alter table public.notifications enable row level security;
alter table public.notification_preferences enable row level security;
alter table private.notification_defaults enable row level security;
grant select on public.notifications, public.notification_preferences to authenticated;
grant select, insert, update, delete on public.notifications, public.notification_preferences to service_role;
-- The policy of notifications is in 90_access/notification_reads.sql: it depends on what each subject allows.
create policy notification_preferences_select on public.notification_preferences for select to authenticated
  using (profile_id = (select private.me()));
create policy notification_defaults_closed on private.notification_defaults for all using (false);

select private.audit_changes('private.notification_defaults', '', '{key,in_app,email,can_switch_off}');

-- Functions: preferences --------------------------------------------------------------------------

create view private.notification_channels with (security_invoker = true) as
select p.id as profile_id, d.key, not d.can_switch_off or coalesce(c.in_app, d.in_app) as in_app,
       not d.can_switch_off or coalesce(c.email, d.email) as email
from public.profiles p
cross join private.notification_defaults d
left join public.notification_preferences c on c.profile_id = p.id and c.key = d.key
where p.user_id is not null;
comment on view private.notification_channels is
  'By which channels every account is told of every key: the person''s preference, else the default.';

create function private.notification_enabled(
  p_profile_id uuid, p_key public.notification_key, p_channel text)
returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads other people's preferences.
begin
  return (
    select case p_channel when 'email' then c.email else c.in_app end
    from private.notification_channels c where c.profile_id = p_profile_id and c.key = p_key);
end;
$$;
comment on function private.notification_enabled(uuid, public.notification_key, text) is
  'Whether a person gets notifications of a key on a channel, `in_app` or `email`; null without an account.';

create function private.my_preferences()
returns table (key public.notification_key, in_app boolean, email boolean)
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the defaults are a closed table.
declare
  v_me uuid := private.me();
begin
  return query
    select c.key, c.in_app,
           c.email
             and not (c.key = 'INVITATION_RECEIVED' and private.has_unsubscribed(private.verified_email(v_me)))
    from private.notification_channels c
    where c.profile_id = v_me;
end;
$$;
comment on function private.my_preferences() is
  'Every key with the signed-in person''s effective preferences.';
grant execute on function private.my_preferences() to authenticated, service_role;

create view public.my_notification_preferences with (security_invoker = true) as
select p.key, p.in_app, p.email from private.my_preferences() p;
comment on view public.my_notification_preferences is
  'Every notification key with the effective preferences of the signed-in person.';
grant select on public.my_notification_preferences to authenticated, service_role;

create function private.set_notification_preference(
  p_key public.notification_key, p_in_app boolean, p_email boolean)
returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no write grants on preferences.
declare
  v_me uuid := private.require_me();
begin
  if p_key is null then
    perform private.fail('validation.failed', 'p_key is required.');
  elsif false in (p_in_app, p_email)
        and exists (select from private.notification_defaults d where d.key = p_key and not d.can_switch_off) then
    perform private.fail('validation.failed', 'p_key must be a notification that can be switched off.');
  end if;
  perform private.count_write(v_me);
  insert into public.notification_preferences as p (profile_id, key, in_app, email)
  values (v_me, p_key, p_in_app, p_email)
  on conflict (profile_id, key) do update
    set in_app = coalesce(excluded.in_app, p.in_app), email = coalesce(excluded.email, p.email);
  -- Said in an email before the person had an account, or by an earlier holder of the address.
  if p_key = 'INVITATION_RECEIVED' and p_email and private.has_unsubscribed(private.verified_email(v_me)) then
    perform private.unsubscribe_address(private.verified_email(v_me), true);
  end if;
end;
$$;
comment on function private.set_notification_preference(public.notification_key, boolean, boolean) is
  'See public.set_notification_preference.';

create function public.set_notification_preference(
  p_key public.notification_key, p_in_app boolean default null, p_email boolean default null)
returns public.my_notification_preferences
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_preference public.my_notification_preferences;
begin
  perform private.set_notification_preference(p_key, p_in_app, p_email);
  select p.* into v_preference from public.my_notification_preferences p where p.key = p_key;
  return v_preference;
end;
$$;
comment on function public.set_notification_preference(public.notification_key, boolean, boolean) is
  'Switches a key on or off in the app and by email; null leaves a channel unchanged. LINK_CHANGED cannot '
  'be switched off. Returns the my_notification_preferences row. Errors: auth.required, validation.failed, '
  'rate.limited.';

grant execute on function
  private.set_notification_preference(public.notification_key, boolean, boolean),
  public.set_notification_preference(public.notification_key, boolean, boolean)
to anon, authenticated, service_role;

-- Functions: notifying ----------------------------------------------------------------------------

create function private.is_ended_by_death(p_key public.notification_key, p_profile_id uuid, p_student_id uuid)
returns boolean
language sql stable security definer set search_path = ''
as $$
  -- Definer: the table is closed. What people asked for themselves, or have to answer, they are still told.
  select p_key not in ('REPORT_CHANGED', 'PRIVACY_REQUEST', 'DATA_EXPORT') and exists (
    select from public.student_statuses s
    where s.student_id in (p_profile_id, p_student_id) and s.status = 'deceased' and s.ended_at is null);
$$;
comment on function private.is_ended_by_death(public.notification_key, uuid, uuid) is
  'True for a notice that nobody gets any more, because the school recorded that its recipient, or the student whom it '
  'is about, has died.';

create function private.notify_all(
  p_key public.notification_key, p_notices private.notice[], p_by_email boolean default true,
  p_email_at timestamptz default now())
returns void
language plpgsql volatile security definer set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: writes other people's rows. One statement writes all notifications and one all emails of an event.
-- Planning it for the number of people told takes longer than running it.
declare
  v_me uuid;
begin
  -- Restrictions and blocks send no notifications.
  if private.is_quiet() or cardinality(p_notices) is null or cardinality(p_notices) = 0 then
    return;
  end if;
  v_me := private.me();
  with due as (
    select n.profile_id, n.student_id, n.subject_type, n.subject_id, n.data, n.dedupe_key,
           c.in_app, c.email
    from unnest(p_notices) n
    -- One probe for each person; without the offset the planner may scan all profiles.
    cross join lateral (
      select x.in_app, x.email from private.notification_channels x
      where x.profile_id = n.profile_id and x.key = p_key offset 0) c
    where n.profile_id is distinct from v_me
      -- Most people are not listed, and one probe each says that they are neither.
      and ((select c.profile_id from private.people_to_check c where c.profile_id = n.profile_id) is null
           or not private.is_suspended(n.profile_id))
      and (n.student_id is null
           or (select s.profile_id from private.restriction_subjects s where s.profile_id = n.profile_id
             limit 1) is null
           or not private.is_fully_restricted(n.profile_id, n.student_id))
      -- Whoever has to review what is recorded of a student has to after a death as well.
      and (n.subject_type = 'review'
           or (select s.student_id from public.student_statuses s where s.student_id = n.profile_id limit 1) is null
             and (select s.student_id from public.student_statuses s where s.student_id = n.student_id limit 1) is null
           or not private.is_ended_by_death(p_key, n.profile_id, n.student_id))
    -- One order for all, so that concurrent calls wait for each other instead of deadlocking.
    order by n.dedupe_key, n.profile_id
  ), in_app as (
    insert into public.notifications (profile_id, key, student_id, subject_type, subject_id, data, dedupe_key)
    select d.profile_id, p_key, d.student_id, d.subject_type, d.subject_id, d.data, d.dedupe_key
    from due d where d.in_app
    on conflict do nothing
  )
  insert into private.email_outbox (template, recipient_id, student_id, subject_id, data, dedupe_key, not_before)
  select p_key::text, d.profile_id, d.student_id, d.subject_id, d.data, d.dedupe_key || ' ' || d.profile_id, p_email_at
  from due d where d.email and p_by_email
  on conflict do nothing;
end;
$$;
comment on function private.notify_all(public.notification_key, private.notice[], boolean, timestamptz) is
  'Notifies people of one event in the app and by email, as each prefers. Skips the acting person, suspended '
  'people, those fully restricted for the student, and what is about a student who has died.';

create function private.notify(
  p_profile_ids uuid[], p_key public.notification_key, p_student_id uuid, p_subject_type text,
  p_subject_id uuid, p_data jsonb, p_dedupe_key text, p_by_email boolean default true,
  p_email_at timestamptz default now())
returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: callers may not execute notify_all.
begin
  perform private.notify_all(p_key, array(
    select row(i, p_student_id, p_subject_type, p_subject_id, p_data, p_dedupe_key)::private.notice
    from unnest(p_profile_ids) i), p_by_email, p_email_at);
end;
$$;
comment on function
  private.notify(uuid[], public.notification_key, uuid, text, uuid, jsonb, text, boolean, timestamptz) is
  'Tells several people the same: see notify_all.';

create function private.booking_notices(
  p_booking public.bookings, p_change text, p_student_id uuid, p_guardian_id uuid)
returns setof private.notice
language plpgsql stable security definer rows 4 set search_path = ''
as $$
-- Definer: reads links and restrictions of other people.
declare
  v_me uuid := private.me();
  v_student_id uuid := p_student_id;
begin
  -- An unassigned booking of a learner who pays for themselves is about that learner: restrictions apply.
  if v_student_id is null and private.has_role(p_booking.client_id, 'student') then
    v_student_id := p_booking.client_id;
  end if;
  return query
    select s.profile_id, v_student_id, 'booking', p_booking.id,
           jsonb_build_object('change', p_change, 'side', s.side),
           format('booking:%s:%s:%s', p_booking.id, p_change, p_booking.updated_at)
    from (
      select distinct on (s.profile_id) s.profile_id, s.side
      from (values (p_booking.tutor_id, 'tutor', 1), (p_booking.client_id, 'client', 2),
                   (p_guardian_id, 'guardian', 3), (v_student_id, 'student', 4)) s(profile_id, side, position)
      where s.profile_id is distinct from v_me and s.profile_id is not null
      order by s.profile_id, s.position) s
    -- Client and guardian are notified while they may know the student, if there is one; the tutor, unless
    -- restricted.
    where not private.is_fully_restricted(s.profile_id, p_booking.client_id)
      and (v_student_id is null or s.side not in ('client', 'guardian')
           or private.may_know_booked(s.profile_id, v_student_id));
end;
$$;
comment on function private.booking_notices(public.bookings, text, uuid, uuid) is
  'Who is told of a change of a booking, and what. p_student_id and p_guardian_id: whom the change is about.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_bookings__notify() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes other people's notifications.
declare
  v_notices private.notice[];
begin
  if private.is_quiet() then
    return null;
  end if;
  if tg_op = 'INSERT' then
    v_notices := array(
      select s from new_rows n
      cross join lateral private.booking_notices(n::public.bookings, 'requested', n.student_id, n.guardian_id) s);
  else
    v_notices := array(
      select s
      from new_rows n
      join old_rows o on o.id = n.id
      cross join lateral (
        select case when n.status = 'cancelled' and private.is_lapsing() then 'lapsed' else n.status::text end as name,
               n.student_id, n.guardian_id
        where n.status <> o.status
        union all
        select 'unassigned', o.student_id, o.guardian_id
        where o.student_id is distinct from n.student_id and o.student_id is not null
        union all
        select 'assigned', n.student_id, n.guardian_id
        where o.student_id is distinct from n.student_id and n.student_id is not null) change
      cross join lateral private.booking_notices(n::public.bookings, change.name, change.student_id,
        change.guardian_id) s);
  end if;
  perform private.notify_all('BOOKING_CHANGED', v_notices);
  return null;
end;
$$;
comment on function private.tg_bookings__notify() is
  'Sends BOOKING_CHANGED to the client, the tutor, the student and the guardian.';

create trigger bookings_80_notify_insert after insert on public.bookings
  referencing new table as new_rows for each statement execute function private.tg_bookings__notify();
create trigger bookings_80_notify_update after update on public.bookings
  referencing old table as old_rows new table as new_rows for each statement
    execute function private.tg_bookings__notify();
