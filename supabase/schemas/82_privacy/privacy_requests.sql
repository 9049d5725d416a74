-- Privacy requests: what a person asks of those who keep data, and people answer: to see everything that is held, to
-- erase it, to correct it, to restrict its use. A request changes nothing by itself.
-- - Anyone asks about themselves, family guardians with view_progress about a student, and anyone about a child that
--   they name in words. What is in words is answered outside Homeroom, to whom can be verified: here everybody is told
--   the same at the same times, whether there is such a child or not. So is whoever asks for an erasure.
-- - Who handles a request is as with reports (67_reports), but no safeguarding lead: the managers of the student's
--   school, of its organization, the admins, without a conflict with the requester or the student. Levels without
--   anybody are skipped.
-- - A request always has a next time: unopened it moves one level up after report_hours, and undecided in time for
--   others to answer before it is due. The last level writes to safeguarding_contact, outside Homeroom, every week.
-- - It is due by law: privacy_request_days, or school_record_days for seeing and correcting records of a school.

-- Types -------------------------------------------------------------------------------------------

create type public.privacy_request_kind as enum ('access', 'erasure', 'correction', 'restriction');
comment on type public.privacy_request_kind is
  'access: to see everything that is held. erasure: to erase it. correction: to correct it. restriction: to keep it '
  'without using it.';

create type public.privacy_request_status as enum (
  'received', 'in_review', 'granted', 'refused', 'completed', 'withdrawn');
comment on type public.privacy_request_status is
  'received: nobody has looked yet. in_review: somebody has. granted, refused: decided. completed: its day has come; '
  'of requests that everybody is told the same about. withdrawn: by who made it.';

create type public.privacy_refusal as enum (
  'identity_unclear', 'not_entitled', 'unfounded', 'rights_of_others', 'legal_duty', 'already_correct');
comment on type public.privacy_refusal is
  'Why a request was refused: who asks could not be verified; they may not decide this; it is unfounded or excessive; '
  'it would harm the rights of others; the law requires the data to be kept; nothing is wrong with the data.';

-- Tables ------------------------------------------------------------------------------------------

create table private.privacy_requests (
  id uuid primary key default gen_random_uuid(),
  kind public.privacy_request_kind not null,
  requester_id uuid not null references public.profiles (id) on delete restrict,
  student_id uuid references public.profiles (id) on delete restrict,
  child text,
  request text,
  status public.privacy_request_status not null default 'received',
  level public.report_level not null,
  level_until timestamptz,
  requested_at timestamptz not null default now(),
  due_at timestamptz not null,
  opened_at timestamptz,
  decided_at timestamptz,
  decided_by_id uuid references public.profiles (id) on delete set null,
  refusal public.privacy_refusal,
  answer text,
  statement text,
  withdrawn_at timestamptz,
  completed_at timestamptz,
  constraint privacy_requests_about_one_person check (num_nonnulls(student_id, child) <= 1),
  constraint privacy_requests_about_somebody_else check (student_id <> requester_id),
  constraint privacy_requests_child_plain check (private.is_plain_text(child, 200)),
  constraint privacy_requests_request_plain check (private.is_plain_text(request, 4000, true)),
  constraint privacy_requests_answer_plain check (private.is_plain_text(answer, 4000, true)),
  constraint privacy_requests_statement_plain check (private.is_plain_text(statement, 4000, true)),
  constraint privacy_requests_due_after_request check (due_at > requested_at),
  -- Completed is what is shown: what time alone says is not stored.
  constraint privacy_requests_completed_is_shown check (status <> 'completed'),
  constraint privacy_requests_decided_has_time check ((status in ('granted', 'refused')) = (decided_at is not null)),
  constraint privacy_requests_withdrawn_has_time check (status <> 'withdrawn' or withdrawn_at is not null),
  constraint privacy_requests_waits_until_closed check (
    (status in ('received', 'in_review')) = (level_until is not null)),
  constraint privacy_requests_decided_after_opening check (decided_at is null or opened_at is not null),
  constraint privacy_requests_refused_has_reason check ((status = 'refused') = (refusal is not null)),
  constraint privacy_requests_statement_after_refusal check (
    statement is null or (kind = 'correction' and status = 'refused'))
);
comment on table private.privacy_requests is
  'What people ask of those who keep data, who answers it, until when, and what was decided.';
comment on column private.privacy_requests.student_id is 'Whom it is about; null: the requester, or a child in words.';
comment on column private.privacy_requests.child is 'The child that it is about, in words.';
comment on column private.privacy_requests.level_until is
  'When it moves one level up, or at level `outside` is told again. Null once it is decided or withdrawn.';
comment on column private.privacy_requests.withdrawn_at is
  'One that is answered alike may be decided all the same, of which the requester does not hear.';
comment on column private.privacy_requests.statement is
  'What a family says about a correction that was refused. It stays with the record.';
comment on column private.privacy_requests.completed_at is
  'When the requester was told that it is completed, of requests that everybody is told the same about.';
create index privacy_requests_requester_id_idx on private.privacy_requests (requester_id);
create index privacy_requests_student_id_idx on private.privacy_requests (student_id);
create index privacy_requests_decided_by_id_idx on private.privacy_requests (decided_by_id);
create index privacy_requests_waiting_idx on private.privacy_requests (level_until) where level_until is not null;
create index privacy_requests_due_idx on private.privacy_requests (due_at) where completed_at is null;
create index privacy_requests_closed_idx on private.privacy_requests (due_at) where level_until is null;

-- Functions: what a request is --------------------------------------------------------------------

create function private.request_subject(p_request private.privacy_requests) returns uuid
language plpgsql immutable security invoker set search_path = ''
as $$
begin
  return coalesce(p_request.student_id, case when p_request.child is null then p_request.requester_id end);
end;
$$;
comment on function private.request_subject(private.privacy_requests) is
  'Whom a request is about; null for a child named in words.';

create function private.is_answered_alike(p_request private.privacy_requests) returns boolean
language plpgsql immutable security invoker set search_path = ''
as $$
begin
  return p_request.child is not null or p_request.kind = 'erasure';
end;
$$;
comment on function private.is_answered_alike(private.privacy_requests) is
  'Whether the requester is told the same at the same times, whatever is decided: else they would learn whether there '
  'is such a child, who objected, or what is held.';

create function private.erasure_starts_at(p_requested_at timestamptz) returns timestamptz
language sql immutable security invoker set search_path = ''
as $$ select p_requested_at + interval '14 days'; $$;
comment on function private.erasure_starts_at(timestamptz) is
  'Until when an erasure can be withdrawn, and objected to: then it is closed to who asked.';

create function private.shown_request_status(p_request private.privacy_requests, p_now timestamptz)
returns public.privacy_request_status
language plpgsql immutable security invoker set search_path = ''
as $$
begin
  return case
    when p_request.withdrawn_at is not null then 'withdrawn'
    when not private.is_answered_alike(p_request) then p_request.status
    when p_request.due_at <= p_now then 'completed'
    when p_request.kind = 'erasure' and private.erasure_starts_at(p_request.requested_at) <= p_now then 'in_review'
    else 'received' end;
end;
$$;
comment on function private.shown_request_status(private.privacy_requests, timestamptz) is
  'What the requester sees: of requests that are answered alike, what the time alone says.';

create function private.may_withdraw_request(p_request private.privacy_requests, p_now timestamptz) returns boolean
language plpgsql immutable security invoker set search_path = ''
as $$
begin
  return private.shown_request_status(p_request, p_now) = 'received'
      or (p_request.kind <> 'erasure' and private.shown_request_status(p_request, p_now) = 'in_review');
end;
$$;
comment on function private.may_withdraw_request(private.privacy_requests, timestamptz) is
  'Whether the requester may withdraw it; by what they see.';

create function private.request_due_at(
  p_kind public.privacy_request_kind, p_student_id uuid, p_requested_at timestamptz)
returns timestamptz
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads class places of other people.
begin
  return (
    select p_requested_at + make_interval(days => case
      when p_kind in ('access', 'correction')
           and exists (select from public.class_students c where c.student_id = p_student_id)
        then s.school_record_days else s.privacy_request_days end)
    from private.settings s);
end;
$$;
comment on function private.request_due_at(public.privacy_request_kind, uuid, timestamptz) is
  'By when a request must be answered: records of a school have their own time, of other kinds and people it is one.';

-- Functions: who handles a request ----------------------------------------------------------------

create function private.request_parties(p_request private.privacy_requests) returns public.threads
language plpgsql immutable security invoker set search_path = ''
as $$
declare
  v_parties public.threads;
begin
  v_parties.guardian_id := p_request.requester_id;
  v_parties.student_id := private.request_subject(p_request);
  return v_parties;
end;
$$;
comment on function private.request_parties(private.privacy_requests) is
  'The people of a request as a thread has them, so that those handle it who would handle a report of it: without '
  'conflict with who asks and whom it is about.';

create function private.handles_request(p_profile_id uuid, p_request private.privacy_requests) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads roles, accounts and conflicts of other people.
begin
  return private.handles_for(p_profile_id, p_request.level, private.request_parties(p_request), false);
end;
$$;
comment on function private.handles_request(uuid, private.privacy_requests) is
  'True if the person handles the request now, see handles_for.';

create function private.conflicted_requests(p_profile_id uuid) returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the table is closed. Most people are no guardians and have no restriction: then only a party has a conflict,
-- and no request is looked at one by one.
declare
  v_people uuid[] := array(select private.profiles_of_person(p_profile_id));
begin
  if private.guarded_students(v_people) = '{}' and not private.has_restrictions(p_profile_id) then
    return array(
      select r.id from private.privacy_requests r
      where r.requester_id = any (v_people) or r.student_id = any (v_people));
  end if;
  return array(
    select r.id from private.privacy_requests r
    where private.has_report_conflict(p_profile_id, private.request_parties(r)));
end;
$$;
comment on function private.conflicted_requests(uuid) is
  'Requests in which the person has a conflict: what an admin does not read about in the audit log.';

create function private.require_request(p_id uuid) returns private.privacy_requests
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed. FOR UPDATE: two people decide one after the other, and it does not move up meanwhile.
declare
  v_request private.privacy_requests;
begin
  select r.* into v_request from private.privacy_requests r where r.id = p_id for update;
  if not found or not (private.is_operator() or private.handles_request(private.me(), v_request)) then
    perform private.fail('privacy.not_found', 'No such request.');
  end if;
  perform private.require_second_factor();
  return v_request;
end;
$$;
comment on function private.require_request(uuid) is
  'A request that the caller handles, or for operators any, locked. Errors: privacy.not_found, auth.mfa_required.';

create function private.sees_subject(p_profile_id uuid, p_request private.privacy_requests) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads links and memberships.
begin
  return p_request.student_id is null or private.has_right(p_profile_id, p_request.student_id, 'view_progress')
      or (p_request.kind = 'erasure' and private.manages_student(p_request.student_id));
end;
$$;
comment on function private.sees_subject(uuid, private.privacy_requests) is
  'Whether the signed-in person, who made the request, sees the student whom it is about.';

create function private.my_privacy_requests()
returns table (id uuid, kind public.privacy_request_kind, student_id uuid, student_name text, child text, request text,
               status public.privacy_request_status, requested_at timestamptz, due_at timestamptz,
               decided_at timestamptz, refusal public.privacy_refusal, answer text, statement text,
               complaint_route text, may_withdraw boolean, may_add_statement boolean)
language plpgsql stable security definer rows 5 set search_path = ''
as $$
-- Definer: the table is closed. One about a student disappears with the right to see the student; but after 14 days an
-- erasure ends the link of whoever asked for it, and is shown without the name.
declare
  v_me uuid := private.me();
begin
  return query
    select r.id, r.kind, r.student_id, case when q.sees then p.full_name end, r.child, r.request, s.status,
           r.requested_at, r.due_at,
           case when s.is_told then r.decided_at end, case when s.is_told then r.refusal end,
           case when s.is_told then r.answer end, r.statement,
           case when s.status in ('refused', 'completed') then t.complaint_route end,
           private.may_withdraw_request(r, now()),
           s.status = 'refused' and r.kind = 'correction' and r.statement is null
    from private.privacy_requests r
    cross join private.settings t
    cross join lateral (
      select private.shown_request_status(r, now()) as status,
             private.shown_request_status(r, now()) in ('granted', 'refused') as is_told) s
    left join public.profiles p on p.id = r.student_id
    cross join lateral (select private.sees_subject(v_me, r)) q(sees)
    where r.requester_id = v_me
      and (q.sees or (r.kind = 'erasure' and private.erasure_starts_at(r.requested_at) <= now()));
end;
$$;
comment on function private.my_privacy_requests() is 'The rows of the view my_privacy_requests.';

create function private.my_notified_requests() returns setof uuid
language plpgsql stable security definer rows 5 set search_path = ''
as $$
-- Definer: the policy of notifications uses it; reads a closed table.
begin
  return query select r.id from private.my_privacy_requests() r;
  return query select n.id from private.my_erasure_notices() n;
  return query
    select r.id
    from public.notifications n
    join private.privacy_requests r on r.id = n.subject_id
    where n.profile_id = private.me() and n.subject_type = 'privacy' and private.handles_request(n.profile_id, r);
end;
$$;
comment on function private.my_notified_requests() is
  'Privacy requests of which the signed-in person may know: their own, those that they handle, and erasures to which '
  'they may object.';

-- Views -------------------------------------------------------------------------------------------

create view public.my_privacy_requests with (security_invoker = true) as
select r.id, r.kind, r.student_id, r.student_name, r.child, r.request, r.status, r.requested_at, r.due_at, r.decided_at,
       r.refusal, r.answer, r.statement, r.complaint_route, r.may_withdraw, r.may_add_statement
from private.my_privacy_requests() r;
comment on view public.my_privacy_requests is
  'What the signed-in person asked of those who keep data. One about a student disappears with the right to see the '
  'student. Of erasures, and of children named in words, everybody is told the same at the same times.';
comment on column public.my_privacy_requests.student_id is 'Whom it is about; null: oneself, or the child in words.';
comment on column public.my_privacy_requests.due_at is 'By when it must be answered.';
comment on column public.my_privacy_requests.complaint_route is
  'Where to complain about a refusal, or about what was done; a setting of the deployment.';

-- Access ------------------------------------------------------------------------------------------

alter table private.privacy_requests enable row level security;
create policy privacy_requests_closed on private.privacy_requests for all using (false);
grant select on public.my_privacy_requests to authenticated, service_role;
grant execute on function private.my_privacy_requests(), private.my_notified_requests()
to authenticated, service_role;

select private.audit_changes('private.privacy_requests', 'id',
  '{requester_id,student_id,kind,status,level,refusal,due_at}', '{status,level,refusal,statement,withdrawn_at}');
