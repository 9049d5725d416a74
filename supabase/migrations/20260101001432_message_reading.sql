-- Reading messages: marking read, opening, searching, and a person's own marks. The reader's own
-- standing now decides.

-- Functions: reading ------------------------------------------------------------------------------

create function private.mark_thread_read(p_thread_id uuid, p_up_to_seq integer) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no INSERT on receipts.
declare
  v_thread public.threads := private.readable_thread(p_thread_id);
  v_side text := case private.me() when v_thread.guardian_id then 'guardian' else 'staff' end;
  v_up_to integer := least(coalesce(p_up_to_seq, v_thread.last_seq), v_thread.last_seq);
begin
  if v_up_to > 0 then
    insert into public.thread_receipts (thread_id, side, up_to_seq, covered)
    values (p_thread_id, v_side, v_up_to, 0)
    on conflict do nothing;
  end if;
  return coalesce((
    select case v_side when 'guardian' then m.staff_count else m.guardian_count end
    from public.messages m where m.thread_id = p_thread_id and m.seq = v_thread.last_seq), 0)
    - coalesce((
    select r.covered from public.thread_receipts r
    where r.thread_id = p_thread_id and r.side = v_side order by r.up_to_seq desc limit 1), 0);
end;
$$;
comment on function private.mark_thread_read(uuid, integer) is 'See public.mark_thread_read.';

create function public.mark_thread_read(p_thread_id uuid, p_up_to_seq integer default null) returns integer
language plpgsql volatile security invoker set search_path = ''
as $$ begin return private.mark_thread_read(p_thread_id, p_up_to_seq); end; $$;
comment on function public.mark_thread_read(uuid, integer) is
  'Marks a thread read up to a message, by default its last; never goes back. Returns how many stay unread. Errors: auth.required, thread.not_found.';

create function private.open_thread(p_thread_id uuid, p_before_seq integer, p_limit integer)
returns setof public.thread_messages
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: standing is judged for this one thread, not for all that the policies would list.
declare
  v_thread public.threads := private.readable_thread(p_thread_id);
  v_limit integer := coalesce(p_limit, 50);
begin
  perform private.require_page(v_limit, 0);
  if p_before_seq is null then
    perform private.mark_thread_read(p_thread_id, v_thread.last_seq);
  end if;
  return query
    select page.*
    from (select m.* from public.thread_messages m
          where m.thread_id = p_thread_id and m.seq < coalesce(p_before_seq, v_thread.last_seq + 1)
          order by m.seq desc limit v_limit) page
    order by page.seq;
end;
$$;
comment on function private.open_thread(uuid, integer, integer) is 'See public.open_thread.';

create function public.open_thread(p_thread_id uuid, p_before_seq integer default null, p_limit integer default null)
returns setof public.thread_messages
language plpgsql volatile security invoker set search_path = ''
as $$ begin return query select * from private.open_thread(p_thread_id, p_before_seq, p_limit); end; $$;
comment on function public.open_thread(uuid, integer, integer) is
  'A page of a thread, oldest first, up to 200 messages (50): the newest, which marks the thread read, or those before p_before_seq. Errors: auth.required, thread.not_found, validation.failed.';

create function private.search_messages(p_query text, p_limit integer, p_before timestamptz)
returns table (thread_id uuid, message_id uuid, seq integer, snippet text, created_at timestamptz)
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: searches inside one's own threads, which the index narrows first.
declare
  v_query text;
begin
  perform private.require_me();
  v_query := private.clean_text('p_query', p_query, 100);
  perform private.require_page(coalesce(p_limit, 50), 0);
  if v_query is null or char_length(v_query) < 2 then
    perform private.fail('validation.failed', 'p_query: at least two characters.');
  end if;
  return query
    select m.thread_id, m.id, m.seq,
           substr(m.body, greatest(1, position(lower(v_query) in lower(m.body)) - 40), char_length(v_query) + 80),
           m.created_at
    from public.messages m
    where m.thread_id = any (array(select private.my_thread_ids()))
      and position(lower(v_query) in lower(m.body)) > 0
      and (p_before is null or m.created_at < p_before)
    order by m.created_at desc, m.thread_id, m.seq desc
    limit coalesce(p_limit, 50);
end;
$$;
comment on function private.search_messages(text, integer, timestamptz) is 'See public.search_messages.';

create function public.search_messages(
  p_query text, p_limit integer default null, p_before timestamptz default null)
returns table (thread_id uuid, message_id uuid, seq integer, snippet text, created_at timestamptz)
language plpgsql stable security invoker set search_path = ''
as $$ begin return query select * from private.search_messages(p_query, p_limit, p_before); end; $$;
comment on function public.search_messages(text, integer, timestamptz) is
  'Messages of one''s threads that contain a text, newest first, before a time; up to 200 rows (50). Errors: auth.required, validation.failed.';

-- Functions: pin and snooze -----------------------------------------------------------------------

create function private.pin_thread(p_thread_id uuid, p_pinned boolean) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no write grants on marks.
declare
  v_thread public.threads := private.readable_thread(p_thread_id);
begin
  if p_pinned is null then
    perform private.fail('validation.failed', 'p_pinned: true or false.');
  end if;
  perform private.count_write(private.me());
  insert into public.thread_marks as k (thread_id, profile_id, pinned_at)
  values (v_thread.id, private.me(), case when p_pinned then now() end)
  on conflict (thread_id, profile_id) do update
    set pinned_at = case when p_pinned then coalesce(k.pinned_at, now()) end;
end;
$$;
comment on function private.pin_thread(uuid, boolean) is 'See public.pin_thread.';

create function public.pin_thread(p_thread_id uuid, p_pinned boolean) returns void
language plpgsql volatile security invoker set search_path = ''
as $$ begin perform private.pin_thread(p_thread_id, p_pinned); end; $$;
comment on function public.pin_thread(uuid, boolean) is
  'Pins or unpins a thread for oneself. Errors: auth.required, thread.not_found, validation.failed, rate.limited.';

create function private.snooze_thread(p_thread_id uuid, p_until timestamptz, p_wake_on_reply boolean) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no write grants on marks.
declare
  v_thread public.threads := private.readable_thread(p_thread_id);
  v_count integer;
begin
  if p_until <= now() or p_until > now() + interval '1 year' then
    perform private.fail('validation.failed', 'p_until: within the coming year.');
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
comment on function private.snooze_thread(uuid, timestamptz, boolean) is 'See public.snooze_thread.';

create function public.snooze_thread(p_thread_id uuid, p_until timestamptz, p_wake_on_reply boolean default null) returns void
language plpgsql volatile security invoker set search_path = ''
as $$ begin perform private.snooze_thread(p_thread_id, p_until, p_wake_on_reply); end; $$;
comment on function public.snooze_thread(uuid, timestamptz, boolean) is
  'Snoozes a thread for oneself until a time within a year, or until the other side writes unless p_wake_on_reply is false; p_until null wakes it. Errors: auth.required, thread.not_found, validation.failed, rate.limited.';

grant execute on function
  private.mark_thread_read(uuid, integer), public.mark_thread_read(uuid, integer),
  private.open_thread(uuid, integer, integer), public.open_thread(uuid, integer, integer),
  private.search_messages(text, integer, timestamptz), public.search_messages(text, integer, timestamptz),
  private.pin_thread(uuid, boolean), public.pin_thread(uuid, boolean),
  private.snooze_thread(uuid, timestamptz, boolean), public.snooze_thread(uuid, timestamptz, boolean)
to anon, authenticated, service_role;
