-- Lists of students, each of the students of one group: the rows that the reader reads in the list anyway. They are
-- calls, because a list is in a domain that knows of no groups, and a view with the group in a column would look up
-- the students of all groups of the reader for one. Filters, order, pages, counts and CSV are PostgREST's.

-- Functions ---------------------------------------------------------------------------------------

create function private.list_students_in_group(p_group_id uuid) returns setof public.my_students
language plpgsql stable security invoker rows 20 set search_path = ''
as $$
declare
  v_student_ids uuid[] := private.students_in_group(p_group_id);
begin
  return query select s.* from public.my_students s where s.student_id = any (v_student_ids);
end;
$$;

select private.expose('list_students_in_group', 'everyone',
  'Those of my_students who are in a group that the caller sees, their own or a shared one. Errors: auth.required, '
  'group.not_found.');

create function private.list_client_students_in_group(p_group_id uuid) returns setof public.my_client_students
language plpgsql stable security invoker rows 20 set search_path = ''
as $$
declare
  v_student_ids uuid[] := private.students_in_group(p_group_id);
begin
  return query select s.* from public.my_client_students s where s.student_id = any (v_student_ids);
end;
$$;

select private.expose('list_client_students_in_group', 'everyone',
  'Those of my_client_students who are in a group that the caller sees, their own or a shared one. Errors: '
  'auth.required, group.not_found.');

create function private.list_enrollments_in_group(p_group_id uuid) returns setof public.my_course_students
language plpgsql stable security invoker rows 50 set search_path = ''
as $$
declare
  v_student_ids uuid[] := private.students_in_group(p_group_id);
begin
  return query select e.* from public.my_course_students e where e.student_id = any (v_student_ids);
end;
$$;

select private.expose('list_enrollments_in_group', 'everyone',
  'Those of my_course_students who are in a group that the caller sees, their own or a shared one. Errors: '
  'auth.required, group.not_found.');

create function private.list_bookings_in_group(
  p_group_id uuid, p_from timestamptz default null, p_to timestamptz default null)
returns setof public.my_bookings
language plpgsql stable security invoker rows 50 set search_path = ''
as $$
declare
  v_student_ids uuid[] := private.students_in_group(p_group_id);
begin
  -- A filter of the API comes after the call, so the one that leaves out most is an argument.
  return query
    select b.* from public.my_bookings b
    where b.student_id = any (v_student_ids)
      and b.starts_at >= coalesce(p_from, '-infinity') and b.starts_at < coalesce(p_to, 'infinity');
end;
$$;

select private.expose('list_bookings_in_group', 'everyone',
  'Those of my_bookings that students attend who are in a group that the caller sees, their own or a shared one; '
  'which start from p_from on and before p_to. Errors: auth.required, group.not_found.');

create function private.list_roster_in_group(
  p_class_id uuid, p_group_id uuid, p_limit integer default null, p_offset integer default null,
  p_search text default null, p_sort text default null, p_descending boolean default null)
returns table (student_id uuid, full_name text, avatar_url text, has_account boolean, enrolled_at timestamptz)
language plpgsql volatile security definer rows 50 set search_path = ''
as $$
-- Definer: clients may not call roster_of. Volatile: reads of an admin are audited.
begin
  return query
    select r.*
    from private.roster_of(
      p_class_id, private.students_in_group(p_group_id), p_limit, p_offset, p_search, p_sort, p_descending) r;
end;
$$;

select private.expose('list_roster_in_group', 'everyone',
  'As list_roster, of those students who are in a group that the caller sees, their own or a shared one. p_limit: up '
  'to 200 rows, default 50. Errors: auth.required, class.not_found, group.not_found, validation.failed, rate.limited.');

create function private.list_contacts_in_group(
  p_group_id uuid, p_limit integer default null, p_offset integer default null, p_search text default null,
  p_sort text default null, p_descending boolean default null)
returns table (conversation_key text, profile_id uuid, full_name text, avatar_url text, role public.contact_role,
               student_id uuid, student_name text, thread_id uuid)
language plpgsql stable security definer rows 50 set search_path = ''
as $$
-- Definer: clients may not call contacts_page.
begin
  return query
    select c.*
    from private.contacts_page(
      null, private.students_in_group(p_group_id), p_limit, p_offset, p_search, p_sort, p_descending) c;
end;
$$;

select private.expose('list_contacts_in_group', 'everyone',
  'As list_contacts, about those students who are in a group that the caller sees, their own or a shared one. '
  'p_limit: 1 to 200, default 50. Errors: auth.required, group.not_found, validation.failed.');

-- Access ------------------------------------------------------------------------------------------

grant execute on function private.students_in_group(uuid) to anon, authenticated, service_role;
