-- Who takes a course, or took it, with names: the list of enrollments that people search and sort. A row shows nothing
-- that the enrollment and the profile do not.

-- Views -------------------------------------------------------------------------------------------

create view public.my_course_students with (security_invoker = true) as
select e.id, e.course_id, e.student_id, p.full_name, p.avatar_url, e.status, e.progress, e.last_accessed_at,
       e.completed_at, e.created_at
from public.enrollments e
left join public.profiles p on p.id = e.student_id;
comment on view public.my_course_students is
  'Enrollments that the signed-in person reads, with who it is. full_name: null of a student whom the reader sees '
  'no longer.';

-- Access ------------------------------------------------------------------------------------------

grant select on public.my_course_students to authenticated, service_role;
