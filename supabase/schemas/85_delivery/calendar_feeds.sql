-- Calendar feeds: a secret address per person, from which a calendar reads their lessons and alerts. The
-- address stands in logs of others, so names are shown only if the person chose so. What it shows is read as
-- that person at each request: whatever hides a row from them hides it here at once.

-- Tables ------------------------------------------------------------------------------------------

create table private.calendar_feeds (
  profile_id uuid primary key references public.profiles (id) on delete cascade,
  token_sha256 text not null,
  shows_names boolean not null,
  created_at timestamptz not null default now(),
  last_read_at timestamptz,
  constraint calendar_feeds_token_once unique (token_sha256)
);
comment on table private.calendar_feeds is
  'Secret calendar addresses, one per person. Of the token only the hash is kept.';
comment on column private.calendar_feeds.shows_names is
  'Whether lessons name their subject, the student, the client and the tutor.';
comment on column private.calendar_feeds.last_read_at is 'When a calendar last read it, to the hour.';

-- Access ------------------------------------------------------------------------------------------

alter table private.calendar_feeds enable row level security;
create policy calendar_feeds_closed on private.calendar_feeds for all using (false);

select private.audit_changes('private.calendar_feeds', 'profile_id', '{shows_names,created_at}');

-- Functions: the person's own feed ----------------------------------------------------------------

create function private.my_feed()
returns table (shows_names boolean, created_at timestamptz, last_read_at timestamptz)
language plpgsql stable security definer rows 1 set search_path = ''
as $$
-- Definer: the table is closed, because of the hashes.
begin
  return query
    select f.shows_names, f.created_at, f.last_read_at
    from private.calendar_feeds f where f.profile_id = private.me();
end;
$$;
comment on function private.my_feed() is 'The calendar feed of the signed-in person, without its token.';
grant execute on function private.my_feed() to authenticated, service_role;

create view public.my_calendar_feed with (security_invoker = true) as
select f.shows_names, f.created_at, f.last_read_at from private.my_feed() f;
comment on view public.my_calendar_feed is
  'The calendar feed of the signed-in person: one row, or none. Its address was shown once, when it was created.';
grant select on public.my_calendar_feed to authenticated, service_role;

create function private.create_calendar_feed(p_shows_names boolean default null) returns text
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
declare
  v_me uuid := private.require_me();
  v_token text := private.base64url(extensions.gen_random_bytes(32));
begin
  perform private.count_write(v_me);
  insert into private.calendar_feeds as f (profile_id, token_sha256, shows_names)
  values (v_me, private.sha256_hex(v_token), coalesce(p_shows_names, false))
  on conflict (profile_id) do update
    set token_sha256 = excluded.token_sha256, shows_names = excluded.shows_names, created_at = now(),
      last_read_at = null;
  return v_token;
end;
$$;

select private.expose('create_calendar_feed', 'everyone',
  'Gives the caller a new secret calendar address; an earlier one ends. p_shows_names: lessons name people, '
  'default false. Returns the token, which is shown this once: the address is '
  '<functions>/calendar-feed/<token>.ics. Errors: auth.required, rate.limited.');

create function private.revoke_calendar_feed() returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
declare
  v_me uuid := private.require_me();
begin
  perform private.count_write(v_me);
  delete from private.calendar_feeds f where f.profile_id = v_me;
end;
$$;

select private.expose('revoke_calendar_feed', 'everyone',
  'Ends the caller''s calendar address at once, if there is one. Errors: auth.required, rate.limited.');

create function private.end_calendar_feed_of(p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
begin
  delete from private.calendar_feeds f where f.profile_id = p_profile_id;
end;
$$;
comment on function private.end_calendar_feed_of(uuid) is 'Ends the calendar feed of an account that ends.';

-- Functions: reading ------------------------------------------------------------------------------

create function private.open_calendar_feed(
  p_token_sha256 text, out user_id uuid, out shows_names boolean, out time_zone text, out locale text)
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads closed tables.
declare
  v_profile_id uuid;
begin
  select f.profile_id, p.user_id, f.shows_names, coalesce(d.time_zone, s.default_time_zone),
         coalesce(d.locale, s.default_locale)
  into v_profile_id, user_id, shows_names, time_zone, locale
  from private.calendar_feeds f
  join public.profiles p on p.id = f.profile_id
  join private.settings s on true
  left join public.profile_details d on d.profile_id = f.profile_id
  where f.token_sha256 = p_token_sha256;
  if user_id is null then
    return;
  end if;
  perform private.consume_rate_limit('calendar_feed', v_profile_id::text, 60, interval '1 hour');
  update private.calendar_feeds f set last_read_at = now()
  where f.profile_id = v_profile_id
    and (f.last_read_at is null or f.last_read_at <= now() - interval '1 hour');
end;
$$;
comment on function private.open_calendar_feed(text) is
  'Whose feed a token opens; nobody''s if it is unknown. Errors: rate.limited.';

create function private.my_calendar(p_shows_names boolean) returns jsonb
language plpgsql stable security invoker set search_path = ''
as $$
-- Invoker: policies and views decide, as for any other request of the person.
begin
  return jsonb_build_object(
    'lessons', coalesce((select jsonb_agg(to_jsonb(b)) from (
      select b.id, b.starts_at, b.ends_at, b.status, b.created_at, b.updated_at, b.revision,
             -- What people write may name somebody.
             case when p_shows_names then b.subject end as subject,
             case when p_shows_names then b.cancel_reason end as cancel_reason,
             case when p_shows_names then array_remove(array[
               case when b.my_side <> 'student' then b.student_name end,
               case when b.my_side = 'tutor' and b.client_id is distinct from b.student_id then b.client_name end,
               case when b.my_side <> 'tutor' then b.tutor_name end], null) else '{}' end as names
      from public.my_bookings b
      where b.ends_at >= now() - interval '30 days' and b.starts_at < now() + interval '366 days'
        and (b.status <> 'cancelled' or b.updated_at >= now() - interval '30 days')
      order by b.ends_at >= now() desc, abs(extract(epoch from b.starts_at - now())), b.id limit 2000) b), '[]'),
    'alerts', coalesce((select jsonb_agg(to_jsonb(e)) from (
      select e.id, e.title, e.body, e.place, e.event_date, e.starts_at, e.ends_at, e.event_type, e.canceled_event_id,
             e.cancel_reason, e.created_at, e.updated_at, e.revision
      from public.my_events e
      where e.event_date between current_date - 398 and current_date + 366
        and private.lasts_until(e.event_date, e.ends_at, current_date - 30)
        -- A canceled alert is its cancellation alone, and nothing once that is 30 days old.
        and (e.canceled_event_id is null or e.created_at >= now() - interval '30 days')
        and not exists (select from public.communication_events c where c.canceled_event_id = e.id)
      -- What is to come or goes on, the next first; then what is over, the last first.
      order by private.lasts_until(e.event_date, e.ends_at, current_date) desc,
               abs(e.event_date - current_date), e.id limit 1000) e), '[]'));
end;
$$;
comment on function private.my_calendar(boolean) is
  'Lessons and alerts of the signed-in person from 30 days ago to a year ahead; what was canceled for 30 days. Without '
  'names, subject and cancel_reason of lessons are null.';
grant execute on function private.my_calendar(boolean) to authenticated, service_role;

create function public.read_calendar_feed(p_token_sha256 text) returns jsonb
language plpgsql volatile security invoker set search_path = ''
as $$
-- Invoker, because of private.read_as: the rows are those that row-level security shows the feed's person now.
declare
  v_role text := coalesce(current_setting('role', true), 'none');
  v_claims text := coalesce(current_setting('request.jwt.claims', true), '');
  v_feed record;
  v_calendar jsonb;
begin
  select * into v_feed from private.open_calendar_feed(p_token_sha256);
  if v_feed.user_id is null then
    return null;
  end if;
  perform private.read_as(v_feed.user_id);
  if private.me() is not null then
    v_calendar := private.my_calendar(v_feed.shows_names);
  end if;
  perform set_config('role', v_role, true);
  perform set_config('request.jwt.claims', v_claims, true);
  perform private.set_reading_for(null);
  return v_calendar || jsonb_build_object('time_zone', v_feed.time_zone, 'locale', v_feed.locale);
end;
$$;
comment on function public.read_calendar_feed(text) is
  'What a calendar address shows: lessons and alerts, as its person may read them now. p_token_sha256: hex. '
  'Null if the address is unknown, revoked, or its person may not sign in. For calendar-feed. Errors: '
  'rate.limited.';
grant execute on function private.open_calendar_feed(text), public.read_calendar_feed(text) to service_role;
