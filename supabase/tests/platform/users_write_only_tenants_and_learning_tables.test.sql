begin;
select plan(7);

-- What clients write directly, column by column: tenants and learning records, through policies that
-- ask who manages the ones and who is staff or student of the others.
create temporary view writable as
select c.relname::text as relation, acl.privilege_type::text as privilege, null::text as col
from pg_class c, aclexplode(c.relacl) acl
where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and c.relkind in ('r', 'p', 'v', 'm')
  and acl.grantee in (select r.oid from pg_roles r where r.rolname = 'authenticated' union select 0) and acl.privilege_type <> 'SELECT'
union all
select c.relname, acl.privilege_type, a.attname
from pg_class c join pg_attribute a on a.attrelid = c.oid, aclexplode(a.attacl) acl
where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace)
  and acl.grantee in (select r.oid from pg_roles r where r.rolname = 'authenticated' union select 0) and acl.privilege_type <> 'SELECT';

select set_eq(
  'select distinct relation from writable',
  '{activity_days,assignments,campuses,certificates,class_students,classes,courses,enrollments,live_class_registrations,
    live_classes,memberships,organizations,point_entries,schools,student_badges,submissions}'::text[],
  'Users have write grants on tenant and learning tables only');
select set_eq(
  $$ select relation from writable where privilege = 'DELETE' and col is null $$,
  '{assignments,campuses,certificates,class_students,classes,courses,live_class_registrations,live_classes,memberships,
    organizations,point_entries,schools,student_badges}'::text[],
  'Users have delete grants on these tables only');
select set_eq(
  $$ select relation || '.' || col from writable where privilege = 'INSERT' $$,
  array['organizations.name', 'schools.organization_id', 'schools.name', 'campuses.school_id', 'campuses.name',
        'classes.campus_id', 'classes.name', 'class_students.class_id', 'class_students.student_id',
        'memberships.profile_id', 'memberships.role', 'memberships.organization_id', 'memberships.school_id',
        'memberships.campus_id', 'memberships.class_id', 'memberships.custom_permissions',
        'memberships.custom_permissions_filter',
        'courses.tutor_id', 'courses.class_id', 'courses.title', 'courses.passing_percentage', 'courses.ends_on',
        'enrollments.course_id', 'enrollments.student_id',
        'assignments.course_id', 'assignments.title', 'assignments.due_at', 'assignments.maximum',
        'submissions.assignment_id', 'submissions.student_id', 'submissions.body', 'submissions.score',
        'live_classes.course_id', 'live_classes.title', 'live_classes.starts_at', 'live_classes.ends_at',
        'live_class_registrations.live_class_id', 'live_class_registrations.student_id',
        'point_entries.student_id', 'point_entries.course_id', 'point_entries.points', 'point_entries.reason',
        'activity_days.student_id', 'activity_days.course_id', 'activity_days.day',
        'student_badges.student_id', 'student_badges.badge_id', 'student_badges.course_id',
        'certificates.student_id', 'certificates.course_id', 'certificates.title', 'certificates.file_path'],
  'Users have insert grants on these columns only');
select set_eq(
  $$ select relation || '.' || coalesce(col, '*') from writable where privilege not in ('INSERT', 'DELETE') $$,
  array['organizations.name', 'schools.name', 'campuses.name', 'classes.name',
        'memberships.custom_permissions', 'memberships.custom_permissions_filter',
        'courses.title', 'courses.passing_percentage', 'courses.ends_on',
        'enrollments.status', 'enrollments.progress', 'enrollments.last_accessed_at', 'enrollments.completed_at',
        'assignments.title', 'assignments.due_at', 'assignments.maximum', 'submissions.body', 'submissions.score',
        'live_classes.title', 'live_classes.starts_at', 'live_classes.ends_at', 'live_class_registrations.attended'],
  'Users have update grants on these columns only');
prepare offenders_1 as
select c.oid::regclass from pg_class c, unnest('{authenticated,service_role}'::text[]) r(role)
     where c.relnamespace = 'private'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
       and has_any_column_privilege(r.role, c.oid, 'select, insert, update')
       -- Its rows are the reader's own: see views_run_as_their_reader.
       and (c.oid <> all ('{private.seen_bookings,private.seen_threads,private.seen_receipts,private.seen_assignment_students}'::regclass[])
            or has_any_column_privilege(r.role, c.oid, 'insert, update'));
select is_empty('offenders_1',
  'Neither users nor the secret key can read private tables');
select isnt_empty(
  $$ select from pg_class c where c.relnamespace = 'public'::regnamespace
     and has_table_privilege('authenticated', c.oid, 'select') $$,
  'Users have select grants on public tables');

-- A planted offender.
create table private.planted (id integer);
grant select on private.planted to service_role;
select isnt_empty('offenders_1', 'A planted grant on a private table is found');

select * from finish();
rollback;
