-- Calls of readers of a thread: mark read, open, list, search, pin, snooze and mute. Every call checks that the
-- caller may read the thread now.

-- Functions: reading ------------------------------------------------------------------------------

create function private.mark_thread_read(p_thread_id uuid, p_up_to_seq integer default null) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no INSERT on receipts.
declare
  v_thread public.threads := private.require_readable_thread(p_thread_id);
  v_side text := case private.me() when v_thread.guardian_id then 'guardian' else 'staff' end;
  v_up_to integer := least(coalesce(p_up_to_seq, v_thread.last_seq), v_thread.last_seq);
begin
  -- What was read before takes no lock. Whoever blocked the other side leaves no mark that they read.
  if not private.has_blocked_in(private.me(), v_thread)
     and v_up_to > coalesce((
       select r.up_to_seq from public.thread_receipts r
       where r.thread_id = p_thread_id and r.side = v_side order by r.up_to_seq desc limit 1), 0) then
    insert into public.thread_receipts (thread_id, side, up_to_seq, covered)
    values (p_thread_id, v_side, v_up_to, 0)
    on conflict do nothing;
  end if;
  return (select i.others - i.covered from private.inbox_rows i
          where i.thread_id = p_thread_id and i.profile_id = private.me());
end;
$$;

select private.expose('mark_thread_read', 'everyone',
  'Marks a thread read up to a message (seq), by default its last; a lower number than before changes '
  'nothing. Returns the number of unread messages. Errors: auth.required, thread.not_found.');

create function private.open_thread(p_thread_id uuid, p_before_seq integer default null, p_limit integer default null)
returns setof public.thread_messages
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: checks access to this thread only; the policies would compute all threads of the caller.
declare
  v_thread public.threads := private.require_readable_thread(p_thread_id);
  v_limit integer := coalesce(p_limit, 50);
begin
  perform private.require_page(v_limit, 0);
  if p_before_seq is null then
    perform private.mark_thread_read(p_thread_id, v_thread.last_seq);
  end if;
  return query
    select page.*
    from (select m.* from private.messages_with_reading m
          where m.thread_id = p_thread_id and m.seq < coalesce(p_before_seq, v_thread.last_seq + 1)
          order by m.seq desc limit v_limit) page
    order by page.seq;
end;
$$;

select private.expose('open_thread', 'everyone',
  'A page of a thread, oldest first. Without p_before_seq: the newest messages, and marks the thread read; '
  'else those before it. p_limit: 1 to 200, default 50. Errors: auth.required, thread.not_found, '
  'validation.failed.');

create function private.list_messages(
  p_thread_id uuid, p_after_seq integer default null, p_up_to_seq integer default null, p_limit integer default null)
returns setof public.thread_messages
language plpgsql stable security definer rows 50 set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: as open_thread.
declare
  v_thread public.threads := private.require_readable_thread(p_thread_id);
begin
  perform private.require_page(coalesce(p_limit, 50), 0);
  return query
    select m.* from private.messages_with_reading m
    where m.thread_id = p_thread_id and m.seq > coalesce(p_after_seq, 0)
      and m.seq <= coalesce(p_up_to_seq, v_thread.last_seq)
    order by m.seq limit coalesce(p_limit, 50);
end;
$$;

select private.expose('list_messages', 'everyone',
  'Messages of a thread after p_after_seq, up to p_up_to_seq, oldest first; marks nothing read. p_limit: 1 to 200, '
  'default 50. Errors: auth.required, thread.not_found, validation.failed.');

create function private.search_messages(
  p_query text, p_limit integer default null, p_before timestamptz default null)
returns table (thread_id uuid, message_id uuid, seq integer, snippet text, created_at timestamptz)
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: searches only the caller's threads, which the index narrows first; policies would come later.
declare
  v_query text;
  v_folded text;
begin
  perform private.require_me();
  v_query := private.clean_text('p_query', p_query, 100);
  v_folded := private.folded(v_query);
  perform private.require_page(coalesce(p_limit, 50), 0);
  if v_query is null or char_length(v_query) < 2 then
    perform private.fail('validation.failed', 'p_query must have at least 2 characters.');
  end if;
  return query
    select m.thread_id, m.id, m.seq,
           substr(m.body, greatest(1, position(v_folded in private.folded(m.body)) - 40), char_length(v_query) + 80),
           m.created_at
    from public.messages m
    where m.thread_id = any (array(select private.my_thread_ids()))
      and position(v_folded in private.folded(m.body)) > 0
      and (p_before is null or m.created_at < p_before)
    order by m.created_at desc, m.thread_id, m.seq desc
    limit coalesce(p_limit, 50);
end;
$$;

select private.expose('search_messages', 'everyone',
  'Messages of the caller''s threads that contain p_query (2 to 100 characters, whatever case and accents), newest '
  'first. p_before: only older ones. p_limit: 1 to 200, default 50. Errors: auth.required, validation.failed.');

-- Functions: pin, snooze and mute -----------------------------------------------------------------

create function private.pin_thread(p_thread_id uuid, p_pinned boolean) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no write grants on thread_marks.
declare
  v_thread public.threads := private.require_readable_thread(p_thread_id);
begin
  if p_pinned is null then
    perform private.fail('validation.failed', 'p_pinned is required.');
  end if;
  perform private.count_write(private.me());
  insert into public.thread_marks as k (thread_id, profile_id, pinned_at)
  values (v_thread.id, private.me(), case when p_pinned then now() end)
  on conflict (thread_id, profile_id) do update
    set pinned_at = case when p_pinned then coalesce(k.pinned_at, now()) end;
end;
$$;

select private.expose('pin_thread', 'everyone',
  'Pins or unpins a thread for the caller. Errors: auth.required, thread.not_found, validation.failed, '
  'rate.limited.');

create function private.snooze_thread(
  p_thread_id uuid, p_until timestamptz, p_wake_on_reply boolean default null)
returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no write grants on thread_marks.
declare
  v_thread public.threads := private.require_readable_thread(p_thread_id);
  v_count integer;
begin
  if p_until <= now() or p_until > now() + interval '1 year' then
    perform private.fail('validation.failed', 'p_until must be within the coming year.');
  end if;
  perform private.count_write(private.me());
  if p_until is not null and coalesce(p_wake_on_reply, true) then
    select case private.me() when v_thread.guardian_id then m.staff_count else m.guardian_count end into v_count
    from public.messages m where m.thread_id = p_thread_id and m.seq = v_thread.last_seq;
    v_count := coalesce(v_count, 0);
  end if;
  insert into public.thread_marks as k (thread_id, profile_id, snoozed_until, snoozed_at_count)
  values (v_thread.id, private.me(), p_until, v_count)
  on conflict (thread_id, profile_id) do update
    set snoozed_until = excluded.snoozed_until, snoozed_at_count = excluded.snoozed_at_count;
end;
$$;

select private.expose('snooze_thread', 'everyone',
  'Snoozes a thread for the caller until p_until, at most a year ahead, or until the other side writes; '
  'null ends the snooze. p_wake_on_reply false: replies do not end it. Errors: auth.required, '
  'thread.not_found, validation.failed, rate.limited.');

create function private.mute_thread(p_thread_id uuid, p_muted boolean) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no write grants on thread_marks.
declare
  v_thread public.threads := private.require_readable_thread(p_thread_id);
  v_count integer;
begin
  if p_muted is null then
    perform private.fail('validation.failed', 'p_muted is required.');
  end if;
  perform private.count_write(private.me());
  -- The thread's lock: a message that is being sent is either quiet or counted here.
  select case private.me() when t.guardian_id then t.last_seq - t.guardian_count else t.guardian_count end into v_count
  from public.threads t where t.id = p_thread_id for no key update;
  insert into public.thread_marks as k (thread_id, profile_id, muted_at)
  values (v_thread.id, private.me(), case when p_muted then now() end)
  on conflict (thread_id, profile_id) do update
    set muted_at = case when p_muted then coalesce(k.muted_at, now()) end,
        told_from_count = case when k.muted_at is not null and not p_muted then v_count else k.told_from_count end;
end;
$$;

select private.expose('mute_thread', 'everyone',
  'Mutes a thread for the caller, or ends that: its messages come and count as unread in it, but they are neither '
  'notified nor emailed nor pushed, and unread_total leaves them out. Nobody else sees it. Errors: auth.required, '
  'thread.not_found, validation.failed, rate.limited.');
