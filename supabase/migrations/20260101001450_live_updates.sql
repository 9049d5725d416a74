-- Live updates: one private topic per person, `user:<profile id>`. A trigger checks each recipient's
-- standing as it sends, and sends ids only; the client fetches through RLS. The right to join a
-- topic is judged once, when a socket joins, so a topic per thread would outlive an unlink.
-- Where the platform has no Realtime, nothing is sent and clients poll.

-- Access ------------------------------------------------------------------------------------------

do $$
begin
  if to_regclass('realtime.messages') is not null then
    create policy user_topic_select on realtime.messages for select to authenticated
      using (extension = 'broadcast' and (select realtime.topic()) = 'user:' || (select private.me())::text);
  end if;
end;
$$;

-- Functions ---------------------------------------------------------------------------------------

create function private.publish(p_profile_id uuid, p_event text, p_payload jsonb) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: people do not send on each other's topics. Dynamic, because Realtime is not everywhere.
begin
  if p_profile_id is not null and to_regprocedure('realtime.send(jsonb,text,text,boolean)') is not null then
    execute 'select realtime.send($1, $2, $3, true)' using p_payload, p_event, 'user:' || p_profile_id;
  end if;
end;
$$;
comment on function private.publish(uuid, text, jsonb) is 'Sends an event on a person''s topic. p_payload: ids and numbers only.';

create function private.new_message_data(p_email private.email_outbox) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads as the recipient. Null when he has read it meanwhile or may not read it any more.
begin
  return (
    select p_email.data || jsonb_build_object(
      'sender_name', sender.full_name, 'sender_role', m.sender_role, 'student_name', s.full_name,
      'body', case when settings.message_mail_shows_text then left(m.body, 1000) end)
    from public.threads t
    join public.messages m on m.thread_id = t.id and m.seq = (p_email.data ->> 'seq')::integer
    join public.profiles sender on sender.id = m.sender_id
    join public.profiles s on s.id = t.student_id
    cross join private.settings settings
    where t.id = p_email.subject_id
      and case p_email.data ->> 'side'
            when 'guardian' then private.has_right(t.guardian_id, t.student_id, 'message')
            else private.staff_role(t.staff_id, t.student_id) is not null end
      and not exists (select from public.thread_receipts r
                      where r.thread_id = t.id and r.side = p_email.data ->> 'side' and r.up_to_seq >= m.seq));
end;
$$;
comment on function private.new_message_data(private.email_outbox) is
  'What a NEW_MESSAGE mail says: who wrote about whom, and no text unless a setting says so.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_messages__announce() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: tells both sides, those in good standing.
declare
  v_thread public.threads;
  v_by_guardian boolean := new.sender_role = 'PARENT';
  v_other_id uuid;
  v_side text := case when new.sender_role = 'PARENT' then 'staff' else 'guardian' end;
  v_payload jsonb := jsonb_build_object('thread_id', new.thread_id, 'seq', new.seq);
  v_guardian_stands boolean;
  v_staff_stands boolean;
  v_covered integer;
begin
  select t.* into v_thread from public.threads t where t.id = new.thread_id;
  v_other_id := case when v_by_guardian then v_thread.staff_id else v_thread.guardian_id end;
  v_guardian_stands := private.has_right(v_thread.guardian_id, v_thread.student_id, 'message');
  v_staff_stands := private.staff_role(v_thread.staff_id, v_thread.student_id) is not null;
  if v_guardian_stands then
    perform private.publish(v_thread.guardian_id, 'message.new', v_payload);
  end if;
  if v_staff_stands then
    perform private.publish(v_thread.staff_id, 'message.new', v_payload);
  end if;
  if not (case when v_by_guardian then v_staff_stands else v_guardian_stands end) then
    return null;
  end if;
  -- One notification, and one mail if it stays unread, per lull: only the first unread message. The
  -- lock is the receipts': one that is being written either counts here or sees this message.
  perform pg_advisory_xact_lock(hashtextextended('homeroom.receipt:' || new.thread_id || v_side, 0));
  select r.covered into v_covered from public.thread_receipts r
  where r.thread_id = new.thread_id and r.side = v_side order by r.up_to_seq desc limit 1;
  if (case when v_by_guardian then new.guardian_count else new.staff_count end) - 1 = coalesce(v_covered, 0) then
    perform private.notify(
      array[v_other_id], 'NEW_MESSAGE', v_thread.student_id, 'thread', new.thread_id,
      jsonb_build_object('seq', new.seq, 'side', v_side), format('message:%s:%s', new.thread_id, new.seq), true,
      now() + make_interval(mins => s.message_mail_minutes))
    from private.settings s;
  end if;
  return null;
end;
$$;
comment on function private.tg_messages__announce() is
  'message.new on both sides'' topics, and NEW_MESSAGE to the other side at the start of each lull.';

create function private.tg_thread_receipts__announce() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: tells both sides, those in good standing.
declare
  v_thread public.threads;
  v_payload jsonb := jsonb_build_object('thread_id', new.thread_id, 'up_to_seq', new.up_to_seq);
  v_reader_id uuid;
  v_next_seq integer;
begin
  select t.* into v_thread from public.threads t where t.id = new.thread_id;
  if private.has_right(v_thread.guardian_id, v_thread.student_id, 'message') then
    perform private.publish(v_thread.guardian_id, 'message.read', v_payload);
  end if;
  if private.staff_role(v_thread.staff_id, v_thread.student_id) is not null then
    perform private.publish(v_thread.staff_id, 'message.read', v_payload);
  end if;
  -- Stopped short of the last message: what is left begins a lull of its own. By mail alone, the
  -- reader has just been in the app.
  select m.seq into v_next_seq from public.messages m
  where m.thread_id = new.thread_id and m.seq > new.up_to_seq
    and (m.sender_role = 'PARENT') = (new.side = 'staff')
  order by m.seq limit 1;
  if found then
    v_reader_id := case new.side when 'guardian' then v_thread.guardian_id else v_thread.staff_id end;
    insert into private.email_outbox (template, recipient_id, student_id, subject_id, data, dedupe_key, not_before)
    select 'NEW_MESSAGE', v_reader_id, v_thread.student_id, new.thread_id,
           jsonb_build_object('seq', v_next_seq, 'side', new.side),
           format('%s message:%s:%s', v_reader_id, new.thread_id, v_next_seq),
           now() + make_interval(mins => s.message_mail_minutes)
    from private.settings s
    where private.wants(v_reader_id, 'NEW_MESSAGE', 'email')
    on conflict do nothing;
  end if;
  return null;
end;
$$;
comment on function private.tg_thread_receipts__announce() is
  'message.read on both sides'' topics, and a mail for what the reader has left unread.';

create function private.tg_thread_marks__announce() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: see publish.
begin
  perform private.publish(new.profile_id, 'thread.changed', jsonb_build_object('thread_id', new.thread_id));
  return null;
end;
$$;
comment on function private.tg_thread_marks__announce() is 'thread.changed on the person''s own topic.';

create function private.tg_notifications__announce() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: see publish. Whoever wrote them has judged the recipients' standing. Once per statement:
-- a school's grades are one.
begin
  if to_regprocedure('realtime.send(jsonb,text,text,boolean)') is not null then
    perform private.publish(n.profile_id, 'notification.new', jsonb_build_object('id', n.id)) from new_rows n;
  end if;
  return null;
end;
$$;
comment on function private.tg_notifications__announce() is 'notification.new on the person''s topic.';

create trigger messages_80_announce after insert on public.messages
  for each row execute function private.tg_messages__announce();
create trigger thread_receipts_80_announce after insert on public.thread_receipts
  for each row execute function private.tg_thread_receipts__announce();
create trigger thread_marks_80_announce_insert after insert on public.thread_marks
  for each row execute function private.tg_thread_marks__announce();
create trigger thread_marks_80_announce_update after update on public.thread_marks
  for each row execute function private.tg_thread_marks__announce();
create trigger notifications_80_announce after insert on public.notifications
  referencing new table as new_rows for each statement execute function private.tg_notifications__announce();
