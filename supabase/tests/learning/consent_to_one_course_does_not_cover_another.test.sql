begin;
select plan(3);

select tests.create_course();
select tests.course('a', 'dana', 'Chess');
select tests.course('b', 'dana', 'Boxing');
select tests.authenticate_as('dana');
select is((select kind::text from public.enroll_in_course(tests.the('a'), tests.id('charlie'))), 'course',
  'The tutor invites the student to one course');
select tests.authenticate_as('charlie');
select lives_ok($$ select public.accept_invitation((select id from public.my_invitations where kind = 'course')) $$,
  'The student accepts the course');
select tests.authenticate_as('dana');
select set_config('homeroom.consented', tests.the('b')::text || tests.id('charlie')::text, true);
-- Another day: now() is the transaction's.
reset role;
update public.invitations set responded_at = now() - interval '1 hour' where status = 'accepted';
select tests.authenticate_as('dana');
select throws_ok($$ insert into public.enrollments (course_id, student_id) values (tests.the('b'), tests.id('charlie')) $$,
  'PT403', 'permission.denied', 'The consent does not cover another course');

select * from finish();
rollback;
