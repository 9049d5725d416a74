begin;
select plan(8);

select tests.create_course();
select tests.course('other', 'dana', 'Chess');
select tests.create_user('eve');
select tests.link('eve', 'charlie', '{view_progress}');

select tests.authenticate_as('dana');
select throws_ok($$ insert into public.enrollments (course_id, student_id) values (tests.the('other'), tests.id('charlie')) $$,
  'PT403', 'permission.denied', 'A tutor cannot enroll a student directly');
select is((select i.kind::text from public.enroll_in_course(tests.the('other'), tests.id('charlie')) i), 'course',
  'A tutor invites the student to the course');
select is((select count(*)::int from public.enrollments where course_id = tests.the('other')), 0,
  'The invitation alone enrolls nobody');
select throws_ok($$ select public.accept_invitation((select id from public.my_invitations where kind = 'course')) $$,
  'PT404', 'invitation.not_found', 'The tutor cannot accept their own invitation');
select tests.authenticate_as('eve');
select is((select count(*)::int from public.my_invitations where kind = 'course'), 0,
  'A guardian without the right to book does not receive the invitation');
select tests.authenticate_as('bob');
select is((select place_name from public.my_invitations where kind = 'course'), 'Chess',
  'A guardian with the right to book sees the course of the invitation');
select lives_ok($$ select public.accept_invitation((select id from public.my_invitations where kind = 'course')) $$,
  'A guardian with the right to book accepts the invitation');
select is((select status::text from public.enrollments where course_id = tests.the('other')), 'active',
  'The student is enrolled after acceptance');

select * from finish();
rollback;
