-- Cases: what the recipient of a message reported, or somebody raised as a concern, and who handles it.
-- - A concern is a case without a thread: it is about its reporter, and kept from their guardians like a report from
--   the person reported.
-- - A case belongs to one reporter and one thread. If both sides report each other, these are two cases:
--   the state of a shared one would tell each of them about the other.
-- - At a level, its safeguarding leads handle a case, and its managers where no lead is without a conflict.
-- - Nobody handles a case in which they have a conflict: see has_report_conflict. The person reported is never
--   told, in no row, count, error, notification or audit list.
-- - A case always has a next time: due_at, at which it moves one level up. Levels without anybody who may handle
--   the case are skipped, and the last one writes to safeguarding_contact, outside Homeroom.
-- - Nothing follows from a report by itself: it ends no link and closes no thread. People decide.

-- Types -------------------------------------------------------------------------------------------

create type public.report_reason as enum ('harassment', 'inappropriate', 'safety', 'spam', 'other');
comment on type public.report_reason is 'Why a message was reported.';

create type public.report_status as enum ('open', 'in_review', 'referred', 'resolved', 'no_issue');
comment on type public.report_status is
  'open: nobody has looked yet. in_review: a handler read the messages. referred: passed on, with a name and a '
  'time. resolved: something was done. no_issue: nothing had to be done.';

create type public.report_level as enum ('school', 'organization', 'admin', 'outside');
comment on type public.report_level is
  'Who handles a case: leads or managers of the student''s schools, of their organizations, or admins. outside: '
  'admins, and safeguarding_contact is written to every week.';

-- Tables ------------------------------------------------------------------------------------------

create table private.report_cases (
  id uuid primary key default gen_random_uuid(),
  thread_id uuid references public.threads (id) on delete restrict,
  concern text,
  reporter_id uuid not null references public.profiles (id) on delete restrict,
  status public.report_status not null default 'open',
  level public.report_level not null,
  due_at timestamptz,
  reviewed_at timestamptz,
  referred_to text,
  decided_at timestamptz,
  decided_by_id uuid references public.profiles (id) on delete set null,
  created_at timestamptz not null default clock_timestamp(),
  student_25_at timestamptz,
  removing_since timestamptz,
  constraint report_cases_one_subject check ((thread_id is null) = (concern is not null)),
  constraint report_cases_concern_plain check (private.is_plain_text(concern, 4000, true)),
  constraint report_cases_due_until_decided check ((status in ('open', 'in_review')) = (due_at is not null)),
  constraint report_cases_decided_has_time check ((status in ('open', 'in_review')) = (decided_at is null)),
  constraint report_cases_decided_after_review check (status = 'open' or reviewed_at is not null),
  constraint report_cases_referred_to_somebody check (status <> 'referred' or referred_to is not null),
  constraint report_cases_referred_to_plain check (private.is_plain_text(referred_to, 200)),
  constraint report_cases_last_ten_years check (
    removing_since is null or coalesce(removing_since >= decided_at + interval '10 years', false))
);
comment on table private.report_cases is
  'What one person reported about one thread, or raised as a concern, who handles it now, and what came of it.';
comment on column private.report_cases.concern is 'What somebody raised, without a thread; up to 4000 characters.';
comment on column private.report_cases.due_at is
  'When the case moves one level up, or at level `outside` is told again. Null once it is decided.';
comment on column private.report_cases.reviewed_at is 'When a handler first read its messages.';
comment on column private.report_cases.student_25_at is
  'When its student is 25, once their account has ended: the date of birth is forgotten with it. Null: see there.';
comment on column private.report_cases.removing_since is
  'Since when retention removes the case: ten years after its decision at the earliest.';
-- Reports join the case that waits.
create unique index report_cases_one_waits_idx on private.report_cases (thread_id, reporter_id)
  where due_at is not null;
create index report_cases_thread_id_idx on private.report_cases (thread_id);
create index report_cases_reporter_id_idx on private.report_cases (reporter_id);
create index report_cases_decided_by_id_idx on private.report_cases (decided_by_id);
create index report_cases_decided_at_idx on private.report_cases (decided_at) where decided_at is not null;
create index report_cases_due_at_idx on private.report_cases (due_at) where due_at is not null;

create table private.message_reports (
  message_id uuid primary key references public.messages (id) on delete restrict,
  case_id uuid not null references private.report_cases (id) on delete restrict,
  reason public.report_reason not null,
  note text,
  created_at timestamptz not null default now(),
  constraint message_reports_note_plain check (private.is_plain_text(note, 1000, true))
);
comment on table private.message_reports is
  'Messages that were reported. Append-only. A message has one recipient, so it is reported once.';
create index message_reports_case_id_idx on private.message_reports (case_id);

create table private.report_reviews (
  case_id uuid not null references private.report_cases (id) on delete cascade,
  profile_id uuid not null references public.profiles (id) on delete cascade,
  files_until timestamptz not null,
  primary key (case_id, profile_id)
);
comment on table private.report_reviews is
  'Cases whose messages a handler read in the last minutes: their files are open to that handler until files_until.';
create index report_reviews_profile_id_idx on private.report_reviews (profile_id);

-- Access: the tables are closed; calls and the view below show them -------------------------------

alter table private.report_cases enable row level security;
alter table private.message_reports enable row level security;
alter table private.report_reviews enable row level security;
create policy report_cases_closed on private.report_cases for all using (false);
create policy message_reports_closed on private.message_reports for all using (false);
create policy report_reviews_closed on private.report_reviews for all using (false);

select private.audit_changes('private.report_cases', 'id', '{status,level}', '{status,level}');
select private.audit_changes('private.message_reports', 'case_id', '{reason}');
select private.audit_changes('private.report_reviews', 'case_id', '{profile_id,files_until}');

-- Functions: who handles a case -------------------------------------------------------------------

create function private.case_thread(p_case private.report_cases) returns public.threads
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the caller may be no side of the thread.
declare
  v_thread public.threads;
begin
  if p_case.thread_id is null then
    v_thread.student_id := p_case.reporter_id;
  else
    select t.* into v_thread from public.threads t where t.id = p_case.thread_id;
  end if;
  return v_thread;
end;
$$;
comment on function private.case_thread(private.report_cases) is
  'The thread of a case. A concern has none: then a row with its reporter as the student and without sides, so that '
  'the same people handle it, and the reporter''s guardians do not.';

create function private.keep_birthday_in_cases(p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
begin
  update private.report_cases c set student_25_at = private.turns_25_at(p_profile_id)
  where c.thread_id = any (array(select t.id from public.threads t where t.student_id = p_profile_id))
     or (c.thread_id is null and c.reporter_id = p_profile_id);
end;
$$;
comment on function private.keep_birthday_in_cases(uuid) is
  'Writes down when a student is 25 whose account ends, in the cases about them: these are kept until then.';

create function private.has_report_conflict(p_profile_id uuid, p_thread public.threads) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads people, guardianships and restrictions that nobody else sees.
begin
  return private.restriction_exists(p_profile_id, p_thread.student_id)
    -- The student as well: whoever raises a concern may be a guardian. A concern has no sides.
    or exists (
      select from unnest(array[p_thread.guardian_id, p_thread.staff_id, p_thread.student_id]) side(id)
      where side.id is not null
        and (private.is_same_person(p_profile_id, side.id) or not private.is_impartial(p_profile_id, side.id)));
end;
$$;
comment on function private.has_report_conflict(uuid, public.threads) is
  'True if the person, in any account, is a side of the thread or its student, is, was or asks to become a guardian '
  'of the student, is restricted for the student in any way, or is a guardian together with one of them. They '
  'neither handle reports of the thread nor learn of any.';

create function private.report_staff(p_level public.report_level, p_student_id uuid, p_leads boolean default false)
returns setof uuid
language plpgsql stable security definer rows 5 set search_path = ''
as $$
-- Definer: reads roles and memberships of other people.
begin
  if p_level in ('school', 'organization') then
    return query
      select distinct m.profile_id
      from public.class_students c
      join public.memberships m on case p_level
        when 'school' then m.school_id = c.school_id
          and case when p_leads then m.role = 'safeguarding_lead' else m.role = 'school_manager' end
        else m.organization_id = c.organization_id and m.school_id is null
          and case when p_leads then m.role = 'safeguarding_lead' else m.role = 'organization_manager' end
        end
      where c.student_id = p_student_id;
  elsif not p_leads then
    return query select r.profile_id from public.profile_roles r where r.role = 'admin';
  end if;
end;
$$;
comment on function private.report_staff(public.report_level, uuid, boolean) is
  'The managers of a level, or admins, or with p_leads its safeguarding leads, whether they may handle a case of the '
  'student or not.';

create function private.impartial_report_staff(p_level public.report_level, p_thread public.threads, p_leads boolean)
returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads roles, accounts and conflicts of other people.
begin
  return array(
    select s.profile_id
    from private.report_staff(p_level, p_thread.student_id, p_leads) s(profile_id)
    join public.profiles p on p.id = s.profile_id
    where p.user_id is not null and not private.is_suspended(s.profile_id)
      and not private.has_report_conflict(s.profile_id, p_thread)
    order by s.profile_id);
end;
$$;
comment on function private.impartial_report_staff(public.report_level, public.threads, boolean) is
  'The managers of a level, or admins, or with p_leads its safeguarding leads, who have an account and no conflict.';

create function private.handles_for(
  p_profile_id uuid, p_level public.report_level, p_thread public.threads, p_with_leads boolean default true)
returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads roles, accounts and conflicts of other people. The level is asked first: few people have it.
begin
  if p_with_leads and p_profile_id in (select private.report_staff(p_level, p_thread.student_id, true)) then
    return not private.is_suspended(p_profile_id) and not private.has_report_conflict(p_profile_id, p_thread);
  end if;
  return p_profile_id in (select private.report_staff(p_level, p_thread.student_id))
    and not private.is_suspended(p_profile_id) and not private.has_report_conflict(p_profile_id, p_thread)
    and not (p_with_leads and private.impartial_report_staff(p_level, p_thread, true) <> '{}');
end;
$$;
comment on function private.handles_for(uuid, public.report_level, public.threads, boolean) is
  'True if the person handles, at a level, what concerns these people now: of a case safeguarding leads without a '
  'conflict, else managers; without p_with_leads managers alone. Computed at each use: whoever loses the role, or gets '
  'a conflict, handles nothing from then on, and whoever succeeds them handles the same.';

create function private.begin_handling(p_profile_id uuid) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads roles and memberships of other people.
begin
  if not (private.is_operator() or private.has_role(p_profile_id, 'admin') or exists (
       select from public.memberships m
       where m.profile_id = p_profile_id
         and m.role in ('school_manager', 'organization_manager', 'safeguarding_lead'))) then
    return false;
  end if;
  perform private.require_second_factor();
  return true;
end;
$$;
comment on function private.begin_handling(uuid) is
  'Begins a list of what the caller handles. False for people of no level: they handle nothing, and need not be '
  'compared with every case. Errors: auth.mfa_required.';

create function private.report_handlers(
  p_level public.report_level, p_thread public.threads, p_with_leads boolean default true)
returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: callers may not execute impartial_report_staff.
declare
  v_leads uuid[] := '{}';
begin
  if p_with_leads then
    v_leads := private.impartial_report_staff(p_level, p_thread, true);
  end if;
  return case when v_leads <> '{}' then v_leads else private.impartial_report_staff(p_level, p_thread, false) end;
end;
$$;
comment on function private.report_handlers(public.report_level, public.threads, boolean) is
  'The people who handle cases of a thread at a level now, see handles_for; empty if there is nobody.';

create function private.handles_report(p_profile_id uuid, p_case private.report_cases) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the thread may be one that the caller does not read.
begin
  return private.handles_for(p_profile_id, p_case.level, private.case_thread(p_case));
end;
$$;
comment on function private.handles_report(uuid, private.report_cases) is
  'True if the person handles the case now, see handles_for.';

create function private.conflicted_reports(p_profile_id uuid) returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads closed tables. Most people are no guardians and have no restriction: then only a side of the
-- thread has a conflict, and no case is looked at one by one.
declare
  v_people uuid[] := array(select private.profiles_of_person(p_profile_id));
begin
  if private.guarded_students(v_people) = '{}' and not private.has_restrictions(p_profile_id) then
    return array(
      select c.id from private.report_cases c join public.threads t on t.id = c.thread_id
      where t.guardian_id = any (v_people) or t.staff_id = any (v_people) or t.student_id = any (v_people)
      union all
      select c.id from private.report_cases c where c.thread_id is null and c.reporter_id = any (v_people));
  end if;
  return array(
    select c.id from private.report_cases c
    where private.has_report_conflict(p_profile_id, private.case_thread(c)));
end;
$$;
comment on function private.conflicted_reports(uuid) is
  'Cases in which the person has a conflict: what an admin does not read about in the audit log.';

create function private.require_report(p_case_id uuid) returns private.report_cases
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed. FOR UPDATE: two handlers decide one after the other, and no case moves up meanwhile.
declare
  v_case private.report_cases;
begin
  select c.* into v_case from private.report_cases c where c.id = p_case_id for update;
  if not found or not (private.is_operator() or private.handles_report(private.me(), v_case)) then
    perform private.fail('report.not_found', 'No such case.');
  end if;
  perform private.require_second_factor();
  return v_case;
end;
$$;
comment on function private.require_report(uuid) is
  'A case that the caller handles, or for operators any, locked. Errors: report.not_found, auth.mfa_required.';

create function private.case_message_ids(p_case_id uuid) returns setof uuid
language plpgsql stable security definer rows 20 set search_path = ''
as $$
-- Definer: the caller may be no side of the thread.
begin
  return query
    select distinct m.id
    from private.message_reports r
    join public.messages reported on reported.id = r.message_id
    join public.messages m on m.thread_id = reported.thread_id
     and m.seq between reported.seq - 10 and reported.seq + 10
    where r.case_id = p_case_id;
end;
$$;
comment on function private.case_message_ids(uuid) is
  'The messages that a handler of the case reads: those reported, each with ten before and ten after it.';

create function private.my_notified_reports() returns setof uuid
language plpgsql stable security definer rows 5 set search_path = ''
as $$
-- Definer: the policy of notifications uses it; reads closed tables.
begin
  return query
    select c.id
    from public.notifications n
    join private.report_cases c on c.id = n.subject_id
    where n.profile_id = private.me() and n.subject_type = 'report'
      and (c.reporter_id = n.profile_id or private.handles_report(n.profile_id, c));
end;
$$;
comment on function private.my_notified_reports() is
  'Cases of which the signed-in person was told, and which they reported or still handle.';

create function private.my_reported_files() returns setof text
language plpgsql stable security definer rows 5 set search_path = ''
as $$
-- Definer: the policy of storage.objects uses it; reads closed tables. Asks at each use who handles the case.
begin
  return query
    select coalesce(w.attachment_path, m.attachment_path)
    from private.report_reviews v
    join private.report_cases c on c.id = v.case_id
    cross join lateral private.case_message_ids(c.id) o(id)
    join public.messages m on m.id = o.id
    left join private.withdrawn_messages w on w.message_id = m.id
    where v.profile_id = private.me() and private.has_required_factor() and v.files_until > now()
      and num_nonnulls(m.attachment_path, w.attachment_path) > 0
      and private.handles_report(v.profile_id, c);
end;
$$;
comment on function private.my_reported_files() is
  'Files of the messages that the signed-in handler read in a case in the last ten minutes.';

grant execute on function private.my_notified_reports(), private.my_reported_files() to authenticated, service_role;

create policy reported_files_select on storage.objects for select to authenticated
  using (bucket_id = 'message-attachments' and (select private.is_reading_file())
         and name = any (array(select private.my_reported_files()))
         and not private.is_refused_attachment(name, version));

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_message_reports__require_recipient() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads messages and cases for every writer, the console included.
begin
  if not exists (
    select from public.messages m
    join public.threads t on t.id = m.thread_id
    join private.report_cases c on c.thread_id = t.id
    where m.id = new.message_id and c.id = new.case_id
      and c.reporter_id = case m.sender_id when t.guardian_id then t.staff_id else t.guardian_id end) then
    perform private.fail('message.not_found', 'Only the recipient of a message reports it.');
  end if;
  return new;
end;
$$;
comment on function private.tg_message_reports__require_recipient() is
  'A report belongs to a case of its thread, made by the recipient of the message. Errors: message.not_found.';

create trigger message_reports_20_require_recipient before insert on private.message_reports
  for each row execute function private.tg_message_reports__require_recipient();
-- Deleting is refused in 82_privacy/removals.sql, except with a case whose time is over.
create trigger message_reports_30_refuse before update on private.message_reports
  for each statement execute function private.tg_refuse_change();
