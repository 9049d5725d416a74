-- Withdrawals: a sender takes back a message that the other side has not read yet, or that is only minutes old. Both
-- sides see that it was withdrawn. Its text and file move from the message to a closed table, so nothing that reads
-- messages can show them; who handles a report of it sees them there, and so does a repeated send. What is sealed goes
-- by retention, or with an erasure.

-- Tables ------------------------------------------------------------------------------------------

create table private.withdrawn_messages (
  message_id uuid primary key references public.messages (id) on delete cascade,
  body text,
  attachment_path text,
  attachment_name text,
  withdrawn_at timestamptz not null default now(),
  constraint withdrawn_messages_file_once unique (attachment_path)
);
comment on table private.withdrawn_messages is 'What withdrawn messages said, as evidence: closed to both sides.';
create index withdrawn_messages_withdrawn_at_idx on private.withdrawn_messages (withdrawn_at);

-- Access ------------------------------------------------------------------------------------------

alter table private.withdrawn_messages enable row level security;
create policy withdrawn_messages_closed on private.withdrawn_messages for all using (false);

select private.audit_changes('private.withdrawn_messages', 'message_id', '{withdrawn_at}');

-- Functions ---------------------------------------------------------------------------------------

create function private.is_withdrawn_file(p_path text) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the table is closed.
begin
  return exists (select from private.withdrawn_messages w where w.attachment_path = p_path);
end;
$$;
comment on function private.is_withdrawn_file(text) is 'Whether a file was sent with a message that is withdrawn.';
grant execute on function private.is_withdrawn_file(text) to authenticated, service_role;

create function private.is_withdrawal(p_old public.messages, p_new public.messages) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the table is closed.
declare
  v_gone text[] := array[
    'body', 'attachment_path', 'attachment_name', 'attachment_type', 'attachment_size', 'withdrawn_at'];
begin
  return p_old.withdrawn_at is null and p_new.withdrawn_at is not null
    and num_nonnulls(p_new.body, p_new.attachment_path) = 0
    and to_jsonb(p_new) - v_gone = to_jsonb(p_old) - v_gone
    and exists (
      select from private.withdrawn_messages w
      where w.message_id = p_old.id and (w.body, w.attachment_path, w.attachment_name)
            is not distinct from (p_old.body, p_old.attachment_path, p_old.attachment_name));
end;
$$;
comment on function private.is_withdrawal(public.messages, public.messages) is
  'Whether a change of a message takes out its text and file, which are sealed, and nothing else.';

create function private.withdraw_message(p_message_id uuid) returns public.messages
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients change no messages.
declare
  v_me uuid := private.begin_write();
  v_message public.messages;
  v_thread public.threads;
begin
  select t.* into v_thread
  from public.messages m join public.threads t on t.id = m.thread_id
  where m.id = p_message_id and m.sender_id = v_me;
  if not found or not private.reads_thread(v_me, v_thread)
     -- To the other side it looks as if the link had ended.
     or private.has_blocked_in(v_me, v_thread) then
    perform private.fail('message.not_found', 'You sent no such message.');
  end if;
  -- Under the thread's lock: a receipt that is being written is seen here, or sees the message withdrawn.
  perform from public.threads t where t.id = v_thread.id for no key update;
  select m.* into v_message from public.messages m where m.id = p_message_id;
  if v_message.withdrawn_at is not null then
    return v_message;
  elsif v_message.erased_at is not null or (
    v_message.created_at + private.withdraw_time() < clock_timestamp()
    and exists (
      select from public.thread_receipts r
      where r.thread_id = v_thread.id and r.up_to_seq >= v_message.seq
        and r.side = case v_me when v_thread.guardian_id then 'staff' else 'guardian' end))
  then
    perform private.fail('message.not_withdrawable', 'The message was read, and is no longer new.');
  end if;
  insert into private.withdrawn_messages (message_id, body, attachment_path, attachment_name)
  values (v_message.id, v_message.body, v_message.attachment_path, v_message.attachment_name);
  update public.messages m
  set body = null, attachment_path = null, attachment_name = null, attachment_type = null, attachment_size = null,
      withdrawn_at = now()
  where m.id = v_message.id
  returning m.* into v_message;
  update public.threads t set withdrawn_count = t.withdrawn_count + 1 where t.id = v_thread.id;
  perform private.broadcast(side.id, 'thread.changed', jsonb_build_object('thread_id', v_thread.id))
  from unnest(array[v_thread.guardian_id, v_thread.staff_id]) side(id)
  where private.reads_thread(side.id, v_thread);
  return v_message;
end;
$$;

select private.expose('withdraw_message', 'everyone',
  'Withdraws a message that the caller sent: while the other side has not read it, and in any case for '
  'withdraw_minutes. Both sides see that it was withdrawn; its text and file are kept sealed, and are part of any '
  'report. A repetition returns the same. Returns the message. Errors: auth.required, message.not_found, '
  'message.not_withdrawable, rate.limited.');

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_withdrawn_messages__remove_file() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes attachment_checks, a closed table. attachment-check removes the file from Storage.
begin
  insert into private.attachment_checks (path, claimed_type, checked_at, expired_at)
  values (old.attachment_path, 'unknown', now(), now())
  on conflict (path) do update set expired_at = excluded.expired_at, lease_until = null;
  return null;
end;
$$;
comment on function private.tg_withdrawn_messages__remove_file() is
  'Has the file of a withdrawn message removed when it is no longer kept as evidence.';

create trigger withdrawn_messages_30_remove_file after delete on private.withdrawn_messages
  for each row when (old.attachment_path is not null)
  execute function private.tg_withdrawn_messages__remove_file();
create trigger withdrawn_messages_31_remove_file after update on private.withdrawn_messages
  for each row when (old.attachment_path is not null and new.attachment_path is null)
  execute function private.tg_withdrawn_messages__remove_file();
