-- Contacts: who may talk to whom about which student. Guardians who may `message` for the student on
-- one side, those who teach or look after him on the other; `student_staff` is the one source of the
-- latter, one branch per way of being staff.

create type public.contact_role as enum ('PARENT', 'TUTOR', 'TEACHER', 'OFFICE_MANAGER');
comment on type public.contact_role is 'As what somebody writes about a student.';

create view private.student_posts with (security_invoker = true) as
-- Lessons: confirmed, or completed not too long ago. The range on starts_at lets the index end the
-- scan; no booking is longer than two days. The setting is read beforehand, not joined.
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
comment on view private.student_posts is
  'student_staff before it is asked whether a tutor still is one: for whoever asks that once, and not for each of thousands of lessons.';

create view private.student_staff with (security_invoker = true) as
-- Whoever lost the role is staff by no lesson he gave before.
select s.student_id, s.staff_id, s.role
from private.student_posts s
where s.role <> 'TUTOR'
   or exists (select from public.profile_roles r where r.profile_id = s.staff_id and r.role = 'tutor');
comment on view private.student_staff is
  'Who teaches or looks after a student, and how; may name a pair more than once. Restrictions are for the functions below.';

-- Functions ---------------------------------------------------------------------------------------

create function private.staff_role(p_staff_id uuid, p_student_id uuid) returns public.contact_role
language plpgsql stable security definer set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: judges other people's standing. `is true` hides the person from the indexes: a student has few
-- lessons, a tutor may give thousands.
declare
  v_role public.contact_role;
begin
  select s.role into v_role
  from private.student_staff s
  where s.student_id = p_student_id and (s.staff_id = p_staff_id) is true
  order by s.role limit 1;
  if v_role is not null and 'message' = any (private.denied_rights(p_staff_id, p_student_id)) then
    return null;
  end if;
  return v_role;
end;
$$;
comment on function private.staff_role(uuid, uuid) is
  'As what the person may talk about the student now; null if he is not among his staff or restricted.';

create function private.staff_of(p_student_ids uuid[])
returns table (staff_id uuid, student_id uuid, role public.contact_role)
language plpgsql stable security definer rows 20 set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: staff_role for many at once. Offset: restrictions are looked for per person, not per lesson.
begin
  return query
    select s.staff_id, s.student_id, s.role
    from (select x.staff_id, x.student_id, min(x.role) as role
          from private.student_staff x
          where x.student_id = any (p_student_ids)
          group by x.staff_id, x.student_id
          offset 0) s
    where 'message' <> all (private.denied_rights(s.staff_id, s.student_id));
end;
$$;
comment on function private.staff_of(uuid[]) is 'Who may talk about one of the students as staff now, pair by pair.';

create function private.taught_students(p_staff_id uuid) returns table (student_id uuid, role public.contact_role)
language plpgsql stable security definer rows 20 set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: staff_role for one person's students at once. Without a probe for "any at all": for the
-- first row alone the planner would rather read a whole table.
declare
  v_restricted boolean := exists (select from private.restriction_subjects s where s.profile_id = p_staff_id);
  v_is_tutor boolean := private.has_role(p_staff_id, 'tutor');
begin
  return query
    select s.student_id, min(s.role)
    from private.student_posts s
    where s.staff_id = p_staff_id and (s.role <> 'TUTOR' or v_is_tutor)
    group by s.student_id
    having not v_restricted or 'message' <> all (private.denied_rights(p_staff_id, s.student_id));
end;
$$;
comment on function private.taught_students(uuid) is 'Students about whom the person may talk as staff now, with his role.';

create function private.my_taught_students() returns table (student_id uuid, role public.contact_role)
language plpgsql stable security definer rows 20 set search_path = ''
as $$
-- Definer: policies ask it.
begin
  return query select t.student_id, t.role from private.taught_students(private.me()) t;
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
    select s.staff_id, s.role, s.student_id, 'guardian'
    from private.staff_of(array(
      select child.id from private.my_student_ids('message') child(id)
      where p_student_id is null or child.id = p_student_id)) s
    where s.staff_id <> v_me
    union all
    select g.guardian_id, 'PARENT'::public.contact_role, g.student_id, 'staff'
    from private.guardians_who_may('message', array(
      select t.student_id from private.my_taught_students() t
      where p_student_id is null or t.student_id = p_student_id)) g
    where g.guardian_id <> v_me;
end;
$$;
comment on function private.my_contacts(uuid) is
  'Whom the signed-in person may talk to about which student, on which side he then stands.';

grant execute on function private.my_taught_student_ids() to authenticated, service_role;
