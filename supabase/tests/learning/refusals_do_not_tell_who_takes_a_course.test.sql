begin;
select plan(8);

-- Mia and Charlie are strangers to Tom; only Charlie takes the course, sits in its class and is busy.
select tests.create_course();
select tests.create_user('mia', '{student}');
select tests.create_user('tom', '{tutor}');
select tests.assignment('course', 'Essay');
select tests.live_class('course', 'One', now() + interval '24 hours', 'charlie');
select tests.live_class('course', 'Overlap', now() + interval '24 hours 30 minutes');

select tests.authenticate_as('tom');
select is(tests.error_of(format($$ insert into public.submissions (assignment_id, student_id, body) values (%L, %L, 'x') $$, tests.the('Essay'), tests.id('charlie'))),
          tests.error_of(format($$ insert into public.submissions (assignment_id, student_id, body) values (%L, %L, 'x') $$, tests.the('Essay'), tests.id('mia'))),
          'handing in for who takes it and who does not');
select is(tests.error_of(format($$ insert into public.live_class_registrations (live_class_id, student_id) values (%L, %L) $$, tests.the('Overlap'), tests.id('charlie'))),
          tests.error_of(format($$ insert into public.live_class_registrations (live_class_id, student_id) values (%L, %L) $$, tests.the('Overlap'), tests.id('mia'))),
          'registering who is busy and who is not');
select is(tests.error_of(format($$ insert into public.point_entries (student_id, course_id, points) values (%L, %L, 1) $$, tests.id('charlie'), tests.the('course'))),
          tests.error_of(format($$ insert into public.point_entries (student_id, course_id, points) values (%L, %L, 1) $$, tests.id('mia'), tests.the('course'))),
          'giving points');
select is(tests.error_of(format($$ insert into public.enrollments (course_id, student_id) values (%L, %L) $$, tests.the('course'), tests.id('charlie'))),
          tests.error_of(format($$ insert into public.enrollments (course_id, student_id) values (%L, %L) $$, tests.the('course'), tests.id('mia'))),
          'enrolling');
select is(tests.error_of(format($$ insert into public.submissions (assignment_id, student_id, body) values (%L, %L, 'x') $$, tests.the('Essay'), tests.id('charlie'))) ->> 'message',
          'course.not_found', 'all of it as if there were no such course');

select tests.clear_authentication();
select tests.restrict('dana', 'charlie');
select tests.authenticate_as('dana');
select is(tests.error_of(format($$ insert into public.submissions (assignment_id, student_id, score) values (%L, %L, 1) $$, tests.the('Essay'), tests.id('charlie'))),
          tests.error_of(format($$ insert into public.submissions (assignment_id, student_id, score) values (%L, %L, 1) $$, tests.the('Essay'), tests.id('mia'))),
          'nor does a restricted tutor learn it by grading');
select is(tests.error_of(format($$ insert into public.live_class_registrations (live_class_id, student_id) values (%L, %L) $$, tests.the('Overlap'), tests.id('charlie'))),
          tests.error_of(format($$ insert into public.live_class_registrations (live_class_id, student_id) values (%L, %L) $$, tests.the('Overlap'), tests.id('mia'))),
          'or by registering');
select tests.authenticate_as('charlie');
select lives_ok($$ insert into public.submissions (assignment_id, student_id, body) values (tests.the('Essay'), tests.id('charlie'), 'x') $$, 'who takes it hands in');

select * from finish();
rollback;
