-- Live updates: one private Realtime topic per person, `user:<profile id>`. Triggers check each
-- recipient's access when they send, and send ids only; clients fetch the data through RLS. Realtime
-- checks the right to a topic when a socket joins, brings another token, or its token expires: a topic per
-- thread would outlive an unlink, and what must end at once is decided here, when it is sent. On platforms
-- without Realtime nothing is sent and clients poll.

-- Access ------------------------------------------------------------------------------------------

create function private.ensure_live_policy() returns void
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  if to_regclass('realtime.messages') is null
     or exists (select from pg_catalog.pg_policies p
                where p.schemaname = 'realtime' and p.tablename = 'messages'
                  and p.policyname = 'user_topic_select') then
    return;
  end if;
  -- The table belongs to Realtime. Without a comment, which not every project admits.
  create policy user_topic_select on realtime.messages for select to authenticated
    using (extension = 'broadcast' and (select realtime.topic()) = 'user:' || (select private.me())::text);
exception when insufficient_privilege then
  raise warning 'The policy of live updates could not be created (%). Clients poll until it exists.', sqlerrm;
end;
$$;
comment on function private.ensure_live_policy() is
  'Creates the policy by which a person may join their own topic, and no other. May be repeated. Where the '
  'platform does not allow it, a warning says so and clients poll.';

select private.ensure_live_policy();

-- Functions ---------------------------------------------------------------------------------------

create function private.broadcast(p_profile_id uuid, p_event text, p_payload jsonb) returns void
language plpgsql volatile security definer set search_path = '' set timezone = 'UTC'
as $$
-- Definer: clients may not send on topics. Where Realtime is missing, the statement that sends is never planned.
-- Realtime stamps without a time zone, and a request may choose its own.
begin
  -- The socket of a suspended or paused person may still be joined.
  if p_profile_id is not null and to_regprocedure('realtime.send(jsonb,text,text,boolean)') is not null
     and not private.is_suspended(p_profile_id) and not private.is_paused(p_profile_id) then
    perform realtime.send(p_payload, p_event, 'user:' || p_profile_id, true);
  end if;
end;
$$;
comment on function private.broadcast(uuid, text, jsonb) is
  'Sends an event on a person''s topic. p_payload: ids and numbers only.';

create function private.changes_since(p_seconds integer) returns setof text
language plpgsql stable security definer rows 10 set search_path = ''
as $$
-- Definer: Realtime's messages are read by joining a topic.
-- A message is stamped when its transaction begins, which may take 8 s. What a replica answered is older still.
declare
  v_me uuid := private.require_me();
  v_since timestamp;
begin
  if p_seconds is null or p_seconds not between 0 and 300 then
    perform private.fail('validation.failed', 'p_seconds must be 0 to 300.');
  end if;
  if to_regclass('realtime.messages') is null then
    return;
  end if;
  select clock_timestamp() at time zone 'UTC' - make_interval(secs => p_seconds + 10 + s.max_replica_lag) into v_since
  from private.settings s;
  return query
    select distinct m.event from realtime.messages m
    where m.topic = 'user:' || v_me and m.extension = 'broadcast' and m.private and m.inserted_at > v_since
    order by m.event;
end;
$$;

select private.expose('changes_since', 'everyone',
  'The kinds of events that were sent on the caller''s topic in the last p_seconds (0 to 300) and a little before, in '
  'alphabetical order. What was loaded so long ago, and is not concerned by any, is as good as if the topic had been '
  'joined before. Errors: auth.required, validation.failed.');

create function private.new_message_data(p_email private.email_outbox) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads on behalf of the recipient, who has no session here.
begin
  return (
    select p_email.data || jsonb_build_object(
      'sender_name', sender.full_name, 'sender_role', m.sender_role, 'student_name', s.full_name,
      'is_own', t.guardian_id = t.student_id,
      'body', case when settings.message_mail_shows_text then left(m.body, 1000) end)
    from public.threads t
    -- The first that was not withdrawn: what came after it was not told by itself.
    join lateral (
      select x.* from public.messages x
      where x.thread_id = t.id and x.seq >= (p_email.data ->> 'seq')::integer and x.withdrawn_at is null
        and (x.sender_id = t.guardian_id) = (p_email.data ->> 'side' = 'staff')
      order by x.seq limit 1) m on true
    join public.profiles sender on sender.id = m.sender_id
    join public.profiles s on s.id = t.student_id
    cross join private.settings settings
    cross join lateral (
      select case p_email.data ->> 'side' when 'guardian' then t.guardian_id else t.staff_id end as id) reader
    where t.id = p_email.subject_id
      and private.reads_thread(reader.id, t)
      and not private.has_blocked_in(reader.id, t)
      and not exists (select from public.thread_marks k
                      where k.thread_id = t.id and k.muted_at is not null and k.profile_id = reader.id)
      and not exists (select from public.thread_receipts r
                      where r.thread_id = t.id and r.side = p_email.data ->> 'side' and r.up_to_seq >= m.seq));
end;
$$;
comment on function private.new_message_data(private.email_outbox) is
  'Contents of a NEW_MESSAGE email: sender and student, the text only if message_mail_shows_text is set. is_own: '
  'between an adult student and staff. Null once the recipient has read the message, muted the thread, blocked the '
  'sender or may no longer read it, or it was withdrawn and none came after it.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_messages__broadcast() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: checks the access of both sides, and writes the other side's notifications.
declare
  v_thread public.threads;
  v_by_guardian boolean;
  v_other_id uuid;
  v_side text;
  v_payload jsonb := jsonb_build_object('thread_id', new.thread_id, 'seq', new.seq);
  v_guardian_reads boolean;
  v_staff_reads boolean;
  v_covered integer;
  v_up_to integer;
  v_mark public.thread_marks;
begin
  select t.* into v_thread from public.threads t where t.id = new.thread_id;
  v_by_guardian := new.sender_id = v_thread.guardian_id;
  v_side := case when v_by_guardian then 'staff' else 'guardian' end;
  v_other_id := case when v_by_guardian then v_thread.staff_id else v_thread.guardian_id end;
  v_guardian_reads := private.reads_thread(v_thread.guardian_id, v_thread);
  v_staff_reads := private.reads_thread(v_thread.staff_id, v_thread);
  if v_guardian_reads then
    perform private.broadcast(v_thread.guardian_id, 'message.new', v_payload);
  end if;
  if v_staff_reads then
    perform private.broadcast(v_thread.staff_id, 'message.new', v_payload);
  end if;
  if not (case when v_by_guardian then v_staff_reads else v_guardian_reads end) then
    return null;
  end if;
  select k.* into v_mark from public.thread_marks k where k.thread_id = new.thread_id and k.profile_id = v_other_id;
  if v_mark.muted_at is not null then
    return null;
  end if;
  -- Only the first unread message notifies, and is emailed if it stays unread. Under the thread's lock: a
  -- receipt that is being written either counts here or sees this message.
  select r.covered, r.up_to_seq into v_covered, v_up_to from public.thread_receipts r
  where r.thread_id = new.thread_id and r.side = v_side order by r.up_to_seq desc limit 1;
  if (case when v_by_guardian then new.guardian_count else new.staff_count end) - 1
       = greatest(v_covered, v_mark.told_from_count, 0)
     -- Those before it that were withdrawn are told no more.
     or (v_thread.withdrawn_count > 0 and not exists (
           select from public.messages m
           where m.thread_id = new.thread_id and m.seq < new.seq and m.seq > coalesce(v_up_to, 0)
             and (case when v_by_guardian then m.guardian_count else m.staff_count end)
                 > coalesce(v_mark.told_from_count, 0)
             and (m.sender_id = v_thread.guardian_id) = v_by_guardian and m.withdrawn_at is null)) then
    perform private.notify(
      array[v_other_id], 'NEW_MESSAGE', v_thread.student_id, 'thread', new.thread_id,
      jsonb_build_object('seq', new.seq, 'side', v_side), format('message:%s:%s', new.thread_id, new.seq), true,
      now() + make_interval(mins => s.message_mail_minutes))
    from private.settings s;
  end if;
  return null;
end;
$$;
comment on function private.tg_messages__broadcast() is
  'Sends message.new on the topics of both sides, and NEW_MESSAGE to the other side for its first unread '
  'message, unless that side has muted the thread.';

create function private.tg_thread_receipts__broadcast() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: checks the access of both sides, and queues an email to the reader.
declare
  v_thread public.threads;
  v_payload jsonb := jsonb_build_object('thread_id', new.thread_id, 'up_to_seq', new.up_to_seq);
  v_reader_id uuid;
  v_next_seq integer;
begin
  select t.* into v_thread from public.threads t where t.id = new.thread_id;
  if private.reads_thread(v_thread.guardian_id, v_thread) then
    perform private.broadcast(v_thread.guardian_id, 'message.read', v_payload);
  end if;
  if private.reads_thread(v_thread.staff_id, v_thread) then
    perform private.broadcast(v_thread.staff_id, 'message.read', v_payload);
  end if;
  -- If the reader stopped before the last message, the next one is emailed if it stays unread. By email
  -- only: the reader has just been in the app.
  select m.seq into v_next_seq from public.messages m
  where m.thread_id = new.thread_id and m.seq > new.up_to_seq and m.withdrawn_at is null
    and (m.sender_id = v_thread.guardian_id) = (new.side = 'staff')
  order by m.seq limit 1;
  if found then
    v_reader_id := case new.side when 'guardian' then v_thread.guardian_id else v_thread.staff_id end;
    insert into private.email_outbox (template, recipient_id, student_id, subject_id, data, dedupe_key, not_before)
    select 'NEW_MESSAGE', v_reader_id, v_thread.student_id, new.thread_id,
           jsonb_build_object('seq', v_next_seq, 'side', new.side),
           format('message:%s:%s %s', new.thread_id, v_next_seq, v_reader_id),
           now() + make_interval(mins => s.message_mail_minutes)
    from private.settings s
    where private.notification_enabled(v_reader_id, 'NEW_MESSAGE', 'email')
      and not exists (select from public.thread_marks k
                      where k.thread_id = new.thread_id and k.profile_id = v_reader_id and k.muted_at is not null)
    on conflict do nothing;
  end if;
  return null;
end;
$$;
comment on function private.tg_thread_receipts__broadcast() is
  'Sends message.read on the topics of both sides, and queues an email about what the reader left unread.';

create function private.tg_thread_marks__broadcast() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients may not call broadcast.
begin
  perform private.broadcast(new.profile_id, 'thread.changed', jsonb_build_object('thread_id', new.thread_id));
  return null;
end;
$$;
comment on function private.tg_thread_marks__broadcast() is
  'Sends thread.changed on the person''s own topic.';

create function private.tg_notifications__broadcast() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients may not call broadcast. Access was checked when the notifications were written.
-- Per statement, because one import may write many rows.
begin
  -- Hosted Realtime drops events above a rate; of more than 50 the clients learn when they poll.
  if (select count(*) from new_rows) <= 50 then
    perform private.broadcast(n.profile_id, 'notification.new', jsonb_build_object('id', n.id)) from new_rows n;
  end if;
  return null;
end;
$$;
comment on function private.tg_notifications__broadcast() is
  'Sends notification.new on the recipients'' topics.';

create trigger messages_80_broadcast after insert on public.messages
  for each row execute function private.tg_messages__broadcast();
create trigger thread_receipts_80_broadcast after insert on public.thread_receipts
  for each row execute function private.tg_thread_receipts__broadcast();
create trigger thread_marks_80_broadcast after insert or update on public.thread_marks
  for each row execute function private.tg_thread_marks__broadcast();
create trigger notifications_80_broadcast after insert on public.notifications
  referencing new table as new_rows for each statement execute function private.tg_notifications__broadcast();
