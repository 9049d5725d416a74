-- Contacts: who may message whom about which student. On one side the family, see family_sides.sql, on the
-- other the student's staff: tutors, teachers and office managers. `student_staff` is the one source of
-- staff, with one branch per kind. What one side blocked is no contact: contact_blocks.sql.

create type public.contact_role as enum ('PARENT', 'STUDENT', 'TUTOR', 'TEACHER', 'OFFICE_MANAGER');
comment on type public.contact_role is
  'The role in which a person messages about a student. The first two are of the family side: STUDENT is an adult '
  'student, about themselves.';

create view private.student_staff_unfiltered as
-- Bookings: confirmed, or completed within contact_days. The condition on starts_at bounds the index
-- scan, since no booking is longer than two days. The setting is an init plan, not a join.
select b.student_id, b.tutor_id as staff_id, 'TUTOR'::public.contact_role as role
from public.bookings b
where b.student_id is not null and b.status in ('confirmed', 'completed')
  and b.starts_at > (select now() - make_interval(days => s.contact_days + 2) from private.settings s)
  and b.ends_at > (select now() - make_interval(days => s.contact_days) from private.settings s)
union all
select c.student_id, m.profile_id, 'TEACHER'
from public.class_students c
join public.memberships m on m.class_id = c.class_id
where m.role = 'teacher' and 'READ_PARENT_COMM' = any (m.permissions) and m.profile_id <> c.student_id
union all
select c.student_id, m.profile_id, 'OFFICE_MANAGER'
from public.class_students c
join public.memberships m on m.campus_id = c.campus_id
where m.role = 'office_manager' and 'READ_PARENT_COMM' = any (m.permissions) and m.profile_id <> c.student_id
union all
select e.student_id, c.tutor_id, 'TUTOR'
from public.enrollments e
join public.courses c on c.id = e.course_id
where e.status = 'active' and c.tutor_id <> e.student_id;
comment on view private.student_staff_unfiltered is
  'student_staff without the check of the tutor role; for callers that check the role once instead of per '
  'booking.';

create view private.student_staff as
-- Past bookings count only while the tutor still holds the role.
select s.student_id, s.staff_id, s.role
from private.student_staff_unfiltered s
where s.role <> 'TUTOR'
   or exists (select from public.profile_roles r where r.profile_id = s.staff_id and r.role = 'tutor');
comment on view private.student_staff is
  'The staff of students with their role; a pair may occur more than once. The functions below apply '
  'restrictions and suspensions.';

-- Functions ---------------------------------------------------------------------------------------

create function private.is_guardian_first(p_staff_id uuid, p_student_id uuid, p_role public.contact_role)
  returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads guardianships, a closed table.
-- Compares people, not accounts, and counts who asks to become a guardian, as was_guardian does. A tutor who
-- only manages the student (relation OTHER) and was chosen by the family is no guardian first, unless they work
-- at the student's school.
declare
  v_people uuid[] := array(select private.profiles_of_person(p_staff_id));
  v_students uuid[];
begin
  -- Most staff are nobody's guardian.
  perform from private.guardian_claims c where c.profile_id = any (v_people);
  if not found then
    return false;
  end if;
  v_students := array(select private.profiles_of_person(p_student_id));
  return exists (
    select from private.guardian_claims w
    where w.profile_id = any (v_people) and w.student_id = any (v_students)
      and (w.is_family or p_role <> 'TUTOR' or exists (
             select from public.class_students c
             join public.memberships m
               on m.organization_id = c.organization_id and (m.school_id is null or m.school_id = c.school_id)
             where c.student_id = any (v_students) and m.profile_id = any (v_people))));
end;
$$;
comment on function private.is_guardian_first(uuid, uuid, public.contact_role) is
  'True if somebody who works with the student is, was or asks to become a guardian of the student: then they may not '
  'message the other guardians in that role. A tutor who is no family may, outside the student''s school.';

create function private.staff_role(p_staff_id uuid, p_student_id uuid) returns public.contact_role
language plpgsql stable security definer set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: reads other people's bookings, memberships and restrictions.
-- `is true` keeps the planner from the tutor's index: a student has few bookings, a tutor thousands.
declare
  v_role public.contact_role;
begin
  select s.role into v_role
  from private.student_staff s
  where s.student_id = p_student_id and (s.staff_id = p_staff_id) is true
  order by s.role limit 1;
  if v_role is not null and ('message' = any (private.denied_rights(p_staff_id, p_student_id))
                             or private.is_suspended(p_staff_id)
                             or private.is_guardian_first(p_staff_id, p_student_id, v_role)) then
    return null;
  end if;
  return v_role;
end;
$$;
comment on function private.staff_role(uuid, uuid) is
  'The role in which a person may message about a student as staff now; null if they are not staff, '
  'restricted or suspended.';

create function private.staff_of(p_student_ids uuid[])
returns table (staff_id uuid, student_id uuid, role public.contact_role)
language plpgsql stable security definer rows 20 set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: reads other people's bookings, memberships and restrictions.
-- staff_role for many students. `offset 0` keeps the checks per person instead of per booking.
begin
  return query
    select s.staff_id, s.student_id, s.role
    from (select x.staff_id, x.student_id, min(x.role) as role
          from private.student_staff x
          where x.student_id = any (p_student_ids)
          group by x.staff_id, x.student_id
          offset 0) s
    where 'message' <> all (private.denied_rights(s.staff_id, s.student_id)) and not private.is_suspended(s.staff_id)
      and not private.is_guardian_first(s.staff_id, s.student_id, s.role);
end;
$$;
comment on function private.staff_of(uuid[]) is
  'The staff who may message about each of the students now; one row per pair.';

create function private.taught_students(p_staff_id uuid)
returns table (student_id uuid, role public.contact_role, may_message boolean)
language plpgsql stable security definer rows 20 set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: reads other people's bookings, memberships and restrictions.
-- No `exists` probe first: for a single row the planner would scan a whole table.
declare
  v_restricted boolean := private.has_restrictions(p_staff_id);
  v_is_tutor boolean := private.has_role(p_staff_id, 'tutor');
  v_guardian boolean := exists (
    select from private.guardian_claims c
    where c.profile_id = any (array(select private.profiles_of_person(p_staff_id))));
begin
  return query
    select s.student_id, min(s.role),
           (not v_restricted or 'message' <> all (private.denied_rights(p_staff_id, s.student_id)))
             and (not v_guardian or not private.is_guardian_first(p_staff_id, s.student_id, min(s.role)))
    from private.student_staff_unfiltered s
    where s.staff_id = p_staff_id and (s.role <> 'TUTOR' or v_is_tutor)
    group by s.student_id;
end;
$$;
comment on function private.taught_students(uuid) is
  'Students of whom a person is staff now, with the role. may_message: whether they may message about the '
  'student, as staff_role says.';

create function private.staffed_students(p_staff_id uuid)
returns table (student_id uuid, role public.contact_role)
language plpgsql stable security definer rows 20 set search_path = ''
as $$
-- Definer: clients may not call taught_students.
begin
  return query select t.student_id, t.role from private.taught_students(p_staff_id) t where t.may_message;
end;
$$;
comment on function private.staffed_students(uuid) is
  'Students about whom a person may message as staff now, with the role: staff_role for all students of one '
  'person.';

create function private.my_staffed_students() returns table (student_id uuid, role public.contact_role)
language plpgsql stable security definer rows 20 set search_path = ''
as $$
-- Definer: clients may not call staffed_students.
begin
  return query select t.student_id, t.role from private.staffed_students(private.me()) t;
end;
$$;
comment on function private.my_staffed_students() is
  'Students about whom the signed-in person may message as staff, with the role.';

create function private.my_staffed_student_ids() returns setof uuid
language plpgsql stable security definer rows 20 set search_path = ''
as $$
-- Definer: clients may not call staffed_students.
begin
  return query select t.student_id from private.my_staffed_students() t;
end;
$$;
comment on function private.my_staffed_student_ids() is
  'Students about whom the signed-in person may message as staff.';
grant execute on function private.my_staffed_student_ids() to authenticated, service_role;

create function private.my_contacts(p_student_id uuid default null)
returns table (profile_id uuid, role public.contact_role, student_id uuid, my_side text)
language plpgsql stable security definer rows 20 set search_path = ''
as $$
-- Definer: neither side may read the other's links. Few people have blocks, and for the others none is asked for.
declare
  v_me uuid := private.me();
  v_may_be_closed boolean := private.may_be_closed(v_me);
begin
  return query
    select s.staff_id, s.role, s.student_id, 'guardian'
    from private.staff_of(array(
      select child.id from private.my_family_student_ids() child(id)
      where p_student_id is null or child.id = p_student_id)) s
    where s.staff_id <> v_me and (not v_may_be_closed or not private.is_contact_closed(s.staff_id, v_me, s.student_id))
    union all
    select f.profile_id, case f.profile_id when f.student_id then 'STUDENT' else 'PARENT' end::public.contact_role,
           f.student_id, 'staff'
    from private.family_sides_of(array(
      select t.student_id from private.my_staffed_students() t
      where p_student_id is null or t.student_id = p_student_id)) f
    where f.profile_id <> v_me
      and (not v_may_be_closed or not private.is_contact_closed(v_me, f.profile_id, f.student_id));
end;
$$;
comment on function private.my_contacts(uuid) is
  'Whom the signed-in person may message about which student. my_side: the side of the signed-in person, guardian '
  '(the family side) or staff.';
