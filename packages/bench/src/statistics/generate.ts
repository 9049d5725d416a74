// A school for the bench of statistics: classes of 25 with a course each, a school year of live classes and grades.
// Its manager; a head who teaches every class, and so reads the records of all students; the teacher of one class; and
// a tutor of forty students in three groups with a lesson a week.
import type postgres from "postgres";

const WEEKS = 36;

export async function generateSchool(sql: postgres.Sql, students: number): Promise<void> {
  const classes = students / 25;
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx.unsafe(`
      create schema if not exists bench;
      create function bench.id(p_name text) returns uuid language sql immutable parallel safe return md5(p_name)::uuid;
      insert into auth.users (id, email, email_confirmed_at)
        select bench.id(n), n || '@school.example', now() from unnest('{manager,head,teacher,tutor}'::text[]) n;
      insert into public.profiles (id, user_id, full_name)
        select bench.id(n), bench.id(n), initcap(n) from unnest('{manager,head,teacher,tutor}'::text[]) n
        union all select bench.id('child ' || n), null, 'Child ' || n from generate_series(1, ${students}) n;
      insert into public.profile_details (profile_id) select id from public.profiles;
      insert into public.profile_roles (profile_id, role)
        select bench.id('child ' || n), 'student'::public.app_role from generate_series(1, ${students}) n
        union all select bench.id('tutor'), 'tutor';
      insert into public.organizations (id, name) values (bench.id('north'), 'North');
      insert into public.schools (id, organization_id, name) values (bench.id('school'), bench.id('north'), 'School');
      insert into public.campuses (id, organization_id, school_id, name)
        values (bench.id('campus'), bench.id('north'), bench.id('school'), 'Campus');
      insert into public.classes (id, organization_id, school_id, campus_id, name)
        select bench.id('class ' || c), bench.id('north'), bench.id('school'), bench.id('campus'), 'Class ' || c
        from generate_series(0, ${classes - 1}) c;
      insert into public.memberships (profile_id, role, organization_id, school_id)
        values (bench.id('manager'), 'school_manager', bench.id('north'), bench.id('school'));
      insert into public.memberships (profile_id, role, organization_id, school_id, campus_id, class_id)
        select bench.id(n), 'teacher', c.organization_id, c.school_id, c.campus_id, c.id
        from public.classes c, unnest('{head,teacher}'::text[]) n where n = 'head' or c.name = 'Class 0';
      insert into public.class_students (class_id, student_id, organization_id, school_id, campus_id)
        select bench.id('class ' || n % ${classes}), bench.id('child ' || n), bench.id('north'), bench.id('school'), bench.id('campus')
        from generate_series(1, ${students}) n;
      insert into public.courses (id, class_id, title)
        select bench.id('course ' || c), bench.id('class ' || c), 'Course ' || c from generate_series(0, ${classes - 1}) c;
      insert into public.enrollments (course_id, student_id)
        select bench.id('course ' || n % ${classes}), bench.id('child ' || n) from generate_series(1, ${students}) n;
      insert into public.live_classes (id, course_id, title, starts_at, ends_at)
        select bench.id('lesson ' || c || ' ' || l), bench.id('course ' || c), 'Lesson', s.at, s.at + interval '45 minutes'
        from generate_series(0, ${classes - 1}) c, generate_series(1, ${WEEKS * 2}) l
        cross join lateral (select now() - make_interval(hours => l * 84) as at) s;
      insert into public.live_class_registrations (live_class_id, student_id, course_id, starts_at, ends_at, attended)
        select l.id, e.student_id, l.course_id, l.starts_at, l.ends_at, hashtext(l.id::text || e.student_id) % 10 <> 0
        from public.live_classes l join public.enrollments e on e.course_id = l.course_id order by l.starts_at;
      insert into public.assignments (id, course_id, title, due_at)
        select bench.id('work ' || c || ' ' || w), bench.id('course ' || c), 'Work ' || w, now() - make_interval(weeks => w)
        from generate_series(0, ${classes - 1}) c, generate_series(1, ${WEEKS}) w;
      insert into public.submissions (assignment_id, student_id, course_id, submitted_at, score, graded_at, first_graded_at)
        select a.id, e.student_id, a.course_id, a.due_at, 40 + abs(hashtext(a.id::text || e.student_id)) % 60, a.due_at, a.due_at
        from public.assignments a join public.enrollments e on e.course_id = a.course_id order by a.due_at;
      insert into public.bookings (client_id, tutor_id, student_id, starts_at, ends_at, subject, status, attendance)
        select bench.id('child ' || n), bench.id('tutor'), bench.id('child ' || n), s.at, s.at + interval '20 minutes', 'Algebra',
               'completed', case when (n + w) % 12 = 0 then 'no_show' else 'attended' end::public.booking_attendance
        from generate_series(1, 40) n, generate_series(1, ${WEEKS}) w
        cross join lateral (select now() - make_interval(weeks => w, mins => n * 30) as at) s;
      insert into private.group_owners (profile_id) values (bench.id('tutor'));
      insert into private.student_groups (id, owner_id, name)
        select bench.id('group ' || g), bench.id('tutor'), 'Group ' || g from generate_series(0, 2) g;
      insert into private.group_students (group_id, student_id)
        select bench.id('group ' || n % 3), bench.id('child ' || n) from generate_series(1, 40) n;`);
  });
  await sql`vacuum analyze`;
}
