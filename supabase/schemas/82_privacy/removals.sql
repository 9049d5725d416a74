-- Removals: the one way in which what is otherwise append-only goes. Messages, receipts and reports are never changed,
-- and never deleted one by one: a conversation or a case goes as a whole, after it was marked. A mark is checked on
-- every path, the console included:
-- - a conversation that a side may read, that was reported, or one of whose people is held, gets none;
-- - a case gets one ten years after its decision at the earliest.
-- What is marked goes in bounded steps, each of which looks again; the mark goes if the conversation is in use again.
-- When access ended is not recorded where it ends, because links, roles, lessons and restrictions end in many ways: a
-- task looks at one conversation and enrollment after the other and notes those that are over. So a period begins up to
-- one round late, never early.

-- Tables ------------------------------------------------------------------------------------------

create table private.ended_threads (
  thread_id uuid primary key references public.threads (id) on delete cascade,
  ended_at timestamptz not null,
  removing_since timestamptz,
  constraint ended_threads_removed_after_end check (removing_since >= ended_at)
);
comment on table private.ended_threads is
  'Conversations that neither side may read, since when that was noted, and since when they are being removed.';
create index ended_threads_removing_idx on private.ended_threads (removing_since) where removing_since is not null;

create table private.ended_enrollments (
  enrollment_id uuid primary key references public.enrollments (id) on delete cascade,
  ended_at timestamptz not null
);
comment on table private.ended_enrollments is 'Enrollments that are over, and since when that was noted.';

create table private.retention_rounds (
  class text primary key references private.retention_rules (class) on delete cascade,
  after uuid not null default '00000000-0000-0000-0000-000000000000'
);
comment on table private.retention_rounds is 'How far the task has come that looks for what is over.';
insert into private.retention_rounds (class) values ('messages'), ('learning_records'), ('reports');

-- Access ------------------------------------------------------------------------------------------

alter table private.ended_threads enable row level security;
alter table private.ended_enrollments enable row level security;
alter table private.retention_rounds enable row level security;
create policy ended_threads_closed on private.ended_threads for all using (false);
create policy ended_enrollments_closed on private.ended_enrollments for all using (false);
create policy retention_rounds_closed on private.retention_rounds for all using (false);

select private.audit_changes('private.ended_threads', 'thread_id', '{removing_since}', '{removing_since}');

-- Functions: conversations ------------------------------------------------------------------------

create function private.thread_is_read(p_thread public.threads) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads the rights of both sides. An empty thread is read by who started it.
begin
  return private.reads_thread(p_thread.guardian_id, p_thread) or private.reads_thread(p_thread.staff_id, p_thread);
end;
$$;
comment on function private.thread_is_read(public.threads) is 'Whether a side may read the conversation now.';

create function private.keeps_thread(p_thread public.threads, p_now timestamptz) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads closed tables.
begin
  return private.has_hold(array[p_thread.guardian_id, p_thread.staff_id, p_thread.student_id], p_now)
    or exists (select from private.report_cases c where c.thread_id = p_thread.id)
    or private.thread_is_read(p_thread);
end;
$$;
comment on function private.keeps_thread(public.threads, timestamptz) is
  'Whether a conversation must stay: a hold is in force about one of its people, it was reported, or it is in use.';

create function private.may_remove_thread(p_thread public.threads, p_ended_at timestamptz, p_now timestamptz)
returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads closed tables.
begin
  return private.retention_is_over(
           'messages', p_thread.student_id, coalesce(p_thread.last_message_at, p_thread.created_at), p_ended_at, p_now)
     and not private.keeps_thread(p_thread, p_now);
end;
$$;
comment on function private.may_remove_thread(public.threads, timestamptz, timestamptz) is
  'Whether a conversation that is over since p_ended_at may be marked: its time is over, and nothing keeps it.';

create function private.look_at_threads(p_now timestamptz, p_limit integer) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed. FOR UPDATE: a second run beside this one looks at the next ones after it.
declare
  v_after uuid;
  v_thread public.threads;
  v_looked integer := 0;
begin
  select r.after into v_after from private.retention_rounds r where r.class = 'messages' for update;
  for v_thread in select t.* from public.threads t where t.id > v_after order by t.id limit p_limit loop
    v_looked := v_looked + 1;
    v_after := v_thread.id;
    if private.thread_is_read(v_thread) then
      delete from private.ended_threads e where e.thread_id = v_thread.id;
    else
      insert into private.ended_threads (thread_id, ended_at) values (v_thread.id, p_now) on conflict do nothing;
      update private.ended_threads e set removing_since = p_now
      where e.thread_id = v_thread.id and e.removing_since is null
        and private.may_remove_thread(v_thread, e.ended_at, p_now);
    end if;
  end loop;
  update private.retention_rounds r
  set after = case when v_looked = p_limit then v_after else '00000000-0000-0000-0000-000000000000' end
  where r.class = 'messages';
  return v_looked;
end;
$$;
comment on function private.look_at_threads(timestamptz, integer) is
  'Looks at the next p_limit conversations: notes those that are over, and marks those that are to be removed. Returns '
  'how many it looked at.';

create function private.remove_messages(p_thread_id uuid, p_now timestamptz, p_limit integer) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are append-only. The caller holds the thread FOR UPDATE, so no message is added.
declare
  v_last integer;
  v_deleted integer;
begin
  select max(m.seq), count(*) into v_last, v_deleted
  from (select n.seq from public.messages n where n.thread_id = p_thread_id order by n.seq limit p_limit) m;
  if v_deleted = 0 then
    return 0;
  end if;
  -- attachment-check removes the files from Storage.
  insert into private.attachment_checks (path, claimed_type, checked_at, expired_at)
  select m.attachment_path, m.attachment_type, p_now, p_now
  from public.messages m
  where m.thread_id = p_thread_id and m.seq <= v_last and m.attachment_path is not null
  on conflict (path) do update set expired_at = excluded.expired_at, lease_until = null;
  -- The newest receipt of a side says what is unread: it goes with the last message.
  delete from public.thread_receipts r
  where r.thread_id = p_thread_id and r.up_to_seq <= v_last and exists (
    select from public.thread_receipts x
    where x.thread_id = r.thread_id and x.side = r.side and x.up_to_seq > r.up_to_seq);
  delete from public.messages m where m.thread_id = p_thread_id and m.seq <= v_last;
  return v_deleted;
end;
$$;
comment on function private.remove_messages(uuid, timestamptz, integer) is
  'Deletes the oldest p_limit messages of a marked conversation, with their receipts, and has their files removed. '
  'Returns how many.';

create function private.remove_threads(p_now timestamptz, p_limit integer) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed or append-only. Skips what another run holds.
declare
  v_thread public.threads;
  v_removed integer;
  v_total integer := 0;
begin
  for v_thread in
    select t.* from private.ended_threads e join public.threads t on t.id = e.thread_id
    where e.removing_since is not null order by e.removing_since, e.thread_id limit 200 for update of t skip locked
  loop
    exit when v_total >= p_limit;
    if private.keeps_thread(v_thread, p_now) then
      update private.ended_threads e set removing_since = null where e.thread_id = v_thread.id;
      continue;
    end if;
    v_removed := private.remove_messages(v_thread.id, p_now, p_limit - v_total);
    v_total := v_total + v_removed;
    if not exists (select from public.messages m where m.thread_id = v_thread.id) then
      delete from public.thread_receipts r where r.thread_id = v_thread.id;
      delete from public.threads t where t.id = v_thread.id;
      v_total := v_total + 1;
    end if;
  end loop;
  return v_total;
end;
$$;
comment on function private.remove_threads(timestamptz, integer) is
  'Removes up to p_limit messages of marked conversations, each of which goes when its last message is gone. Returns '
  'how many rows.';

create function private.remove_withdrawn(p_before timestamptz, p_now timestamptz, p_limit integer) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed. Skips what another run holds.
declare
  v_deleted integer;
begin
  delete from private.withdrawn_messages where message_id = any (array(
    select w.message_id
    from private.withdrawn_messages w
    join public.messages m on m.id = w.message_id
    join public.threads t on t.id = m.thread_id
    where w.withdrawn_at < p_before and not private.is_evidence(t, p_now)
    order by w.withdrawn_at limit p_limit for update of w skip locked));
  get diagnostics v_deleted = row_count;
  return v_deleted;
end;
$$;
comment on function private.remove_withdrawn(timestamptz, timestamptz, integer) is
  'Deletes what up to p_limit messages said that were withdrawn before p_before, where it is no evidence. Returns how '
  'many.';

-- Functions: learning records ---------------------------------------------------------------------

create function private.remove_learning_records(p_enrollment public.enrollments, p_limit integer) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes records of other people. The enrollment goes last, so a run that is cut off is continued.
declare
  v_course uuid := p_enrollment.course_id;
  v_student uuid := p_enrollment.student_id;
  v_deleted integer;
  v_total integer := 0;
begin
  -- Averages that change tell nobody.
  perform private.set_quiet(true);
  delete from public.submissions where id = any (array(
    select s.id from public.submissions s where s.course_id = v_course and s.student_id = v_student limit p_limit));
  get diagnostics v_deleted = row_count;
  v_total := v_total + v_deleted;
  delete from public.live_class_registrations where ctid = any (array(
    select r.ctid from public.live_class_registrations r
    where r.course_id = v_course and r.student_id = v_student limit p_limit - v_total));
  get diagnostics v_deleted = row_count;
  v_total := v_total + v_deleted;
  delete from public.point_entries where id = any (array(
    select p.id from public.point_entries p
    where p.course_id = v_course and p.student_id = v_student limit p_limit - v_total));
  get diagnostics v_deleted = row_count;
  v_total := v_total + v_deleted;
  delete from public.activity_days where ctid = any (array(
    select a.ctid from public.activity_days a
    where a.course_id = v_course and a.student_id = v_student limit p_limit - v_total));
  get diagnostics v_deleted = row_count;
  v_total := v_total + v_deleted;
  delete from private.goals where id = any (array(
    select g.id from private.goals g
    where g.course_id = v_course and g.student_id = v_student limit p_limit - v_total));
  get diagnostics v_deleted = row_count;
  v_total := v_total + v_deleted;
  delete from private.assignment_students where ctid = any (array(
    select x.ctid from private.assignment_students x join public.assignments a on a.id = x.assignment_id
    where a.course_id = v_course and x.student_id = v_student limit p_limit - v_total));
  get diagnostics v_deleted = row_count;
  v_total := v_total + v_deleted;
  if v_total < p_limit then
    delete from public.enrollments e where e.id = p_enrollment.id;
    v_total := v_total + 1;
  end if;
  perform private.set_quiet(false);
  return v_total;
end;
$$;
comment on function private.remove_learning_records(public.enrollments, integer) is
  'Deletes up to p_limit records of a student in a course, and the enrollment when nothing else is left. Returns how '
  'many.';

create function private.remove_enrollments(p_now timestamptz, p_limit integer) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed. FOR UPDATE: a second run beside this one looks at the next ones after it.
declare
  v_after uuid;
  v_enrollment public.enrollments;
  v_ended_at timestamptz;
  v_looked integer := 0;
  v_total integer := 0;
begin
  select r.after into v_after from private.retention_rounds r where r.class = 'learning_records' for update;
  for v_enrollment in select e.* from public.enrollments e where e.id > v_after order by e.id limit p_limit loop
    exit when v_total >= p_limit;
    v_looked := v_looked + 1;
    if v_enrollment.status = 'active' and not coalesce((
         select c.ends_on < p_now::date from public.courses c where c.id = v_enrollment.course_id), false) then
      delete from private.ended_enrollments x where x.enrollment_id = v_enrollment.id;
    else
      insert into private.ended_enrollments (enrollment_id, ended_at) values (v_enrollment.id, p_now)
      on conflict do nothing;
      select x.ended_at into v_ended_at from private.ended_enrollments x where x.enrollment_id = v_enrollment.id;
      if private.retention_is_over(
           'learning_records', v_enrollment.student_id, v_enrollment.created_at, v_ended_at, p_now)
         and not private.has_hold(array[v_enrollment.student_id], p_now) then
        v_total := v_total + private.remove_learning_records(v_enrollment, p_limit - v_total);
        -- Not finished: the next run begins with it.
        exit when exists (select from public.enrollments e where e.id = v_enrollment.id);
      end if;
    end if;
    v_after := v_enrollment.id;
  end loop;
  update private.retention_rounds r
  set after = case when v_looked = p_limit or v_total >= p_limit then v_after
                   else '00000000-0000-0000-0000-000000000000' end
  where r.class = 'learning_records';
  return v_total;
end;
$$;
comment on function private.remove_enrollments(timestamptz, integer) is
  'Looks at the next p_limit enrollments: notes those that are over, and deletes up to p_limit records of those whose '
  'time is over. Returns how many rows.';

-- Functions: reports ------------------------------------------------------------------------------

create function private.remove_reports(p_now timestamptz, p_limit integer) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed. In rounds, because cases that are kept for longer than others would otherwise be
-- looked at again and again, and those behind them never. FOR UPDATE: as in remove_enrollments.
declare
  v_after uuid;
  v_over timestamptz;
  v_case private.report_cases;
  v_thread public.threads;
  v_looked integer := 0;
  v_total integer := 0;
begin
  select r.after into v_after from private.retention_rounds r where r.class = 'reports' for update;
  select p_now - make_interval(days => r.keep_days) into v_over
  from private.retention_rules r where r.class = 'reports';
  for v_case in
    select c.* from private.report_cases c where c.id > v_after order by c.id limit p_limit
  loop
    v_looked := v_looked + 1;
    v_after := v_case.id;
    -- Only what may go is locked: the others are handled meanwhile.
    continue when (v_case.decided_at <= v_over) is not true;
    perform from private.report_cases c where c.id = v_case.id and c.decided_at <= v_over for update skip locked;
    continue when not found;
    v_thread := private.case_thread(v_case);
    if greatest(v_case.student_25_at, private.outer_limit(v_thread.student_id, v_case.created_at)) <= p_now
       and not private.has_hold(
         array_remove(array[v_thread.guardian_id, v_thread.staff_id, v_thread.student_id, v_case.reporter_id], null),
         p_now) then
      update private.report_cases c set removing_since = p_now where c.id = v_case.id;
      delete from private.message_reports m where m.case_id = v_case.id;
      delete from private.report_cases c where c.id = v_case.id;
      v_total := v_total + 1;
    end if;
  end loop;
  update private.retention_rounds r
  set after = case when v_looked = p_limit then v_after else '00000000-0000-0000-0000-000000000000' end
  where r.class = 'reports';
  return v_total;
end;
$$;
comment on function private.remove_reports(timestamptz, integer) is
  'Looks at the next p_limit cases, and removes those that were decided at least ten years ago, whose student is 25, '
  'and about whom no hold is in force. Returns how many.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_ended_threads__check_mark() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads closed tables. For every writer: the mark opens what is append-only.
declare
  v_thread public.threads;
begin
  if new.removing_since is not null and (tg_op = 'INSERT' or old.removing_since is null) then
    select t.* into v_thread from public.threads t where t.id = new.thread_id for update;
    if not private.may_remove_thread(v_thread, new.ended_at, new.removing_since) then
      perform private.fail('permission.denied', 'The conversation is in use, held, reported, or its time is not over.');
    end if;
  end if;
  return new;
end;
$$;
comment on function private.tg_ended_threads__check_mark() is
  'Marks only conversations that retention removes. Errors: permission.denied.';

create trigger ended_threads_10_check_mark before insert or update on private.ended_threads
  for each row execute function private.tg_ended_threads__check_mark();

create function private.tg_messages__refuse_delete() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table of marks is closed.
begin
  if exists (select from old_rows o where not exists (
       select from private.ended_threads e where e.thread_id = o.thread_id and e.removing_since is not null)) then
    perform private.fail('permission.denied', tg_table_name || ' is append-only.');
  end if;
  return null;
end;
$$;
comment on function private.tg_messages__refuse_delete() is
  'Lets only rows of marked conversations be deleted, see remove_threads. Errors: permission.denied.';

create trigger messages_21_refuse_delete after delete on public.messages
  referencing old table as old_rows for each statement execute function private.tg_messages__refuse_delete();
create trigger thread_receipts_21_refuse_delete after delete on public.thread_receipts
  referencing old table as old_rows for each statement execute function private.tg_messages__refuse_delete();

create function private.tg_message_reports__refuse_delete() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
begin
  if exists (select from old_rows o join private.report_cases c on c.id = o.case_id where c.removing_since is null) then
    perform private.fail('permission.denied', 'message_reports is append-only.');
  end if;
  return null;
end;
$$;
comment on function private.tg_message_reports__refuse_delete() is
  'Lets only reports of cases be deleted that are removed, see remove_reports. Errors: permission.denied.';

create trigger message_reports_31_refuse_delete after delete on private.message_reports
  referencing old table as old_rows for each statement execute function private.tg_message_reports__refuse_delete();
