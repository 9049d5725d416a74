-- Guardian confirmations: with second_guardian_policy `confirm`, the link of another guardian is pending
-- until an existing family guardian agrees. After an objection, or without an answer, the school or an
-- admin decides.

-- Tables ------------------------------------------------------------------------------------------

create table private.guardian_confirmations (
  link_id uuid primary key references public.profile_graph (id) on delete cascade,
  asked_at timestamptz not null default now(),
  objected_by_id uuid references public.profiles (id) on delete set null,
  escalated_at timestamptz
);
comment on table private.guardian_confirmations is
  'Guardian links that are waiting for confirmation: since when, who objected, and since when the school or '
  'an admin decides.';
create index guardian_confirmations_objected_by_id_idx on private.guardian_confirmations (objected_by_id);

-- Access ------------------------------------------------------------------------------------------

alter table private.guardian_confirmations enable row level security;
create policy guardian_confirmations_closed on private.guardian_confirmations for all using (false);

-- Functions: who decides --------------------------------------------------------------------------

create function private.is_family(p_profile_id uuid, p_student_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads links of other people.
begin
  return exists (
    select from private.effective_guardians g
    where g.guardian_id = p_profile_id and g.student_id = p_student_id and g.relation <> 'OTHER');
end;
$$;
comment on function private.is_family(uuid, uuid) is
  'True if the person is a family guardian of the student: an effective guardian whose relation is not '
  'OTHER.';

create function private.has_say(p_profile_id uuid, p_student_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads links and restrictions of other people.
begin
  return private.is_family(p_profile_id, p_student_id)
     and private.has_right(p_profile_id, p_student_id, 'view_progress');
end;
$$;
comment on function private.has_say(uuid, uuid) is
  'True for a family guardian with view_progress: they confirm further guardians, give consents and make requests '
  'about the data of the student.';

create function private.deciding_admins(p_student_id uuid, p_person_id uuid) returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads roles and restrictions of other people.
begin
  return array(
    select r.profile_id from public.profile_roles r
    where r.role = 'admin' and r.profile_id <> p_student_id
      and not private.is_suspended(r.profile_id)
      and not private.is_fully_restricted(r.profile_id, p_student_id)
      and not private.was_guardian(r.profile_id, p_student_id)
      and private.is_impartial(r.profile_id, p_person_id)
      and not private.is_same_person(r.profile_id, p_person_id));
end;
$$;
comment on function private.deciding_admins(uuid, uuid) is
  'The admins who decide about a student and a person: see deciders_of.';

create function private.deciders_of(p_student_id uuid, p_applicant_id uuid) returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads roles, memberships and restrictions of other people.
declare
  v_deciders uuid[];
begin
  v_deciders := array(
    select distinct m.profile_id
    from public.class_students c
    join public.memberships m on m.school_id = c.school_id and m.role = 'school_manager'
    join public.profiles p on p.id = m.profile_id
    where c.student_id = p_student_id and p.user_id is not null and m.profile_id <> p_student_id
      and not private.is_suspended(m.profile_id)
      and not private.is_fully_restricted(m.profile_id, p_student_id)
      and not private.was_guardian(m.profile_id, p_student_id)
      and private.is_impartial(m.profile_id, p_applicant_id)
      and not private.is_same_person(m.profile_id, p_applicant_id));
  return case when v_deciders = '{}' then private.deciding_admins(p_student_id, p_applicant_id) else v_deciders end;
end;
$$;
comment on function private.deciders_of(uuid, uuid) is
  'The people who decide whether an applicant becomes a guardian of a student if the guardians cannot agree: the '
  'managers of the student''s schools, or else the admins; except current and former guardians of the student, '
  'the applicant, people who are guardians of a student together with the applicant, and restricted people.';

create function private.escalate_guardian(p_link_id uuid, p_objected_by_id uuid, p_now timestamptz) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed. Callers hold a lock on the link.
declare
  v_link public.profile_graph;
begin
  select g.* into v_link from public.profile_graph g where g.id = p_link_id;
  insert into private.guardian_confirmations as c (link_id, asked_at, objected_by_id, escalated_at)
  values (p_link_id, p_now, p_objected_by_id, p_now)
  on conflict (link_id) do update set objected_by_id = excluded.objected_by_id, escalated_at = excluded.escalated_at
    where c.escalated_at is null;
  perform private.notify(
    private.deciders_of(v_link.target_profile_id, v_link.source_profile_id),
    'LINK_CHANGED', v_link.target_profile_id, 'link', p_link_id,
    '{"change": "guardian_undecided", "side": "school"}', format('link:%s:undecided', p_link_id));
end;
$$;
comment on function private.escalate_guardian(uuid, uuid, timestamptz) is
  'Passes the decision on a waiting guardian link to the school, or else to the admins.';

-- Functions: calls --------------------------------------------------------------------------------

create function private.confirm_guardian(p_link_id uuid, p_agree boolean) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: guardians of one student cannot read each other's links.
declare
  v_me uuid := private.begin_write();
  v_link public.profile_graph;
  v_manages boolean;
begin
  if p_agree is null then
    perform private.fail('validation.failed', 'p_agree must be true or false.');
  end if;
  -- People are locked before links, see check_assignment.
  perform from public.profiles p
  where p.id = (select g.target_profile_id from public.profile_graph g where g.id = p_link_id) for no key update;
  select g.* into v_link
  from public.profile_graph g
  where g.id = p_link_id and g.relationship_type = 'GUARDIAN' and g.status = 'PENDING'
    -- The new guardian cannot confirm themselves, from another account or as an admin either.
    and not private.is_same_person(v_me, g.source_profile_id)
    -- Nor does somebody decide as staff on another guardian of their own child.
    and ((private.manages_student(g.target_profile_id)
          and (v_me is null or private.is_impartial(v_me, g.source_profile_id)))
         or (private.has_say(v_me, g.target_profile_id)
             -- After an objection or guardian_confirmation_days, the school decides.
             and not exists (select from private.guardian_confirmations c
                             where c.link_id = g.id and c.escalated_at is not null)))
  for update;
  if not found then
    perform private.fail('link.not_found', 'No such link is waiting for confirmation.');
  end if;
  v_manages := private.manages_student(v_link.target_profile_id);
  if p_agree then
    update public.profile_graph set status = 'ACTIVE' where id = p_link_id;
  elsif not v_manages then
    perform private.escalate_guardian(p_link_id, v_me, now());
  else
    -- Both ends are notified of the result, not of who decided.
    perform private.notify_all('LINK_CHANGED', array_agg(
      row(side.profile_id, v_link.target_profile_id, 'link', p_link_id,
          jsonb_build_object('change', 'refused', 'side', side.name, 'other_id', side.other_id),
          format('link:%s:refused', p_link_id))::private.notice))
    from (values (v_link.source_profile_id, 'guardian', v_link.target_profile_id),
                 (v_link.target_profile_id, 'student', v_link.source_profile_id)) side(profile_id, name, other_id);
    delete from public.profile_graph where id = p_link_id;
  end if;
end;
$$;

select private.expose('confirm_guardian', 'everyone',
  'Confirms or refuses a waiting guardian (second_guardian_policy `confirm`). An existing family guardian '
  'with view_progress agrees or objects, once; an objection passes the decision to the school, or else an '
  'admin, who agree or refuse. Both ends are notified of the result, not of who decided. Errors: '
  'auth.required, link.not_found, validation.failed, age.not_confirmed (the guardian is a minor), '
  'rate.limited.', true);

create function private.list_waiting_guardians(p_student_id uuid)
returns table (link_id uuid, guardian_id uuid, full_name text, relation public.guardian_relation,
               rights public.guardian_right[], waiting_since timestamptz, was_objected boolean)
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: managers cannot read links. Volatile: reads of an admin are audited. Bounded by
-- max_guardians_per_student.
begin
  perform private.require_caller();
  if not private.manages_student(p_student_id) then
    perform private.fail('student.not_found', 'No such student.');
  end if;
  perform private.audit_admin_read('waiting_guardians.listed', 'profiles', p_student_id);
  return query
    select g.id, g.source_profile_id, p.full_name, g.relation, private.shown_rights(g),
           coalesce(c.asked_at, g.created_at), c.objected_by_id is not null
    from public.profile_graph g
    join public.profiles p on p.id = g.source_profile_id
    left join private.guardian_confirmations c on c.link_id = g.id
    where g.target_profile_id = p_student_id and g.relationship_type = 'GUARDIAN' and g.status = 'PENDING'
      and (private.is_operator() or private.is_impartial(private.me(), g.source_profile_id))
    order by g.created_at, g.id;
end;
$$;

select private.expose('list_waiting_guardians', 'everyone',
  'Guardians of a student who are waiting for confirmation, except other guardians of the caller''s own child; '
  'for managers of the school, and for admins, audited. was_objected: whether a family guardian objected, without the '
  'name. Errors: auth.required, student.not_found, rate.limited.');

create function private.escalate_guardian_links(p_now timestamptz default now()) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed. Skips links that are being decided at the moment.
declare
  v_link_id uuid;
  v_escalated integer := 0;
begin
  for v_link_id in
    select g.id
    from public.profile_graph g
    left join private.guardian_confirmations c on c.link_id = g.id
    cross join private.settings s
    where g.relationship_type = 'GUARDIAN' and g.status = 'PENDING' and c.escalated_at is null
      and coalesce(c.asked_at, g.created_at) <= p_now - make_interval(days => s.guardian_confirmation_days)
    order by g.id
    limit 1000
    for update of g skip locked
  loop
    perform private.escalate_guardian(v_link_id, null, p_now);
    v_escalated := v_escalated + 1;
  end loop;
  return v_escalated;
end;
$$;

select private.expose('escalate_guardian_links', 'operations',
  'Passes guardian links that were not confirmed within guardian_confirmation_days to the school, or else to '
  'the admins; returns how many, up to 1000 a call. For scheduled tasks and the secret key.');

-- Audit -------------------------------------------------------------------------------------------

select private.audit_changes('private.guardian_confirmations', 'link_id', '{escalated_at,objected_by_id}');
