-- Rights: the functions that answer "may this person exercise this right for this student now?". Every rule
-- on guardians and agents asks them; no other code decides from links and restrictions.

-- Guardians ---------------------------------------------------------------------------------------

-- Every rule on guardians reads this view. Scalar subqueries, because they make one index probe per link;
-- the planner may answer an `exists` by reading all roles.
create view private.effective_guardians with (security_invoker = true) as
select g.id as link_id, g.source_profile_id as guardian_id, g.target_profile_id as student_id,
       g.relation, g.is_primary, g.held_rights as rights, g.created_at,
       exists (select from private.restriction_subjects s where s.profile_id = g.source_profile_id)
         as has_restrictions
from private.active_guardian_links g
where g.held_rights <> '{}'
  and (select r.role from public.profile_roles r
       where r.profile_id = g.source_profile_id and r.role in ('client', 'tutor', 'agent') limit 1) is not null
  and (select r.role from public.profile_roles r
       where r.profile_id = g.target_profile_id and r.role = 'student') is not null
  -- Most people are not listed, and one probe says that they are neither: see people_to_check.sql.
  and ((select c.profile_id from private.people_to_check c where c.profile_id = g.source_profile_id) is null
       or not (private.is_suspended(g.source_profile_id) or private.is_minor(g.source_profile_id)));
comment on view private.effective_guardians is
  'Guardian links that give authority, before restrictions: ACTIVE with rights that the age of the student leaves, the '
  'guardian has a role that '
  'guardians need and is neither suspended nor a minor, and the student has the student role. The '
  'functions below apply restrictions. Sets of guardians call has_right only where has_restrictions is true: '
  'for 100,000 guardians the column costs 20 ms, a function by row a second.';

create function private.effective_rights(p_profile_id uuid, p_student_id uuid) returns public.guardian_right[]
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the answer depends on rows that the caller cannot see, such as restrictions.
declare
  v_rights public.guardian_right[];
  v_restricted boolean;
begin
  select g.rights, g.has_restrictions into v_rights, v_restricted
  from private.effective_guardians g
  where g.guardian_id = p_profile_id and g.student_id = p_student_id;
  if not found then
    return '{}';
  elsif v_restricted then
    return array(
      select r from unnest(v_rights) r where r <> all (private.denied_rights(p_profile_id, p_student_id)));
  end if;
  return v_rights;
end;
$$;
comment on function private.effective_rights(uuid, uuid) is
  'Rights that the person may exercise for the student now: those of effective_guardians minus those that '
  'restrictions in force deny. Empty if none.';

create function private.has_right(
  p_profile_id uuid, p_student_id uuid, p_right public.guardian_right default null)
returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the answer depends on rows that the caller cannot see, such as restrictions.
declare
  v_rights public.guardian_right[] := private.effective_rights(p_profile_id, p_student_id);
begin
  return case when p_right is null then v_rights <> '{}' else p_right = any (v_rights) end;
end;
$$;
comment on function private.has_right(uuid, uuid, public.guardian_right) is
  'True if the person may exercise the right for the student now, see effective_rights. p_right null: any '
  'right.';

create function private.students_of(p_profile_id uuid, p_right public.guardian_right) returns setof uuid
language plpgsql stable security definer rows 5 set search_path = ''
as $$
-- Definer: reads links, roles and restrictions of other people.
begin
  return query
    select g.student_id
    from private.effective_guardians g
    where g.guardian_id = p_profile_id and (p_right is null or p_right = any (g.rights))
      and (not g.has_restrictions or private.has_right(p_profile_id, g.student_id, p_right));
end;
$$;
comment on function private.students_of(uuid, public.guardian_right) is
  'Students for whom a person may exercise the right now; p_right null: any right.';

create function private.my_student_ids(p_right public.guardian_right default null) returns setof uuid
language plpgsql stable security definer rows 5 set search_path = ''
as $$
-- Definer: policies of every domain call it, clients may not call students_of.
begin
  return query select private.students_of(private.me(), p_right);
end;
$$;
comment on function private.my_student_ids(public.guardian_right) is
  'Students for whom the signed-in person may exercise the right now; p_right null: any right. Bounded by '
  'max_students_per_guardian.';

create function private.guardians_who_may(p_right public.guardian_right, p_student_ids uuid[])
returns table (guardian_id uuid, student_id uuid)
language plpgsql stable security definer rows 20 set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: reads links, roles and restrictions of other people.
begin
  return query
    select g.guardian_id, g.student_id
    from private.effective_guardians g
    where g.student_id = any (p_student_ids) and p_right = any (g.rights)
      and (not g.has_restrictions or private.has_right(g.guardian_id, g.student_id, p_right));
end;
$$;
comment on function private.guardians_who_may(public.guardian_right, uuid[]) is
  'Pairs of a guardian and one of the students for whom they may exercise the right now: has_right for many '
  'students.';

create function private.was_guardian(p_profile_id uuid, p_student_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the tables are closed. Compares people, not accounts: another account with an address of the
-- guardian is the guardian.
declare
  v_people uuid[] := array(select private.profiles_of_person(p_profile_id));
  v_students uuid[] := array(select private.profiles_of_person(p_student_id));
begin
  return exists (
    select from private.guardian_claims c
    where c.profile_id = any (v_people) and c.student_id = any (v_students));
end;
$$;
comment on function private.was_guardian(uuid, uuid) is
  'True if the person, in any account, is, was or asks to become a guardian of the student. They may then '
  'not see or manage the student''s other guardians in any role.';

create function private.guarded_students(p_account_ids uuid[]) returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads guardianships, a closed table. was_guardian for all students at once.
begin
  return array(
    select distinct private.profiles_of_person(w.student_id)
    from (select distinct c.student_id from private.guardian_claims c where c.profile_id = any (p_account_ids)) w);
end;
$$;
comment on function private.guarded_students(uuid[]) is
  'Students, in all their accounts, of whom one of these accounts is, was or asks to become a guardian.';

create function private.is_kept_from(p_profile_id uuid, p_student_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the tables are closed.
begin
  if private.was_guardian(p_profile_id, p_student_id) then
    return true;
  elsif private.denied_rights(p_profile_id, p_student_id) = '{}' then
    return false;
  end if;
  -- A school makes orders, and would choose who oversees it, or leave a student without anybody who does.
  return not private.has_role(p_profile_id, 'admin') or exists (
    select from public.profile_roles r
    join public.profiles p on p.id = r.profile_id and p.user_id is not null
    where r.role = 'admin' and r.profile_id <> all (array(select private.profiles_of_person(p_profile_id)))
      and not private.is_suspended(r.profile_id)
      and private.denied_rights(r.profile_id, p_student_id) = '{}'
      and not private.was_guardian(r.profile_id, p_student_id));
end;
$$;
comment on function private.is_kept_from(uuid, uuid) is
  'True if the person, in any account, is, was or asks to become a guardian of the student, or an order in force, '
  'in whole or in part, is between them. What admins may read as such, others read for this student; see also '
  'manages_student. An order does not count for an admin where it would leave the student without one; nor does a '
  'block of the student, which would keep the only admin from suspending who made it.';

create function private.students_kept_from(p_account_ids uuid[]) returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the tables are closed.
begin
  return private.guarded_students(p_account_ids) || array(
    select distinct t.profile_id
    from private.restriction_subjects s
    join private.restriction_students t on t.restriction_id = s.restriction_id
    join public.contact_restrictions r on r.id = s.restriction_id
    where s.profile_id = any (p_account_ids) and s.profile_id <> t.profile_id and r.kind = 'ORDER'
      and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now()));
end;
$$;
comment on function private.students_kept_from(uuid[]) is
  'Students from whom one of these accounts is kept, also the only admin: see is_kept_from.';

create function private.is_impartial(p_profile_id uuid, p_other_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads guardianships, a closed table.
begin
  -- Other rules decide what people may do to themselves. An address that two profiles had makes them one
  -- person only against them: it may have passed from one to the other.
  return p_profile_id = p_other_id
    or not (private.was_guardian(p_profile_id, p_other_id)
            or private.guarded_students(array(select private.profiles_of_person(p_profile_id)))
               && private.guarded_students(array(select private.profiles_of_person(p_other_id))));
end;
$$;
comment on function private.is_impartial(uuid, uuid) is
  'False if the first person, in any account, is, was or asks to become a guardian of the other one, or of a '
  'student of whom the other one is one.';

create function private.require_impartial(p_profile_id uuid) returns void
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads guardianships, a closed table.
declare
  v_me uuid := private.me();
begin
  -- Operators have no profile. Everybody may give up what is theirs.
  if v_me is null or p_profile_id is null or p_profile_id = v_me then
    return;
  elsif not private.is_impartial(v_me, p_profile_id) then
    -- The refusal rolls the call back, entries of the audit log included; the server's log keeps this line.
    raise log 'homeroom: % may not act on %, as guardians of one student', v_me, p_profile_id;
    perform private.fail('guardian.not_impartial', 'Another admin has to do this.');
  elsif private.is_kept_from(v_me, p_profile_id) then
    -- As to somebody who may not do this at all.
    perform private.fail('permission.denied', 'You may not do this.');
  end if;
end;
$$;
comment on function private.require_impartial(uuid) is
  'Refuses a caller who, in any account, is, was or asks to become a guardian of the person, or of a student of '
  'whom the person is one: guardians do not act on each other as staff. Refuses also whom an order keeps from the '
  'person; not from a student of theirs, since a refusal about another student would tell of the order. Call it '
  'only where something would change, because the answer tells who else is a guardian. Errors: '
  'guardian.not_impartial, permission.denied (an order).';

-- Agents ------------------------------------------------------------------------------------------

create function private.is_agent_of(p_agent_id uuid, p_client_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads links and roles of other people.
begin
  return exists (
    select from private.active_agent_links g
    where g.source_profile_id = p_agent_id and g.target_profile_id = p_client_id
      and private.has_role(p_agent_id, 'agent') and private.has_role(p_client_id, 'client')
      and not private.is_suspended(p_agent_id) and not private.is_minor(p_agent_id));
end;
$$;
comment on function private.is_agent_of(uuid, uuid) is
  'True if the agent may book for the client now: an ACTIVE link, the agent has the agent role and is '
  'neither suspended nor a known minor, and the client has the client role.';

create function private.clients_of(p_agent_id uuid) returns setof uuid
language plpgsql stable security definer rows 10 set search_path = ''
as $$
-- Definer: reads roles of other people.
begin
  return query
    select a.target_profile_id
    from private.active_agent_links a
    where a.source_profile_id = p_agent_id and private.is_agent_of(p_agent_id, a.target_profile_id)
      -- A client may be a student too, and restrictions protect them as one.
      and not private.is_fully_restricted(p_agent_id, a.target_profile_id);
end;
$$;
comment on function private.clients_of(uuid) is 'Clients for whom an agent may book.';

create function private.my_client_ids() returns setof uuid
language plpgsql stable security definer rows 10 set search_path = ''
as $$
-- Definer: policies call it, clients may not call clients_of.
begin
  return query select private.clients_of(private.me());
end;
$$;
comment on function private.my_client_ids() is 'Clients for whom the signed-in agent may book.';

create function private.client_students_of(p_agent_id uuid) returns table (client_id uuid, student_id uuid)
language plpgsql stable security definer rows 10 set search_path = ''
as $$
-- Definer: an agent cannot read the links between clients and their children.
begin
  return query
    select g.guardian_id, g.student_id
    from private.effective_guardians g
    where g.guardian_id = any (array(select private.clients_of(p_agent_id)))
      and private.has_right(g.guardian_id, g.student_id, 'book')
      and not private.is_fully_restricted(p_agent_id, g.student_id);
end;
$$;
comment on function private.client_students_of(uuid) is 'Students for whom clients of an agent may book.';

create function private.my_client_students() returns table (client_id uuid, student_id uuid)
language plpgsql stable security definer rows 10 set search_path = ''
as $$
-- Definer: clients may not call client_students_of.
begin
  return query select s.client_id, s.student_id from private.client_students_of(private.me()) s;
end;
$$;
comment on function private.my_client_students() is
  'Students for whom clients of the signed-in agent may book.';

-- What people see of links ------------------------------------------------------------------------

create function private.is_visible_to_guardian(p_link public.profile_graph) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: the answer depends on restrictions.
begin
  return case p_link.status
    when 'ACTIVE' then private.has_right(p_link.source_profile_id, p_link.target_profile_id)
    when 'PENDING' then not private.is_fully_restricted(p_link.source_profile_id, p_link.target_profile_id)
    else false end;
end;
$$;
comment on function private.is_visible_to_guardian(public.profile_graph) is
  'True if the guardian of the link can see it in lists, calls and limits. A link that is blocked or has no '
  'effective right is hidden, as if it had ended.';

create function private.shown_rights(p_link public.profile_graph) returns public.guardian_right[]
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: restrictions are closed to clients.
begin
  return array(
    select r from unnest(private.held_rights(p_link)) r
    where r <> all (private.denied_rights(p_link.source_profile_id, p_link.target_profile_id)) order by r);
end;
$$;
comment on function private.shown_rights(public.profile_graph) is
  'The rights of a link that the age of the student leaves, minus those that restrictions deny. No view or call shows '
  'other rights.';

create function private.shown_link(p_link public.profile_graph) returns public.profile_graph
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: restrictions are closed to clients.
begin
  if p_link.id is null then
    return p_link;
  end if;
  p_link.rights := private.shown_rights(p_link);
  -- A date of birth, and what was granted before it counted.
  p_link.granted_rights := null;
  p_link.minor_until := null;
  -- These two would reveal other guardians to the guardian.
  if p_link.source_profile_id = private.me() then
    p_link.is_primary := null;
    p_link.updated_at := null;
  end if;
  return p_link;
end;
$$;
comment on function private.shown_link(public.profile_graph) is
  'A link as calls return it: with the effective rights, without granted_rights and minor_until and, for its guardian, '
  'without is_primary and updated_at.';

create function private.my_guardian_rights()
returns table (link_id uuid, is_primary boolean, rights public.guardian_right[], is_granted boolean)
language plpgsql stable security definer rows 5 set search_path = ''
as $$
-- Definer: clients cannot read these columns of the graph. Bounded by max_guardians_per_student.
begin
  return query
    select g.id, g.is_primary, private.shown_rights(g),
           g.minor_until <= current_date and private.is_granted(g.source_profile_id, g.target_profile_id)
    from public.profile_graph g
    where g.target_profile_id = private.me() and g.relationship_type = 'GUARDIAN';
end;
$$;
comment on function private.my_guardian_rights() is
  'For each guardian of the signed-in student: whether they are primary, their effective rights, and whether the '
  'student grants these as an adult.';

create view public.my_guardians with (security_invoker = true) as
select g.id as link_id, g.source_profile_id as guardian_id, p.full_name, g.relation, r.is_primary,
       r.rights, r.is_granted, g.status, g.created_at as linked_at
from public.profile_graph g
join private.my_guardian_rights() r on r.link_id = g.id
left join public.profiles p on p.id = g.source_profile_id
where g.target_profile_id = (select private.me()) and g.relationship_type = 'GUARDIAN';
comment on view public.my_guardians is
  'Guardians of the signed-in student, including pending and blocked ones. is_granted: the student is an adult, and '
  'the guardian holds what grant_guardian_rights gives.';

create view public.my_clients with (security_invoker = true) as
select g.id as link_id, g.target_profile_id as client_id, p.full_name, g.created_at as linked_at
from public.profile_graph g
left join public.profiles p on p.id = g.target_profile_id
where g.source_profile_id = (select private.me()) and g.relationship_type = 'AGENT' and g.status = 'ACTIVE'
  and g.target_profile_id = any (array(select private.my_client_ids()));
comment on view public.my_clients is 'Clients of the signed-in agent.';

create view public.my_agents with (security_invoker = true) as
select g.id as link_id, g.source_profile_id as agent_id, p.full_name, g.created_at as linked_at
from public.profile_graph g
left join public.profiles p on p.id = g.source_profile_id
where g.target_profile_id = (select private.me()) and g.relationship_type = 'AGENT' and g.status = 'ACTIVE';
comment on view public.my_agents is 'Agents who may book for the signed-in client.';

create view public.my_client_students with (security_invoker = true) as
select s.client_id, s.student_id, p.full_name, c.full_name as client_name
from private.my_client_students() s
left join public.profiles p on p.id = s.student_id
left join public.profiles c on c.id = s.client_id;
comment on view public.my_client_students is 'Students for whom clients of the signed-in agent may book.';

-- Access ------------------------------------------------------------------------------------------

grant select on public.my_guardians, public.my_agents, public.my_clients, public.my_client_students
  to authenticated, service_role;
grant execute on function
  private.my_student_ids(public.guardian_right),
  private.my_client_students(),
  private.my_client_ids(),
  private.my_guardian_rights()
to authenticated, service_role;
grant execute on function
  private.shown_link(public.profile_graph)
to anon, authenticated, service_role;
