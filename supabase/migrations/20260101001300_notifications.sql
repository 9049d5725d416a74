-- Notifications: what each person is told, in the transaction of the event, and by which way.
-- An event names its recipients here; each recipient's preferences decide between the list in the
-- app and a mail. Standing is checked again when a mail is sent, see the file on e-mail.

create type public.notification_key as enum ('INVITATION_RECEIVED', 'LINK_CHANGED', 'BOOKING_CHANGED', 'NEW_MESSAGE',
  'PARENT_CHILD_GRADED', 'PARENT_CHILD_LOW_GRADE', 'PARENT_CHILD_ABSENT', 'PARENT_WEEKLY_DIGEST',
  'INTEGRATION_STOPPED');
comment on type public.notification_key is 'What a notification is about; preferences are set per key.';

create table public.notifications (
  id uuid primary key default gen_random_uuid(),
  profile_id uuid not null references public.profiles (id) on delete cascade,
  key public.notification_key not null,
  student_id uuid references public.profiles (id) on delete cascade,
  subject_type text not null,
  subject_id uuid,
  data jsonb not null default '{}',
  dedupe_key text not null,
  created_at timestamptz not null default now(),
  read_at timestamptz,
  constraint notifications_once unique (profile_id, dedupe_key)
);
comment on table public.notifications is 'What a person is told in the app: own rows only.';
comment on column public.notifications.subject_type is 'What subject_id is: `invitation`, `link`, `booking`, `thread`, `submission`, `course`, `live_class`, `digest` or `integration`.';
comment on column public.notifications.data is 'Ids and states, never names: LINK_CHANGED and BOOKING_CHANGED {change, side}, NEW_MESSAGE {seq, side}, INTEGRATION_STOPPED {change: needs_reconnect or awaiting_approval}.';
comment on column public.notifications.dedupe_key is 'Replays and retries of one event make no second row.';
create index notifications_profile_id_idx on public.notifications (profile_id, created_at desc);
create index notifications_student_id_idx on public.notifications (student_id);

create table public.notification_preferences (
  profile_id uuid not null references public.profiles (id) on delete cascade,
  key public.notification_key not null,
  in_app boolean,
  email boolean,
  primary key (profile_id, key)
);
comment on table public.notification_preferences is
  'Where a person departs from the defaults; null keeps the default. Read my_notification_preferences.';

create table private.notification_defaults (
  key public.notification_key primary key,
  in_app boolean not null,
  email boolean not null,
  can_switch_off boolean not null
);
comment on table private.notification_defaults is 'Defaults per key; keys that concern one''s own standing cannot be switched off.';
insert into private.notification_defaults (key, in_app, email, can_switch_off) values
  ('INVITATION_RECEIVED', true, true, true),
  ('LINK_CHANGED', true, true, false),
  ('BOOKING_CHANGED', true, true, true),
  ('NEW_MESSAGE', true, true, true),
  ('PARENT_CHILD_GRADED', true, true, true),
  ('PARENT_CHILD_LOW_GRADE', true, true, true),
  ('PARENT_CHILD_ABSENT', true, true, true),
  -- The digest is a mail; in the app the child's page says all of it, at any time.
  ('PARENT_WEEKLY_DIGEST', false, true, true),
  ('INTEGRATION_STOPPED', true, true, true);

-- Functions: preferences --------------------------------------------------------------------------

create function private.wants(p_profile_id uuid, p_key public.notification_key, p_channel text) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: asks about other people's preferences.
begin
  return (
    select not d.can_switch_off
        or case p_channel when 'email' then coalesce(p.email, d.email) else coalesce(p.in_app, d.in_app) end
    from private.notification_defaults d
    left join public.notification_preferences p on p.key = d.key and p.profile_id = p_profile_id
    where d.key = p_key);
end;
$$;
comment on function private.wants(uuid, public.notification_key, text) is
  'Whether a person wants notifications of a key by `in_app` or `email`.';

create function private.my_preferences()
returns table (key public.notification_key, in_app boolean, email boolean)
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the defaults are a closed table.
begin
  return query
    select d.key, private.wants(private.me(), d.key, 'in_app'), private.wants(private.me(), d.key, 'email')
    from private.notification_defaults d;
end;
$$;
comment on function private.my_preferences() is 'Every key with the signed-in person''s switches.';

-- Access ------------------------------------------------------------------------------------------

alter table public.notifications enable row level security;
alter table public.notification_preferences enable row level security;
alter table private.notification_defaults enable row level security;
grant select on public.notifications, public.notification_preferences to authenticated;
grant select, insert, update, delete on public.notifications, public.notification_preferences to service_role;
create policy notifications_select on public.notifications for select to authenticated
  using (profile_id = (select private.me())
         and (student_id is null or student_id <> all (array(select private.my_hidden_students()))));
create policy notification_preferences_select on public.notification_preferences for select to authenticated
  using (profile_id = (select private.me()));
create policy notification_defaults_closed on private.notification_defaults for all using (false);

create view public.my_notification_preferences with (security_invoker = true) as
select p.key, p.in_app, p.email from private.my_preferences() p;
comment on view public.my_notification_preferences is 'Every key with the switches in force for the signed-in person.';

-- Functions: calls --------------------------------------------------------------------------------

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
    perform private.fail('validation.failed', 'p_key: which notification.');
  elsif false in (p_in_app, p_email)
        and exists (select from private.notification_defaults d where d.key = p_key and not d.can_switch_off) then
    perform private.fail('validation.failed', 'p_key: this notification cannot be switched off.');
  end if;
  perform private.count_write(v_me);
  insert into public.notification_preferences as p (profile_id, key, in_app, email)
  values (v_me, p_key, p_in_app, p_email)
  on conflict (profile_id, key) do update
    set in_app = coalesce(excluded.in_app, p.in_app), email = coalesce(excluded.email, p.email);
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
  'Switches a key on or off, in the app or by mail; null leaves a switch. LINK_CHANGED stays on. Returns the my_notification_preferences row. Errors: auth.required, validation.failed, rate.limited.';

create function private.mark_notifications_read(p_ids uuid[]) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no UPDATE on notifications.
declare
  v_me uuid := private.require_me();
  v_marked integer;
begin
  if cardinality(p_ids) > 1000 then
    perform private.fail('validation.failed', 'p_ids: up to 1000, or null for all.');
  end if;
  perform private.count_write(v_me);
  update public.notifications n set read_at = now()
  where n.profile_id = v_me and n.read_at is null and (p_ids is null or n.id = any (p_ids))
    -- The number would tell that there are some which he may not see.
    and (n.student_id is null or not private.is_barred(v_me, n.student_id));
  get diagnostics v_marked = row_count;
  return v_marked;
end;
$$;
comment on function private.mark_notifications_read(uuid[]) is 'See public.mark_notifications_read.';

create function public.mark_notifications_read(p_ids uuid[] default null) returns integer
language plpgsql volatile security invoker set search_path = ''
as $$ begin return private.mark_notifications_read(p_ids); end; $$;
comment on function public.mark_notifications_read(uuid[]) is
  'Marks one''s own notifications read, all of them without p_ids; returns how many. Errors: auth.required, validation.failed, rate.limited.';

-- Functions: telling ------------------------------------------------------------------------------

create function private.notify(
  p_profile_ids uuid[], p_key public.notification_key, p_student_id uuid, p_subject_type text,
  p_subject_id uuid, p_data jsonb, p_dedupe_key text, p_by_email boolean default true,
  p_email_at timestamptz default now())
returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes other people's rows. One recipient at a time: over the whole array the planner
-- expects more than there are, and reads all profiles.
declare
  v_me uuid;
  v_profile_id uuid;
begin
  -- Restrictions and blocks notify nobody.
  if current_setting('homeroom.quiet', true) = 'on' then
    return;
  end if;
  v_me := private.me();
  foreach v_profile_id in array coalesce(p_profile_ids, '{}') loop
    perform from public.profiles p
    where p.id = v_profile_id and p.user_id is not null and p.id is distinct from v_me;
    continue when not found or (p_student_id is not null and private.is_barred(v_profile_id, p_student_id));
    if private.wants(v_profile_id, p_key, 'in_app') then
      insert into public.notifications (profile_id, key, student_id, subject_type, subject_id, data, dedupe_key)
      values (v_profile_id, p_key, p_student_id, p_subject_type, p_subject_id, p_data, p_dedupe_key)
      on conflict do nothing;
    end if;
    if p_by_email and private.wants(v_profile_id, p_key, 'email') then
      insert into private.email_outbox (template, recipient_id, student_id, subject_id, data, dedupe_key, not_before)
      values (p_key::text, v_profile_id, p_student_id, p_subject_id, p_data, v_profile_id || ' ' || p_dedupe_key, p_email_at)
      on conflict do nothing;
    end if;
  end loop;
end;
$$;
comment on function private.notify(uuid[], public.notification_key, uuid, text, uuid, jsonb, text, boolean, timestamptz) is
  'Tells people of an event: in the app and by mail, as each prefers; never the acting person himself, nor one whom a restriction keeps from the student.';

create function private.announce_invitation(p_invitation public.invitations) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: knows whether the address has an account; the inviter is not told.
declare
  -- Without a number there is nobody to look for: the search for none reads every account.
  v_invitee_id uuid := case when p_invitation.invitee_phone is null then private.profile_by_email(p_invitation.invitee_email)
                            else private.profile_by_phone(p_invitation.invitee_phone) end;
  v_version integer;
begin
  if not private.is_welcome(p_invitation, v_invitee_id) then
    return;
  end if;
  select s.version into v_version from private.invitation_secrets s where s.invitation_id = p_invitation.id;
  perform private.notify(
    array[v_invitee_id], 'INVITATION_RECEIVED', null, 'invitation', p_invitation.id,
    jsonb_build_object('kind', p_invitation.kind),
    format('invitation:%s:%s', p_invitation.id, v_version), false);
  if p_invitation.invitee_email is not null then
    perform private.enqueue_invitation_email(p_invitation, v_version);
  end if;
end;
$$;
comment on function private.announce_invitation(public.invitations) is
  'Sends an invitation on its way: to the app of whoever has verified the address, and by mail with its link.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_profile_graph__notify() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: tells people who do not see each other.
declare
  v_link public.profile_graph := coalesce(new, old);
  v_was_active boolean := tg_op <> 'INSERT' and old.status = 'ACTIVE';
  v_is_active boolean := tg_op <> 'DELETE' and new.status = 'ACTIVE';
  v_student_id uuid := case when v_link.relationship_type = 'GUARDIAN' then v_link.target_profile_id end;
  v_sides text[] := case when v_link.relationship_type = 'GUARDIAN' then '{guardian,student}' else '{agent,client}' end;
  v_others uuid[];
  v_change text;
begin
  if v_link.relationship_type not in ('GUARDIAN', 'AGENT') then
    return null;
  end if;
  if v_was_active or v_is_active then
    v_change := case when not v_was_active then 'created' when not v_is_active then 'ended'
                     when new.rights <> old.rights then 'rights_changed' end;
  end if;
  if v_change is not null then
    -- The time: a link may end and rights may change more than once under one id.
    perform private.notify(
      array[v_link.source_profile_id], 'LINK_CHANGED', v_student_id, 'link', v_link.id,
      jsonb_build_object('change', v_change, 'side', v_sides[1], 'other_id', v_link.target_profile_id),
      format('link:%s:%s:%s', v_link.id, v_change, clock_timestamp()));
    perform private.notify(
      array[v_link.target_profile_id], 'LINK_CHANGED', v_student_id, 'link', v_link.id,
      jsonb_build_object('change', v_change, 'side', v_sides[2], 'other_id', v_link.source_profile_id),
      format('link:%s:%s:%s', v_link.id, v_change, clock_timestamp()));
  end if;
  -- The other guardians learn that there is one more, or one waiting for their word; not who.
  if v_link.relationship_type = 'GUARDIAN' and tg_op <> 'DELETE'
     and (tg_op = 'INSERT' or old.status <> new.status) and new.status in ('ACTIVE', 'PENDING') then
    select array_agg(g.source_profile_id) into v_others
    from public.profile_graph g
    where g.target_profile_id = v_link.target_profile_id and g.relationship_type = 'GUARDIAN'
      and g.status = 'ACTIVE' and g.id <> v_link.id
      and (new.status = 'ACTIVE' or g.relation <> 'OTHER');
    perform private.notify(
      v_others, 'LINK_CHANGED', v_student_id, 'link',
      case when new.status = 'PENDING' then v_link.id end,
      jsonb_build_object('side', 'guardian',
        'change', case new.status when 'PENDING' then 'guardian_pending' else 'guardian_added' end),
      -- They may read the key, and a link's id is not theirs to know.
      format('link:other:%s:%s', encode(sha256(convert_to(v_link.id::text, 'UTF8')), 'hex'), new.status));
  end if;
  return null;
end;
$$;
comment on function private.tg_profile_graph__notify() is 'LINK_CHANGED to both ends, and to the student''s other guardians when one was added.';

create function private.tg_bookings__notify() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: tells the other sides.
declare
  v_changes text[] := '{}';
  v_change text;
  v_student_id uuid;
  v_side record;
begin
  if tg_op = 'INSERT' then
    v_changes := '{requested}';
  else
    if new.status <> old.status then
      v_changes := array[case when new.status = 'cancelled' and current_setting('homeroom.lapsing', true) = 'on'
                              then 'lapsed' else new.status::text end];
    end if;
    if old.student_id is distinct from new.student_id then
      if old.student_id is not null then
        v_changes := array_append(v_changes, 'unassigned');
      end if;
      if new.student_id is not null then
        v_changes := array_append(v_changes, 'assigned');
      end if;
    end if;
  end if;
  foreach v_change in array v_changes loop
    v_student_id := case when v_change = 'unassigned' then old.student_id else new.student_id end;
    -- Before a learner who pays himself is assigned it is about him, too: restrictions hide it by that.
    if v_student_id is null and private.has_role(new.client_id, 'student') then
      v_student_id := new.client_id;
    end if;
    for v_side in
      select distinct on (s.profile_id) s.profile_id, s.side
      from (values (new.tutor_id, 'tutor', 1), (new.client_id, 'client', 2),
                   (case when v_change = 'unassigned' then old.guardian_id else new.guardian_id end, 'guardian', 3),
                   (v_student_id, 'student', 4)) s(profile_id, side, position)
      where s.profile_id is not null
      order by s.profile_id, s.position
    loop
      continue when private.is_barred(v_side.profile_id, new.client_id);
      perform private.notify(
        array[v_side.profile_id], 'BOOKING_CHANGED', v_student_id, 'booking', new.id,
        jsonb_build_object('change', v_change, 'side', v_side.side),
        format('booking:%s:%s:%s', new.id, v_change, new.updated_at));
    end loop;
  end loop;
  return null;
end;
$$;
comment on function private.tg_bookings__notify() is 'BOOKING_CHANGED to client, tutor, student and the guardian.';

create trigger profile_graph_80_notify_insert after insert on public.profile_graph
  for each row execute function private.tg_profile_graph__notify();
create trigger profile_graph_80_notify_update after update on public.profile_graph
  for each row execute function private.tg_profile_graph__notify();
create trigger profile_graph_80_notify_delete after delete on public.profile_graph
  for each row execute function private.tg_profile_graph__notify();
create trigger bookings_80_notify_insert after insert on public.bookings
  for each row execute function private.tg_bookings__notify();
create trigger bookings_80_notify_update after update on public.bookings
  for each row execute function private.tg_bookings__notify();

grant select on public.my_notification_preferences to authenticated, service_role;
grant execute on function private.my_preferences() to authenticated, service_role;
grant execute on function
  private.set_notification_preference(public.notification_key, boolean, boolean),
  public.set_notification_preference(public.notification_key, boolean, boolean),
  private.mark_notifications_read(uuid[]), public.mark_notifications_read(uuid[])
to anon, authenticated, service_role;
