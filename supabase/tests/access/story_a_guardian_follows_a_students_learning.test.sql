begin;
select plan(22);

select tests.create_users('bob', 'eve', 'charlie: student', 'dana: tutor', 'carol');
select tests.link('bob', 'charlie'), tests.link('eve', 'charlie', '{message}');
update public.profile_details set time_zone = 'Pacific/Auckland' where profile_id = tests.id('charlie');

select tests.authenticate_as('dana');
select lives_ok($$ insert into public.courses (tutor_id, title, passing_percentage) values (tests.id('dana'), 'Writing', 60) $$,
  'A tutor creates a course');
select throws_ok($$ insert into public.enrollments (course_id, student_id) select id, tests.id('charlie') from public.courses $$, 'PT403', 'permission.denied',
  'A student cannot be enrolled without consent');
select is((select kind::text from public.enroll_in_course((select id from public.courses), tests.id('charlie'))), 'course',
  'Enrolling sends a course invitation');
select tests.authenticate_as('bob');
select lives_ok($$ select public.accept_invitation((select id from public.my_invitations)) $$,
  'The guardian accepts the course');
select is((select full_name from public.list_contacts()), 'Dana', 'The tutor is the guardian''s contact');

select tests.authenticate_as('dana');
insert into public.assignments (course_id, title, maximum, due_at) select id, 'Essay', 20, now() + interval '3 days' from public.courses;
insert into public.live_classes (course_id, title, starts_at, ends_at) select id, 'Reading', now() + interval '1 day', now() + interval '25 hours'
  from public.courses;

select tests.authenticate_as('bob');
select is(public.child_overview(tests.id('charlie')) #>> '{upcoming_assignments,0,title}', 'Essay',
  'The guardian sees the upcoming assignment');
select throws_ok($$ insert into public.submissions (assignment_id, student_id, body) select id, tests.id('charlie'), 'mine' from public.assignments $$, 'PT404',
  'course.not_found',
  'A guardian cannot submit work');

select tests.authenticate_as('charlie');
select throws_ok($$ insert into public.submissions (assignment_id, student_id, score) select id, tests.id('charlie'), 20 from public.assignments $$, 'PT403',
  'permission.denied',
  'A student cannot grade their own work');
select lives_ok($$ insert into public.submissions (assignment_id, student_id, body) select id, tests.id('charlie'), 'My essay' from public.assignments $$,
  'The student submits their work');
select lives_ok($$ insert into public.live_class_registrations (live_class_id, student_id) select id, tests.id('charlie') from public.live_classes $$,
  'The student registers for the live class');

select tests.authenticate_as('dana');
select throws_ok($$ update public.submissions set score = 21 $$, 'PT400', 'validation.failed',
  'A score above the maximum is refused');
update public.submissions set score = 9;
update public.submissions set score = 10;
select is((select score from public.submissions), 10.00, 'The tutor grades the work and corrects the grade');

select tests.authenticate_as('bob');
select is((select array_agg(key::text order by key) from public.notifications where key::text like 'PARENT%'),
  array['PARENT_CHILD_GRADED', 'PARENT_CHILD_LOW_GRADE'],
  'The guardian is notified once of the grade and once of the average');
select is(public.child_overview(tests.id('charlie')) #>> '{recent_grades,0,passed}', 'false',
  'The guardian sees that the grade is not a pass');
select is((public.child_overview(tests.id('charlie')) #>> '{gamification,current_streak}')::int, 1,
  'The streak counts one day in the student''s time zone');
select tests.authenticate_as('eve');
select throws_ok($$ select public.child_overview(tests.id('charlie')) $$, 'PT404', 'student.not_found',
  'A guardian without view_progress cannot open the overview');
select is((select count(*)::int from public.notifications where key::text like 'PARENT%'), 0,
  'A guardian without view_progress is not notified of grades');
select tests.authenticate_as('carol');
select throws_ok($$ select public.child_overview(tests.id('charlie')) $$, 'PT404', 'student.not_found',
  'A stranger cannot open the overview');
select is((select count(*)::int from public.submissions) + (select count(*)::int from public.courses), 0,
  'A stranger reads no records');

select tests.clear_authentication();
update public.live_class_registrations set attended = false where student_id = tests.id('charlie');
select is(public.record_absences(now() + interval '2 days'), 1, 'A missed class is recorded as an absence');
select is(public.record_absences(now() + interval '2 days'), 0, 'An absence is recorded only once');
update public.profile_graph set created_at = now() - interval '30 days';
select is(public.enqueue_weekly_digests(date_trunc('week', now()) + interval '6 days 20 hours'), 1,
  'One digest per child and guardian is due on Sunday');

select * from finish();
rollback;
