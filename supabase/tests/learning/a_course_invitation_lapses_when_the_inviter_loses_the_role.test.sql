begin;
select plan(3);

select tests.create_course();
select tests.course('other', 'dana', 'Chess');
select tests.authenticate_as('dana');
select is((select i.kind::text from public.enroll_in_course(tests.the('other'), tests.id('charlie')) i), 'course',
  'A tutor invites a student to a course');
select tests.clear_authentication();
select tests.keep('question', (select id from public.invitations where kind = 'course'));
select tests.lose_roles('dana');
select tests.authenticate_as('bob');
select throws_ok($$ select public.accept_invitation(tests.the('question')) $$, 'PT403', 'link.not_available',
  'The invitation of a former tutor cannot be accepted');
select tests.clear_authentication();
select is((select count(*)::int from public.enrollments where course_id = tests.the('other')), 0,
  'The refused acceptance enrolls nobody');

select * from finish();
rollback;
