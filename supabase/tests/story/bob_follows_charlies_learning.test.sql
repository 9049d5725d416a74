begin;
select plan(22);

select tests.create_user('bob');
select tests.create_user('eve');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.create_user('carol');
select tests.link('bob', 'charlie');
select tests.link('eve', 'charlie', '{message}');
update public.profile_details set time_zone = 'Pacific/Auckland' where profile_id = tests.id('charlie');

select tests.authenticate_as('dana');
select lives_ok($$ insert into public.courses (tutor_id, title, passing_percentage) values (tests.id('dana'), 'Writing', 60) $$, 'Dana makes a course');
select throws_ok($$ insert into public.enrollments (course_id, student_id) select id, tests.id('charlie') from public.courses $$, 'PT403', 'permission.denied', 'a student is not just enrolled');
select is((select kind::text from public.enroll_in_course((select id from public.courses), tests.id('charlie'))), 'course', 'but asked');
select tests.authenticate_as('bob');
select lives_ok($$ select public.accept_invitation((select id from public.my_invitations)) $$, 'his guardian agrees');
select is((select full_name from public.list_contacts()), 'Dana', 'and Dana is a contact');

select tests.authenticate_as('dana');
insert into public.assignments (course_id, title, maximum, due_at) select id, 'Essay', 20, now() + interval '3 days' from public.courses;
insert into public.live_classes (course_id, title, starts_at, ends_at) select id, 'Reading', now() + interval '1 day', now() + interval '25 hours' from public.courses;

select tests.authenticate_as('bob');
select is(public.child_overview(tests.id('charlie')) #>> '{upcoming_assignments,0,title}', 'Essay', 'Bob sees what is due');
select throws_ok($$ insert into public.submissions (assignment_id, student_id, body) select id, tests.id('charlie'), 'mine' from public.assignments $$, 'PT404', 'course.not_found', 'a guardian hands in nothing');

select tests.authenticate_as('charlie');
select throws_ok($$ insert into public.submissions (assignment_id, student_id, score) select id, tests.id('charlie'), 20 from public.assignments $$, 'PT403', 'permission.denied', 'a student does not grade');
select lives_ok($$ insert into public.submissions (assignment_id, student_id, body) select id, tests.id('charlie'), 'My essay' from public.assignments $$, 'he hands in his work');
select lives_ok($$ insert into public.live_class_registrations (live_class_id, student_id) select id, tests.id('charlie') from public.live_classes $$, 'and registers for the class');

select tests.authenticate_as('dana');
select throws_ok($$ update public.submissions set score = 21 $$, 'PT400', 'validation.failed', 'no score beyond the maximum');
update public.submissions set score = 9;
update public.submissions set score = 10;
select is((select score from public.submissions), 10.00, 'Dana grades, and grades again');

select tests.authenticate_as('bob');
select is((select array_agg(key::text order by key) from public.notifications where key::text like 'PARENT%'), array['PARENT_CHILD_GRADED', 'PARENT_CHILD_LOW_GRADE'], 'Bob is told once of the grade, once of the average');
select is(public.child_overview(tests.id('charlie')) #>> '{recent_grades,0,passed}', 'false', 'and sees that it is no pass');
select is((public.child_overview(tests.id('charlie')) #>> '{gamification,current_streak}')::int, 1, 'a day of activity, in Auckland');
select tests.authenticate_as('eve');
select throws_ok($$ select public.child_overview(tests.id('charlie')) $$, 'PT404', 'student.not_found', 'Eve may not view progress');
select is((select count(*)::int from public.notifications where key::text like 'PARENT%'), 0, 'and is told nothing of it');
select tests.authenticate_as('carol');
select throws_ok($$ select public.child_overview(tests.id('charlie')) $$, 'PT404', 'student.not_found', 'a stranger learns nothing');
select is((select count(*)::int from public.submissions) + (select count(*)::int from public.courses), 0, 'and sees no record');

select tests.clear_authentication();
select is(public.record_absences(now() + interval '2 days'), 1, 'Charlie misses the class');
select is(public.record_absences(now() + interval '2 days'), 0, 'which is told once');
update public.profile_graph set created_at = now() - interval '30 days';
select is(public.enqueue_weekly_digests(date_trunc('week', now()) + interval '6 days 20 hours'), 1, 'on Sunday one digest per child and guardian is due');

select * from finish();
rollback;
