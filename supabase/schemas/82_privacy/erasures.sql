-- Erasures: who asks for one, who may object, and how far it is. How one is carried out is in 90_access/erasure.sql,
-- because it reaches every domain; what it may change of messages and consents is in erasure_marks.sql.
-- - Whoever is of the age of consent erases their own data by their own word. An erasure of somebody else, or of a
--   child's account by itself, is decided as a privacy request, after 14 days in which the student and the other
--   family guardians may object. Of a child, what the child entered goes on one guardian's word.
-- - Everybody is told the same at the same times, whatever is held, objected or refused: received; closed to who asked
--   after 14 days; completed when it is due. After 14 days a guardian who asked no longer sees the student in any case.
-- - It is never carried out while the person is held, a case about them is undecided, or somebody waits to see their
--   data. Evidence goes last: see erasure_marks.sql.

-- Tables ------------------------------------------------------------------------------------------

create table private.erasures (
  id uuid primary key default gen_random_uuid(),
  profile_id uuid not null references public.profiles (id) on delete restrict,
  privacy_request_id uuid references private.privacy_requests (id) on delete set null,
  requester_id uuid references public.profiles (id) on delete restrict,
  is_decided boolean not null default false,
  of_child boolean not null default false,
  starts_at timestamptz not null,
  look_at timestamptz not null,
  hidden_at timestamptz,
  entered_at timestamptz,
  closed_at timestamptz,
  addresses text[] not null default '{}',
  cleared_at timestamptz,
  done_at timestamptz,
  constraint erasures_one_per_request unique (privacy_request_id),
  constraint erasures_cleared_after_closing check (
    cleared_at is null or coalesce(cleared_at >= closed_at, false)),
  constraint erasures_forget_addresses check (cleared_at is null or addresses = '{}')
);
comment on table private.erasures is 'Erasures that were asked for, and how far each is. Rows stay: they name nobody.';
comment on column private.erasures.requester_id is 'Null: the operator of the deployment.';
comment on column private.erasures.is_decided is 'Whether all goes: by the person''s own word, or as granted.';
comment on column private.erasures.of_child is 'Whether what a child entered goes without a decision.';
comment on column private.erasures.starts_at is 'Until then it can be withdrawn and objected to; nothing happens.';
comment on column private.erasures.look_at is 'When the task looks at it next.';
comment on column private.erasures.hidden_at is 'When the link of the guardian who asked was ended.';
comment on column private.erasures.entered_at is 'When what the child entered was erased.';
comment on column private.erasures.closed_at is 'When the account was closed; what is older is erased.';
comment on column private.erasures.addresses is 'The addresses of the person, until they are erased everywhere.';
comment on column private.erasures.cleared_at is 'When all was erased but messages, which go evidence_days later.';
create unique index erasures_one_closes_idx on private.erasures (profile_id)
  where closed_at is not null and done_at is null;
create index erasures_profile_id_idx on private.erasures (profile_id);
create index erasures_requester_id_idx on private.erasures (requester_id);
create index erasures_look_at_idx on private.erasures (look_at) where done_at is null;

create table private.erasure_objections (
  erasure_id uuid not null references private.erasures (id) on delete cascade,
  profile_id uuid not null references public.profiles (id) on delete restrict,
  objected_at timestamptz not null default now(),
  primary key (erasure_id, profile_id)
);
comment on table private.erasure_objections is
  'Who objected to an erasure. Those who decide see from which side, the requester sees nothing.';
create index erasure_objections_profile_id_idx on private.erasure_objections (profile_id);

-- Access ------------------------------------------------------------------------------------------

alter table private.erasures enable row level security;
alter table private.erasure_objections enable row level security;
create policy erasures_closed on private.erasures for all using (false);
create policy erasure_objections_closed on private.erasure_objections for all using (false);

select private.audit_changes('private.erasures', 'id', '{profile_id,closed_at,cleared_at,done_at}',
  '{is_decided,hidden_at,entered_at,closed_at,cleared_at,done_at}');
select private.audit_changes('private.erasure_objections', 'erasure_id', '{profile_id}');

-- Functions: asking -------------------------------------------------------------------------------

create function private.may_ask_to_erase(p_person_id uuid, p_student_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads links, memberships and conflicts of other people.
begin
  return private.has_say(p_person_id, p_student_id)
    or (private.manages_student(p_student_id) and exists (
          select from public.profiles p where p.id = p_student_id and p.user_id is null)
        and exists (select from public.class_students c where c.student_id = p_student_id));
end;
$$;
comment on function private.may_ask_to_erase(uuid, uuid) is
  'Whether the signed-in person may ask to erase a student: family guardians with view_progress, and of a placeholder '
  'its school.';

create function private.family_to_ask(p_student_id uuid, p_requester_id uuid) returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads links of other people.
begin
  return array(
    select g.guardian_id from private.effective_guardians g
    where g.student_id = p_student_id and g.guardian_id <> p_requester_id
      and private.has_say(g.guardian_id, p_student_id)
    union
    select p_student_id where p_student_id <> p_requester_id
    order by 1);
end;
$$;
comment on function private.family_to_ask(uuid, uuid) is
  'Who may object to the erasure of a student beside the school: the student and the other family guardians.';

create function private.request_erasure(p_student_id uuid default null) returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed.
declare
  v_me uuid := private.require_me();
  v_student_id uuid := nullif(p_student_id, v_me);
  v_by_own_word boolean := v_student_id is null and private.band_of(v_me) <> 'child';
  v_id uuid;
begin
  -- Locks the person's counter: of two requests at once the second finds the first.
  perform private.count_write(v_me);
  if v_student_id is not null and not private.may_ask_to_erase(v_me, v_student_id) then
    perform private.fail('student.not_found', 'No such student.');
  end if;
  select r.id into v_id
  from private.privacy_requests r
  where r.requester_id = v_me and r.kind = 'erasure' and r.child is null and r.withdrawn_at is null
    and r.student_id is not distinct from v_student_id and r.due_at > now();
  if found then
    return v_id;
  end if;
  v_id := private.make_privacy_request('erasure', v_me, v_student_id, null, null, v_by_own_word);
  insert into private.erasures (profile_id, privacy_request_id, requester_id, of_child, starts_at, look_at)
  select coalesce(v_student_id, v_me), v_id, v_me,
         v_student_id is not null and private.has_say(v_me, v_student_id) and private.band_of(v_student_id) = 'child',
         private.erasure_starts_at(now()), private.erasure_starts_at(now());
  if v_by_own_word then
    -- Whoever uses an open session of somebody else erases nobody unnoticed.
    insert into private.email_outbox (template, recipient_id, subject_id, data, dedupe_key)
    values ('PRIVACY_REQUEST', v_me, v_id, '{"change": "erasure", "side": "own"}', format('privacy:%s:own', v_id));
  else
    -- To each in their own name: who asked is not said.
    perform private.notify(
      private.family_to_ask(coalesce(v_student_id, v_me), v_me), 'PRIVACY_REQUEST', coalesce(v_student_id, v_me),
      'privacy', v_id, '{"change": "erasure", "side": "family"}', format('privacy:%s:family', v_id));
  end if;
  return v_id;
end;
$$;

select private.expose('request_erasure', 'everyone',
  'Asks to erase all data: of oneself; of a student, for family guardians with view_progress; of a placeholder, also '
  'for its school. It can be withdrawn for 14 days (withdraw_privacy_request). Then an own account is closed and '
  'erased, except what the law requires to be kept. Of a student what a child entered goes, and the rest when those '
  'who answer privacy requests grant it; a guardian who asked no longer sees the student from then on, whatever they '
  'decide. A repetition returns the open request. my_privacy_requests shows what everybody is told. Returns its id. '
  'Errors: auth.required, student.not_found, privacy.limit_reached, rate.limited.', true);

-- Functions: objecting ----------------------------------------------------------------------------

create function private.my_erasure_notices()
returns table (id uuid, student_id uuid, student_name text, requested_at timestamptz, object_until timestamptz,
               objected_at timestamptz)
language plpgsql stable security definer rows 2 set search_path = ''
as $$
-- Definer: the tables are closed. Disappears with the right to see the student, and when it is withdrawn.
declare
  v_me uuid := private.me();
  v_student_ids uuid[] := array(select private.my_student_ids('view_progress')) || v_me;
begin
  return query
    select r.id, e.profile_id, p.full_name, r.requested_at, e.starts_at, o.objected_at
    from private.erasures e
    join private.privacy_requests r on r.id = e.privacy_request_id
    join public.profiles p on p.id = e.profile_id
    left join private.erasure_objections o on o.erasure_id = e.id and o.profile_id = v_me
    where e.profile_id = any (v_student_ids) and e.requester_id <> v_me and e.starts_at > now()
      and r.withdrawn_at is null and (e.profile_id = v_me or private.has_say(v_me, e.profile_id));
end;
$$;
comment on function private.my_erasure_notices() is 'The rows of the view my_erasure_notices.';

create function private.object_to_erasure(p_privacy_request_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
declare
  v_me uuid := private.begin_write();
begin
  insert into private.erasure_objections (erasure_id, profile_id)
  select e.id, v_me from private.erasures e
  where e.privacy_request_id = p_privacy_request_id
    and p_privacy_request_id in (select n.id from private.my_erasure_notices() n)
  on conflict (erasure_id, profile_id) do update set objected_at = erasure_objections.objected_at;
  if not found then
    perform private.fail('privacy.not_found', 'No such request.');
  end if;
end;
$$;

select private.expose('object_to_erasure', 'everyone',
  'Objects to the erasure of oneself or of a student, for the student and family guardians with view_progress, within '
  '14 days: see my_erasure_notices. Those who decide see it, who asked does not. Errors: auth.required, '
  'privacy.not_found, rate.limited.', true);

create function private.objections_to(p_privacy_request_id uuid) returns text[]
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the tables are closed.
begin
  return array(
    select distinct case o.profile_id when e.profile_id then 'student' else 'guardian' end
    from private.erasures e join private.erasure_objections o on o.erasure_id = e.id
    where e.privacy_request_id = p_privacy_request_id order by 1);
end;
$$;
comment on function private.objections_to(uuid) is 'From which sides somebody objected: student, guardian.';

create function private.erasure_email_data(p_email private.email_outbox) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads on behalf of the recipient, who has no session here.
begin
  return (
    select jsonb_build_object('erasure', p_email.data ->> 'side', 'starts_at', e.starts_at)
    from private.erasures e join private.privacy_requests r on r.id = e.privacy_request_id
    where r.id = p_email.subject_id and r.withdrawn_at is null and e.starts_at > now()
      and (p_email.recipient_id in (e.requester_id, e.profile_id)
           or private.has_say(p_email.recipient_id, e.profile_id)));
end;
$$;
comment on function private.erasure_email_data(private.email_outbox) is
  'Contents of an email about an erasure, to who asked for their own or who may object; null when it was withdrawn or '
  'the recipient has no say any more.';

-- Functions: deciding -----------------------------------------------------------------------------

create function private.require_erasable(p_request private.privacy_requests) returns void
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: dates of birth are confidential.
begin
  if p_request.kind <> 'erasure' or p_request.child is not null then
    return;
  elsif private.erasure_starts_at(p_request.requested_at) > now() then
    perform private.fail('privacy.not_open', 'Until 14 days after the request the family may object.');
  elsif private.band_of(private.request_subject(p_request)) = 'adult' then
    perform private.fail('privacy.not_open', 'An adult is erased by their own request only.');
  end if;
end;
$$;
comment on function private.require_erasable(private.privacy_requests) is
  'Refuses to grant an erasure while somebody may still object, and one of an adult. Errors: privacy.not_open.';

create function private.delays_erasure(p_profile_id uuid, p_now timestamptz) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads closed tables.
begin
  return private.has_hold(array[p_profile_id], p_now)
    or private.is_to_be_seen(p_profile_id)
    or exists (
      select from private.report_cases c left join public.threads t on t.id = c.thread_id
      where c.due_at is not null and p_profile_id in (c.reporter_id, t.guardian_id, t.staff_id, t.student_id));
end;
$$;
comment on function private.delays_erasure(uuid, timestamptz) is
  'Whether nothing about a person may be erased now: a hold is in force, somebody waits to see their data, or a case '
  'is undecided in which they reported or are a party.';

create function private.is_to_be_seen(p_profile_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the table is closed.
begin
  return exists (
    select from private.privacy_requests r
    where r.kind = 'access' and r.level_until is not null and private.request_subject(r) = p_profile_id);
end;
$$;
comment on function private.is_to_be_seen(uuid) is
  'Whether somebody waits to see all that is held about a person: until that is answered nothing is erased.';

-- Views -------------------------------------------------------------------------------------------

create view public.my_erasure_notices with (security_invoker = true) as
select n.id, n.student_id, n.student_name, n.requested_at, n.object_until, n.objected_at
from private.my_erasure_notices() n;
comment on view public.my_erasure_notices is
  'Requests to erase all data of the signed-in person, or of a student of theirs, to which they may still object. Who '
  'asked is not said.';
comment on column public.my_erasure_notices.id is 'The privacy request.';
comment on column public.my_erasure_notices.objected_at is 'When the signed-in person objected; null: not yet.';
grant select on public.my_erasure_notices to authenticated, service_role;
grant execute on function private.my_erasure_notices() to authenticated, service_role;
