-- For which students work is set that is not for the whole course, as its staff read it. Students and guardians read
-- the work itself, and not who else has it.

-- Views -------------------------------------------------------------------------------------------

create view private.seen_assignment_students with (security_barrier = true) as
select s.assignment_id, a.course_id, s.student_id
from private.assignment_students s
join public.assignments a on a.id = s.assignment_id
where a.course_id = any (array(select private.my_course_ids()))
  and s.student_id <> all (array(select private.my_progress_restricted_student_ids()))
  and exists (select from public.enrollments e
              where e.course_id = a.course_id and e.student_id = s.student_id and e.status <> 'dropped');
comment on view private.seen_assignment_students is
  'Chosen students of work in the courses of the signed-in person. An owner''s view, because the table is closed.';

create view public.my_assignment_students with (security_invoker = true) as
select s.assignment_id, s.course_id, s.student_id, p.full_name, p.avatar_url
from private.seen_assignment_students s
left join public.profiles p on p.id = s.student_id;
comment on view public.my_assignment_students is
  'For which students work is set that is not for the whole course (assignments.for_chosen), in courses whose staff '
  'the signed-in person is. Left out are students who left the course, and those whose progress a restriction denies '
  'to the reader.';

-- Access ------------------------------------------------------------------------------------------

grant select on private.seen_assignment_students, public.my_assignment_students to authenticated, service_role;
