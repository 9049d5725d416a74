begin;
select plan(8);

select tests.create_course();
select tests.course('other', 'dana', 'Chess');
select tests.create_user('eve');
select tests.link('eve', 'charlie', '{view_progress}');

select tests.authenticate_as('dana');
select throws_ok($$ insert into public.enrollments (course_id, student_id) values (tests.the('other'), tests.id('charlie')) $$,
  'PT403', 'permission.denied', 'a tutor enrols nobody by himself');
select is((select i.kind::text from public.enroll_in_course(tests.the('other'), tests.id('charlie')) i), 'course', 'he asks');
select is((select count(*)::int from public.enrollments where course_id = tests.the('other')), 0, 'and nothing has happened yet');
select throws_ok($$ select public.accept_invitation((select id from public.my_invitations where kind = 'course')) $$,
  'PT404', 'invitation.not_found', 'he does not answer himself');
select tests.authenticate_as('eve');
select is((select count(*)::int from public.my_invitations where kind = 'course'), 0, 'a guardian without the right to book is not asked');
select tests.authenticate_as('bob');
select is((select place_name from public.my_invitations where kind = 'course'), 'Chess', 'a guardian who may book is, and is told what for');
select lives_ok($$ select public.accept_invitation((select id from public.my_invitations where kind = 'course')) $$, 'and answers');
select is((select status::text from public.enrollments where course_id = tests.the('other')), 'active', 'then the student takes the course');

select * from finish();
rollback;
