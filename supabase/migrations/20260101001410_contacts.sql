-- Contacts: who may talk to whom about which student. Guardians who may `message` for the student on
-- one side, those who teach or look after him on the other; `student_staff` is the one source of the
-- latter, one branch per way of being staff.

create type public.contact_role as enum ('PARENT', 'TUTOR', 'TEACHER', 'OFFICE_MANAGER');
comment on type public.contact_role is 'As what somebody writes about a student.';

create view private.student_staff with (security_invoker = true) as
-- Lessons: confirmed, or completed not too long ago. The range on starts_at lets the index end the
-- scan; no booking is longer than two days.
select b.student_id, b.tutor_id as staff_id, 'TUTOR'::public.contact_role as role
from public.bookings b
cross join private.settings s
where b.student_id is not null and b.status in ('confirmed', 'completed')
  and b.starts_at > now() - make_interval(days => s.contact_days + 2)
  and b.ends_at > now() - make_interval(days => s.contact_days)
union all
select c.student_id, m.profile_id, 'TEACHER'
from public.class_students c
join public.memberships m on m.class_id = c.class_id
where m.role = 'teacher' and 'READ_PARENT_COMM' = any (m.permissions) and m.profile_id <> c.student_id
union all
select c.student_id, m.profile_id, 'OFFICE_MANAGER'
from public.class_students c
join public.memberships m on m.campus_id = c.campus_id
where m.role = 'office_manager' and 'READ_PARENT_COMM' = any (m.permissions) and m.profile_id <> c.student_id;
comment on view private.student_staff is
  'Who teaches or looks after a student, and how; may name a pair more than once. Restrictions are for the functions below.';

-- Functions ---------------------------------------------------------------------------------------

create function private.staff_role(p_staff_id uuid, p_student_id uuid) returns public.contact_role
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: judges other people's standing.
declare
  v_role public.contact_role;
begin
  select s.role into v_role
  from private.student_staff s
  where s.staff_id = p_staff_id and s.student_id = p_student_id
  order by s.role limit 1;
  if v_role is not null and 'message' = any (private.denied_rights(p_staff_id, p_student_id)) then
    return null;
  end if;
  return v_role;
end;
$$;
comment on function private.staff_role(uuid, uuid) is
  'As what the person may talk about the student now; null if he is not among his staff or restricted.';

create function private.my_taught_students() returns table (student_id uuid, role public.contact_role)
language plpgsql stable security definer rows 20 set search_path = ''
as $$
-- Definer: policies ask it.
declare
  v_me uuid := private.me();
begin
  return query
    select s.student_id, min(s.role)
    from private.student_staff s
    where s.staff_id = v_me
      and not exists (select from private.my_denials() d
                      where d.student_id = s.student_id and 'message' = any (d.rights))
    group by s.student_id;
end;
$$;
comment on function private.my_taught_students() is 'Students about whom the signed-in person may talk as staff, with his role.';

create function private.my_taught_student_ids() returns setof uuid
language plpgsql stable security definer rows 20 set search_path = ''
as $$
-- Definer: policies ask it.
begin
  return query select t.student_id from private.my_taught_students() t;
end;
$$;
comment on function private.my_taught_student_ids() is 'Students about whom the signed-in person may talk as staff.';

create function private.my_contacts(p_student_id uuid default null)
returns table (profile_id uuid, role public.contact_role, student_id uuid, my_side text)
language plpgsql stable security definer rows 20 set search_path = ''
as $$
-- Definer: neither side sees the other's links.
declare
  v_me uuid := private.me();
begin
  return query
    select s.staff_id, min(s.role), s.student_id, 'guardian'
    from private.my_student_ids('message') child(id)
    join private.student_staff s on s.student_id = child.id
    where s.staff_id <> v_me and (p_student_id is null or child.id = p_student_id)
      and 'message' <> all (private.denied_rights(s.staff_id, s.student_id))
    group by s.staff_id, s.student_id
    union all
    select g.source_profile_id, 'PARENT'::public.contact_role, t.student_id, 'staff'
    from private.my_taught_students() t
    join public.profile_graph g on g.target_profile_id = t.student_id
    where g.relationship_type = 'GUARDIAN' and g.status = 'ACTIVE' and g.source_profile_id <> v_me
      and (p_student_id is null or t.student_id = p_student_id)
      and private.has_right(g.source_profile_id, t.student_id, 'message');
end;
$$;
comment on function private.my_contacts(uuid) is
  'Whom the signed-in person may talk to about which student, on which side he then stands.';

create function private.my_contact_people() returns setof uuid
language plpgsql stable security definer rows 20 set search_path = ''
as $$
-- Definer: policies ask it. Staff also see the student himself.
begin
  return query
    select c.profile_id from private.my_contacts() c
    union
    select t.student_id from private.my_taught_students() t;
end;
$$;
comment on function private.my_contact_people() is
  'Both sides of contact pairs, and for staff their students. Never two guardians of one student.';

grant execute on function private.my_taught_student_ids(), private.my_contact_people() to authenticated, service_role;
