-- How guardians, students, their school and admins find out who may act for whom, and why somebody may
-- or may not.

-- Functions ---------------------------------------------------------------------------------------

create function private.guardian_children(p_guardian_id uuid)
returns table (link_id uuid, student_id uuid, full_name text, avatar_url text,
               relation public.guardian_relation, is_primary boolean, rights public.guardian_right[])
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: answers for admins and the secret key too.
begin
  if not private.is_operator() and private.require_me() is distinct from p_guardian_id then
    perform private.require_admin();
  end if;
  return query
    select g.id, g.target_profile_id, p.full_name, p.avatar_url, g.relation, g.is_primary,
           array(select r from unnest(g.rights) r
                 where r <> all (private.denied_rights(p_guardian_id, g.target_profile_id)))
    from public.profile_graph g
    join public.profiles p on p.id = g.target_profile_id
    where g.source_profile_id = p_guardian_id and g.relationship_type = 'GUARDIAN'
      and private.has_right(p_guardian_id, g.target_profile_id)
    order by g.created_at, g.id;
end;
$$;
comment on function private.guardian_children(uuid) is 'See public.guardian_children.';

create function public.guardian_children(p_guardian_id uuid)
returns table (link_id uuid, student_id uuid, full_name text, avatar_url text,
               relation public.guardian_relation, is_primary boolean, rights public.guardian_right[])
language plpgsql stable security invoker set search_path = ''
as $$ begin return query select * from private.guardian_children(p_guardian_id); end; $$;
comment on function public.guardian_children(uuid) is
  'Students for whom a guardian may act now, with the rights in force; for oneself, admins, the secret key. Bounded by max_students_per_guardian. Errors: auth.required, permission.denied.';

create function private.may_see_parents(p_student_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads roles.
begin
  return private.me() = p_student_id or private.manages_student(p_student_id) or exists (
    select from public.class_students c
    join public.memberships m
      on (m.role = 'teacher' and m.class_id = c.class_id) or (m.role = 'office_manager' and m.campus_id = c.campus_id)
    where c.student_id = p_student_id and m.profile_id = private.me()
      and not private.is_barred(m.profile_id, p_student_id));
end;
$$;
comment on function private.may_see_parents(uuid) is 'True for the student himself, his school''s staff and admins.';

create function private.student_parents(p_student_id uuid)
returns table (link_id uuid, guardian_id uuid, full_name text, avatar_url text,
               relation public.guardian_relation, is_primary boolean, rights public.guardian_right[])
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: answers for staff, admins and the secret key too.
begin
  perform private.require_caller();
  if not coalesce(private.may_see_parents(p_student_id), false) then
    perform private.fail('permission.denied', 'This is for the student and his school.');
  end if;
  return query
    select g.id, g.source_profile_id, p.full_name, p.avatar_url, g.relation, g.is_primary,
           array(select r from unnest(g.rights) r
                 where r <> all (private.denied_rights(g.source_profile_id, p_student_id)))
    from public.profile_graph g
    join public.profiles p on p.id = g.source_profile_id
    where g.target_profile_id = p_student_id and g.relationship_type = 'GUARDIAN'
      and private.has_right(g.source_profile_id, p_student_id)
    order by g.is_primary desc, g.created_at, g.id;
end;
$$;
comment on function private.student_parents(uuid) is 'See public.student_parents.';

create function public.student_parents(p_student_id uuid)
returns table (link_id uuid, guardian_id uuid, full_name text, avatar_url text,
               relation public.guardian_relation, is_primary boolean, rights public.guardian_right[])
language plpgsql stable security invoker set search_path = ''
as $$ begin return query select * from private.student_parents(p_student_id); end; $$;
comment on function public.student_parents(uuid) is
  'Guardians who may act for a student now, the primary one first; for the student, his school''s staff, admins, the secret key. Bounded by max_guardians_per_student. Errors: auth.required, permission.denied.';

create function private.explain_access(p_guardian_id uuid, p_student_id uuid)
returns table (right_name public.guardian_right, allowed boolean, reason text)
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: names restrictions, for admins only, and says so in the audit log.
declare
  v_link public.profile_graph;
begin
  perform private.require_writing_admin();
  if 2 <> (select count(*) from public.profiles p where p.id in (p_guardian_id, p_student_id)) then
    perform private.fail('profile.not_found', 'No such profile.');
  end if;
  perform private.audit('access.explained', 'profiles', p_student_id, '{}',
                        jsonb_build_object('guardian_id', p_guardian_id));
  select g.* into v_link from public.profile_graph g
  where g.source_profile_id = p_guardian_id and g.target_profile_id = p_student_id
    and g.relationship_type = 'GUARDIAN';
  return query
    select r, private.has_right(p_guardian_id, p_student_id, r),
           case
             when v_link.id is null then 'There is no guardian link.'
             when v_link.status <> 'ACTIVE' then format('The link is %s.', v_link.status)
             when r <> all (v_link.rights) then 'The link does not hold this right.'
             when r = any (private.denied_rights(p_guardian_id, p_student_id)) then 'A restriction denies it.'
             else format('The link of %s holds it.', v_link.created_at::date)
           end
    from unnest(enum_range(null::public.guardian_right)) r;
end;
$$;
comment on function private.explain_access(uuid, uuid) is 'See public.explain_access.';

create function public.explain_access(p_guardian_id uuid, p_student_id uuid)
returns table (right_name public.guardian_right, allowed boolean, reason text)
language plpgsql volatile security invoker set search_path = ''
as $$ begin return query select * from private.explain_access(p_guardian_id, p_student_id); end; $$;
comment on function public.explain_access(uuid, uuid) is
  'For admins, audited: every right, whether it holds, and why. Errors: auth.required, permission.denied, profile.not_found, rate.limited.';

create function private.list_audit_log(p_entity_id uuid, p_before bigint, p_limit integer)
returns table (id bigint, occurred_at timestamptz, actor_role text, actor_id uuid, action text,
               entity text, entity_id uuid, changed text[], details jsonb)
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the log has no grants.
begin
  perform private.require_admin();
  perform private.require_page(coalesce(p_limit, 50), 0);
  return query
    select l.id, l.occurred_at, l.actor_role, l.actor_id, l.action, l.entity, l.entity_id, l.changed, l.details
    from private.audit_log l
    where (p_entity_id is null or l.entity_id = p_entity_id) and (p_before is null or l.id < p_before)
    order by l.id desc
    limit coalesce(p_limit, 50);
end;
$$;
comment on function private.list_audit_log(uuid, bigint, integer) is 'See public.list_audit_log.';

create function public.list_audit_log(
  p_entity_id uuid default null, p_before bigint default null, p_limit integer default null)
returns table (id bigint, occurred_at timestamptz, actor_role text, actor_id uuid, action text,
               entity text, entity_id uuid, changed text[], details jsonb)
language plpgsql stable security invoker set search_path = ''
as $$ begin return query select * from private.list_audit_log(p_entity_id, p_before, p_limit); end; $$;
comment on function public.list_audit_log(uuid, bigint, integer) is
  'The audit log, newest first, before an id and of one entity if given; up to 200 rows (50). For admins. Errors: auth.required, permission.denied, validation.failed.';

grant execute on function
  private.guardian_children(uuid), public.guardian_children(uuid),
  private.student_parents(uuid), public.student_parents(uuid),
  private.explain_access(uuid, uuid), public.explain_access(uuid, uuid),
  private.list_audit_log(uuid, bigint, integer), public.list_audit_log(uuid, bigint, integer)
to anon, authenticated, service_role;
