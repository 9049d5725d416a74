-- Erasure marks: the one way in which the text of messages and the papers of consents go while their rows stay. As in
-- removals.sql: a conversation is marked first, and the mark is checked on every path, the console included.
-- - A guardian's messages and files go evidence_days after the account closed. So do all files of conversations about
--   an erased student, and what guardians wrote in them. What staff wrote follows retention.
-- - A conversation gets no mark while a hold is in force about one of its people, it was ever reported, or somebody
--   waits to see their data in it. Each step looks again, and takes the mark back.

-- Tables ------------------------------------------------------------------------------------------

create table private.erased_threads (
  thread_id uuid not null references public.threads (id) on delete cascade,
  erasure_id uuid not null references private.erasures (id) on delete cascade,
  erasing_since timestamptz,
  up_to_seq integer not null default 0,
  finished_at timestamptz,
  primary key (thread_id, erasure_id),
  constraint erased_threads_mark_until_finished check (finished_at is null or erasing_since is null)
);
comment on table private.erased_threads is
  'Conversations in which messages are erased: marked since when, up to which message, and when it was done.';
create index erased_threads_erasure_id_idx on private.erased_threads (erasure_id);

-- Access ------------------------------------------------------------------------------------------

alter table private.erased_threads enable row level security;
create policy erased_threads_closed on private.erased_threads for all using (false);

select private.audit_changes('private.erased_threads', 'thread_id', '{erasing_since,finished_at}',
  '{erasing_since,finished_at}');

-- Functions ---------------------------------------------------------------------------------------

create function private.is_evidence(p_thread public.threads, p_now timestamptz) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads closed tables.
begin
  return private.has_hold(array[p_thread.guardian_id, p_thread.staff_id, p_thread.student_id], p_now)
    or exists (select from private.report_cases c where c.thread_id = p_thread.id)
    or private.is_to_be_seen(p_thread.student_id) or private.is_to_be_seen(p_thread.guardian_id)
    or private.is_to_be_seen(p_thread.staff_id);
end;
$$;
comment on function private.is_evidence(public.threads, timestamptz) is
  'Whether nothing in a conversation is erased: a hold is in force about one of its people, it was reported, or '
  'somebody waits to see the data of one of them.';

create function private.may_erase_messages(p_erasure private.erasures, p_thread public.threads, p_now timestamptz)
returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads settings and closed tables.
begin
  return p_erasure.profile_id in (p_thread.guardian_id, p_thread.student_id)
    and p_erasure.closed_at + (
      select make_interval(days => s.evidence_days) from private.settings s) <= p_now
    and not private.is_evidence(p_thread, p_now);
end;
$$;
comment on function private.may_erase_messages(private.erasures, public.threads, timestamptz) is
  'Whether an erasure may mark a conversation now: of its guardian or its student, evidence_days after closing.';

create function private.erase_messages(p_erasure private.erasures, p_now timestamptz, p_limit integer) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed or append-only. The thread FOR UPDATE: no message is added meanwhile, and nobody
-- reports one.
declare
  v_thread public.threads;
  v_from integer;
  v_to integer;
  v_total integer := 0;
begin
  for v_thread in
    select t.* from public.threads t
    where p_erasure.profile_id in (t.guardian_id, t.student_id) and not exists (
      select from private.erased_threads x
      where x.thread_id = t.id and x.erasure_id = p_erasure.id and x.finished_at is not null)
    order by t.id limit 200 for update skip locked
  loop
    exit when v_total >= p_limit;
    if not private.may_erase_messages(p_erasure, v_thread, p_now) then
      update private.erased_threads x set erasing_since = null
      where x.thread_id = v_thread.id and x.erasure_id = p_erasure.id and x.erasing_since is not null;
      continue;
    end if;
    insert into private.erased_threads as x (thread_id, erasure_id, erasing_since)
    values (v_thread.id, p_erasure.id, p_now)
    on conflict (thread_id, erasure_id) do update set erasing_since = coalesce(x.erasing_since, excluded.erasing_since)
    returning x.up_to_seq into v_from;
    v_to := least(v_thread.last_seq, v_from + p_limit - v_total);
    -- attachment-check removes the files from Storage.
    insert into private.attachment_checks (path, claimed_type, checked_at, expired_at)
    select m.attachment_path, m.attachment_type, p_now, p_now
    from public.messages m
    where m.thread_id = v_thread.id and m.seq > v_from and m.seq <= v_to and m.attachment_path is not null
      and (m.sender_id = v_thread.guardian_id or p_erasure.profile_id = v_thread.student_id)
    on conflict (path) do update set expired_at = excluded.expired_at, lease_until = null;
    update public.messages m
    set body = case when m.sender_id <> v_thread.guardian_id then m.body end,
        attachment_path = null, attachment_name = null, attachment_type = null, attachment_size = null,
        erased_at = p_now
    where m.thread_id = v_thread.id and m.seq > v_from and m.seq <= v_to
      and num_nonnulls(m.body, m.attachment_path) > 0
      and (m.sender_id = v_thread.guardian_id
           or (p_erasure.profile_id = v_thread.student_id and m.attachment_path is not null));
    delete from private.withdrawn_messages w using public.messages m
    where m.id = w.message_id and m.thread_id = v_thread.id and m.seq > v_from and m.seq <= v_to
      and (m.sender_id = v_thread.guardian_id or (p_erasure.profile_id = v_thread.student_id and w.body is null));
    update private.withdrawn_messages w set attachment_path = null, attachment_name = null
    from public.messages m
    where m.id = w.message_id and m.thread_id = v_thread.id and m.seq > v_from and m.seq <= v_to
      and p_erasure.profile_id = v_thread.student_id and w.attachment_path is not null;
    v_total := v_total + v_to - v_from + 1;
    update private.erased_threads x
    set up_to_seq = v_to, erasing_since = case when v_to < v_thread.last_seq then x.erasing_since end,
        finished_at = case when v_to = v_thread.last_seq then p_now end
    where x.thread_id = v_thread.id and x.erasure_id = p_erasure.id;
  end loop;
  return v_total;
end;
$$;
comment on function private.erase_messages(private.erasures, timestamptz, integer) is
  'Erases up to p_limit messages of the conversations of an erased person, and has their files removed. Returns how '
  'many it looked at.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_erased_threads__check_mark() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads closed tables. For every writer: the mark opens what is append-only.
begin
  if new.erasing_since is not null and (tg_op = 'INSERT' or old.erasing_since is null) and not exists (
       select from private.erasures e, public.threads t
       where e.id = new.erasure_id and t.id = new.thread_id
         and private.may_erase_messages(e, t, new.erasing_since)) then
    perform private.fail('permission.denied', 'The conversation is kept, or nobody in it is erased.');
  end if;
  return new;
end;
$$;
comment on function private.tg_erased_threads__check_mark() is
  'Marks only conversations of erased people, when their time is over. Errors: permission.denied.';

create trigger erased_threads_10_check_mark before insert or update on private.erased_threads
  for each row execute function private.tg_erased_threads__check_mark();

create function private.tg_messages__refuse_update() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table of marks is closed.
declare
  v_kept text[] := array[
    'attachment_path', 'attachment_name', 'attachment_type', 'attachment_size', 'erased_at', 'body'];
begin
  if private.is_withdrawal(old, new) then
    return new;
  end if;
  if new.erased_at is null or new.attachment_path is not null or to_jsonb(new) - v_kept <> to_jsonb(old) - v_kept
     or not exists (
       select from private.erased_threads x
       join private.erasures e on e.id = x.erasure_id
       join public.threads t on t.id = x.thread_id
       where x.thread_id = old.thread_id and x.erasing_since is not null and case
         when old.sender_id = t.guardian_id then new.body is null
         -- Of the other side only files about the student go.
         else e.profile_id = t.student_id and new.body is not distinct from old.body end) then
    perform private.fail('permission.denied', 'messages is append-only.');
  end if;
  return new;
end;
$$;
comment on function private.tg_messages__refuse_update() is
  'Lets only messages be withdrawn, and the text of a guardian, and files, be erased in marked conversations, see '
  'erase_messages. Errors: permission.denied.';

create trigger messages_22_refuse_update before update on public.messages
  for each row execute function private.tg_messages__refuse_update();

create function private.tg_consents__refuse_update() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: erasures are closed.
begin
  if (private.adopting_id() is not distinct from old.student_id
      and to_jsonb(new) - 'student_id' = to_jsonb(old) - 'student_id')
     or (new.evidence = '-' and to_jsonb(new) - 'evidence' = to_jsonb(old) - 'evidence' and exists (
           select from private.erasures e
           where e.profile_id = old.student_id and e.closed_at is not null
             and not private.delays_erasure(e.profile_id, now()))) then
    return new;
  end if;
  perform private.fail('permission.denied', 'Rows of consents are never changed or deleted.');
  return null;
end;
$$;
comment on function private.tg_consents__refuse_update() is
  'Keeps the ledger as it was written. Only an adoption moves entries to the account that takes a placeholder over, '
  'and an erasure takes out where the paper is. Errors: permission.denied.';

create trigger consents_11_refuse_update before update on public.consents
  for each row execute function private.tg_consents__refuse_update();
