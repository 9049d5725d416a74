-- Calls that show who may act for whom, and why: who there is, a guardian's students, a student's guardians,
-- the reasons behind each right, and the audit log.

create type public.access_reason as enum (
  'no_link', 'link_pending', 'link_blocked', 'guardian_role_missing', 'student_role_missing', 'right_not_held',
  'guardian_suspended', 'restricted', 'link_holds', 'student_is_adult');
comment on type public.access_reason is
  'Why a guardian has a right or not: the first that applies. no_link: never linked, or the link ended. '
  'guardian_role_missing: none of the roles client, tutor and agent. right_not_held: the link is without it. '
  'student_is_adult: and has not granted the right. guardian_suspended: or banned. restricted: by an order or a '
  'block. link_holds: the right is held.';

-- Functions ---------------------------------------------------------------------------------------

create function private.find_people(
  p_search text default null, p_role public.app_role default null, p_limit integer default null,
  p_offset integer default null)
returns table (profile_id uuid, full_name text, avatar_url text, roles public.app_role[], has_account boolean,
               is_suspended boolean)
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the policies have no arm for admins; this audited call stands in for one. Volatile: it is audited.
declare
  v_search text;
begin
  perform private.require_admin();
  v_search := lower(private.clean_text('p_search', p_search, 200));
  perform private.require_page(coalesce(p_limit, 50), coalesce(p_offset, 0));
  perform private.audit_admin_read('people.found', 'profiles', null);
  return query
    select p.id, p.full_name, p.avatar_url,
           array(select r.role from public.profile_roles r where r.profile_id = p.id order by r.role),
           p.user_id is not null, private.is_suspended(p.id)
    from public.profiles p
    where (v_search is null or strpos(private.folded(p.full_name), private.folded(v_search)) > 0
           or p.id::text = v_search
           -- A whole address only: parts of one would give addresses away.
           or p.id in (select v.profile_id from private.verified_addresses v where v.address = v_search))
      and (p_role is null or private.has_role(p.id, p_role))
      -- Somebody else administers these students.
      and not private.is_kept_from(private.me(), p.id)
    order by lower(p.full_name) nulls last, p.id
    limit coalesce(p_limit, 50) offset coalesce(p_offset, 0);
end;
$$;

select private.expose('find_people', 'everyone',
  'For admins, audited: people by name. p_search: part of a name, a whole verified address, or an id. p_role: only '
  'people who hold it. p_limit: 1 to 200, default 50. Not found are students whose guardian the admin is or '
  'was, or for whom the admin is restricted. Errors: auth.required, auth.mfa_required, permission.denied, '
  'validation.failed, rate.limited.');

create function private.guardian_children(p_guardian_id uuid)
returns table (link_id uuid, student_id uuid, full_name text, avatar_url text,
               relation public.guardian_relation, is_primary boolean, rights public.guardian_right[])
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: also answers admins and the secret key. Volatile: reads by admins are audited.
begin
  if not private.is_operator() and private.require_me() is distinct from p_guardian_id then
    perform private.require_admin();
    perform private.audit_admin_read('children.listed', 'profiles', p_guardian_id);
  end if;
  return query
    select g.id, g.target_profile_id, p.full_name, p.avatar_url, g.relation,
           -- Hidden from the guardian: it would reveal other guardians.
           case when private.me() is distinct from p_guardian_id then g.is_primary end,
           private.effective_rights(p_guardian_id, g.target_profile_id)
    from public.profile_graph g
    join public.profiles p on p.id = g.target_profile_id
    where g.source_profile_id = p_guardian_id and g.relationship_type = 'GUARDIAN'
      and private.has_right(p_guardian_id, g.target_profile_id)
      -- Admins who are or were guardians of a student, or are restricted, do not see the student's other guardians.
      and (p_guardian_id = private.me() or not private.is_kept_from(private.me(), g.target_profile_id))
    order by g.created_at, g.id;
end;
$$;

select private.expose('guardian_children', 'everyone',
  'Students for whom a guardian may act now, with the effective rights. For the guardian, the secret key, '
  'and admins (audited). At most max_students_per_guardian rows. Errors: auth.required, auth.mfa_required, '
  'permission.denied, rate.limited.');

create function private.may_see_parents(p_student_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads roles.
begin
  return private.me() = p_student_id or private.is_operator()
    or (not private.was_guardian(private.me(), p_student_id) and (private.manages_student(p_student_id) or exists (
      select from public.class_students c
      join public.memberships m
        on (m.role = 'teacher' and m.class_id = c.class_id)
        or (m.role = 'office_manager' and m.campus_id = c.campus_id)
      where c.student_id = p_student_id and m.profile_id = private.me()
        and not private.is_fully_restricted(m.profile_id, p_student_id))));
end;
$$;
comment on function private.may_see_parents(uuid) is
  'True for the student, the staff of the school and admins, except people who are or were guardians of '
  'the student.';

create function private.student_parents(p_student_id uuid)
returns table (link_id uuid, guardian_id uuid, full_name text, avatar_url text,
               relation public.guardian_relation, is_primary boolean, rights public.guardian_right[])
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: also answers staff, admins and the secret key. Volatile: reads by admins are audited.
begin
  perform private.require_caller();
  if not coalesce(private.may_see_parents(p_student_id), false) then
    perform private.fail('permission.denied', 'Only the student and the staff of the school may read this.');
  end if;
  if private.me() is distinct from p_student_id then
    perform private.audit_admin_read('guardians.listed', 'profiles', p_student_id);
  end if;
  return query
    select g.id, g.source_profile_id, p.full_name, p.avatar_url, g.relation, g.is_primary,
           private.effective_rights(g.source_profile_id, p_student_id)
    from public.profile_graph g
    join public.profiles p on p.id = g.source_profile_id
    where g.target_profile_id = p_student_id and g.relationship_type = 'GUARDIAN'
      and private.has_right(g.source_profile_id, p_student_id)
    order by g.is_primary desc, g.created_at, g.id;
end;
$$;

select private.expose('student_parents', 'everyone',
  'Guardians who may act for a student now, with the effective rights, the primary guardian first. For the '
  'student, the staff of the school, the secret key, and admins (audited). At most '
  'max_guardians_per_student rows. Errors: auth.required, permission.denied, rate.limited.');

create function private.explain_access(p_guardian_id uuid, p_student_id uuid)
returns table (right_name public.guardian_right, allowed boolean, reason public.access_reason, linked_at timestamptz)
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reveals restrictions, to admins only and audited.
declare
  v_link public.profile_graph;
begin
  perform private.begin_admin_write();
  if 2 <> (select count(*) from public.profiles p where p.id in (p_guardian_id, p_student_id)) then
    perform private.fail('profile.not_found', 'No such profile.');
  end if;
  -- Not about the caller and the other guardians of the caller's child: the reasons reveal restrictions.
  if p_guardian_id in (select private.profiles_of_person(private.me()))
     or not private.manages_student(p_student_id)
     or not (private.is_operator() or private.is_impartial(private.me(), p_guardian_id)) then
    perform private.fail('permission.denied',
      'Only another admin may read this about you, your child and its guardians.');
  end if;
  perform private.audit('access.explained', 'profiles', p_student_id, '{}',
                        jsonb_build_object('guardian_id', p_guardian_id));
  select g.* into v_link from public.profile_graph g
  where g.source_profile_id = p_guardian_id and g.target_profile_id = p_student_id
    and g.relationship_type = 'GUARDIAN';
  return query
    select r, private.has_right(p_guardian_id, p_student_id, r),
           (case
             when v_link.id is null then 'no_link'
             when v_link.status = 'PENDING' then 'link_pending'
             when v_link.status <> 'ACTIVE' then 'link_blocked'
             when not private.may_be_guardian(p_guardian_id) then 'guardian_role_missing'
             when not private.has_role(p_student_id, 'student') then 'student_role_missing'
             when r <> all (v_link.rights) or (r <> all (private.held_rights(v_link))
                  and not private.is_granted(p_guardian_id, p_student_id)) then 'right_not_held'
             when r <> all (private.held_rights(v_link)) then 'student_is_adult'
             when private.is_suspended(p_guardian_id) then 'guardian_suspended'
             when r = any (private.denied_rights(p_guardian_id, p_student_id)) then 'restricted'
             else 'link_holds'
           end)::public.access_reason,
           v_link.created_at
    from unnest(enum_range(null::public.guardian_right)) r;
end;
$$;

select private.expose('explain_access', 'everyone',
  'For admins, audited: one row per right of a guardian for a student, whether it is effective, and the '
  'reason. linked_at: when the link was made; null without one. Errors: auth.required, auth.mfa_required, '
  'permission.denied, profile.not_found, rate.limited.');

create function private.list_audit_log(
  p_entity_id uuid default null, p_before bigint default null, p_limit integer default null)
returns table (id bigint, occurred_at timestamptz, actor_role text, actor_id uuid, action text,
               entity text, entity_id uuid, changed text[], details jsonb)
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no grants on the log. Volatile: reads by admins are audited.
declare
  v_people uuid[];
  v_students uuid[];
  v_restrictions uuid[];
  v_cases uuid[];
  v_holds uuid[];
  v_requests uuid[];
begin
  perform private.require_admin();
  perform private.require_page(coalesce(p_limit, 50), 0);
  perform private.audit_admin_read('audit_log.listed', 'audit_log', p_entity_id);
  -- Admins read no entry about their own students, since most name another guardian sooner or later, or about those for
  -- whom they are restricted; none about restrictions of themselves, or about reports, holds and privacy requests in
  -- which they have a conflict. Null for operators, who read everything.
  if not private.is_operator() then
    v_people := array(select private.profiles_of_person(private.me()));
    v_students := array(
      select s.id from unnest(private.students_kept_from(v_people)) s(id)
      where private.is_kept_from(private.me(), s.id));
    v_restrictions := array(
      select s.restriction_id from private.restriction_subjects s where s.profile_id = any (v_people)
      union
      select t.restriction_id from private.restriction_students t where t.profile_id = any (v_students)
      union
      -- Of one that was deleted all entries, of which only some name the person.
      select l.entity_id from private.audit_log l
      where l.entity in ('contact_restrictions', 'restriction_subjects')
        and l.details ->> 'profile_id' = any (v_people::text[]));
    v_cases := private.conflicted_reports(private.me());
    v_holds := private.conflicted_holds(private.me());
    v_requests := private.conflicted_requests(private.me());
  end if;
  return query
    select l.id, l.occurred_at, l.actor_role, l.actor_id, l.action, l.entity, l.entity_id, l.changed, l.details
    from private.audit_log l
    where (p_entity_id is null or l.entity_id = p_entity_id
           -- Restrictions are found by their student.
           or (l.entity = 'contact_restrictions' and l.details ->> 'student_id' = p_entity_id::text))
      and (p_before is null or l.id < p_before)
      and (v_people is null or (
        l.entity_id = any (v_students)
        or l.entity_id = any (v_restrictions)
        or l.entity_id = any (v_cases)
        or l.entity_id = any (v_holds)
        or l.entity_id = any (v_requests)
        -- Whatever names a student, and the other entries of the same link, invitation or booking.
        or exists (
          select from unnest(v_students) s(id)
          where position(s.id::text in l.details::text) > 0
             or exists (select from private.audit_log x
                        where x.entity_id = l.entity_id and position(s.id::text in x.details::text) > 0))
        or (l.action = 'access.explained' and l.details ->> 'guardian_id' = any (v_people::text[]))) is not true)
    order by l.id desc
    limit coalesce(p_limit, 50);
end;
$$;

select private.expose('list_audit_log', 'everyone',
  'The audit log, newest first, for admins, audited. p_entity_id: only entries of one row; for a student, '
  'also of their restrictions. p_before: only entries with a lower id. p_limit: 1 to 200, default 50. '
  'Errors: auth.required, auth.mfa_required, permission.denied, validation.failed, rate.limited.');

create function private.check_audit_log() returns bigint
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: verify_audit_log is for operations. Volatile: it seals, and is audited.
begin
  perform private.require_admin();
  perform private.audit_admin_read('audit_log.checked', 'audit_log', null);
  return private.verify_audit_log();
end;
$$;

select private.expose('check_audit_log', 'everyone',
  'For admins, audited: seals the audit log, then returns the id of its first broken row, or null if the chain '
  'is intact. Errors: auth.required, auth.mfa_required, permission.denied, validation.failed, rate.limited.');
