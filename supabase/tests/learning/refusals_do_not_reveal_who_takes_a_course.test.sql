begin;
select plan(8);

-- Mia and Charlie are strangers to Tom; only Charlie takes the course, sits in its class and is busy.
select tests.create_course();
select tests.create_users('mia: student', 'tom: tutor');
select tests.assignment('course', 'Essay');
select tests.live_class('course', 'One', now() + interval '24 hours', 'charlie');
select tests.live_class('course', 'Overlap', now() + interval '24 hours 30 minutes');

select tests.authenticate_as('tom');
select is(tests.error_of(format($$ insert into public.submissions (assignment_id, student_id, body) values (%L, %L, 'x') $$, tests.the('Essay'),
  tests.id('charlie'))),
          tests.error_of(format($$ insert into public.submissions (assignment_id, student_id, body) values (%L, %L, 'x') $$, tests.the('Essay'),
            tests.id('mia'))),
          'Submitting gives the same error whether or not a student is enrolled');
select is(tests.error_of(format($$ insert into public.live_class_registrations (live_class_id, student_id) values (%L, %L) $$, tests.the('Overlap'),
  tests.id('charlie'))),
          tests.error_of(format($$ insert into public.live_class_registrations (live_class_id, student_id) values (%L, %L) $$, tests.the('Overlap'),
            tests.id('mia'))),
          'Registering gives the same error whether or not a student is busy');
select is(tests.error_of(format($$ insert into public.point_entries (student_id, course_id, points) values (%L, %L, 1) $$, tests.id('charlie'),
  tests.the('course'))),
          tests.error_of(format($$ insert into public.point_entries (student_id, course_id, points) values (%L, %L, 1) $$, tests.id('mia'),
            tests.the('course'))),
          'Giving points gives the same error whether or not a student is enrolled');
select is(tests.error_of(format($$ insert into public.enrollments (course_id, student_id) values (%L, %L) $$, tests.the('course'), tests.id('charlie'))),
          tests.error_of(format($$ insert into public.enrollments (course_id, student_id) values (%L, %L) $$, tests.the('course'), tests.id('mia'))),
          'Enrolling gives the same error whether or not a student is enrolled');
select is(tests.error_of(format($$ insert into public.submissions (assignment_id, student_id, body) values (%L, %L, 'x') $$, tests.the('Essay'),
  tests.id('charlie'))) ->> 'message',
          'course.not_found', 'The error is that of an unknown course');

select tests.clear_authentication();
select tests.restrict('dana', 'charlie');
select tests.authenticate_as('dana');
select is(tests.error_of(format($$ insert into public.submissions (assignment_id, student_id, score) values (%L, %L, 1) $$, tests.the('Essay'),
  tests.id('charlie'))),
          tests.error_of(format($$ insert into public.submissions (assignment_id, student_id, score) values (%L, %L, 1) $$, tests.the('Essay'),
            tests.id('mia'))),
          'Grading gives a restricted tutor the same error for both students');
select is(tests.error_of(format($$ insert into public.live_class_registrations (live_class_id, student_id) values (%L, %L) $$, tests.the('Overlap'),
  tests.id('charlie'))),
          tests.error_of(format($$ insert into public.live_class_registrations (live_class_id, student_id) values (%L, %L) $$, tests.the('Overlap'),
            tests.id('mia'))),
          'Registering gives a restricted tutor the same error for both students');
select tests.authenticate_as('charlie');
select lives_ok($$ insert into public.submissions (assignment_id, student_id, body) values (tests.the('Essay'), tests.id('charlie'), 'x') $$,
  'An enrolled student can submit work');

select * from finish();
rollback;
