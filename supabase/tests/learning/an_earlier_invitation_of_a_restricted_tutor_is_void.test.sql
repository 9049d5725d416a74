begin;
select plan(4);

-- Dana invites Charlie and Mia; before the answers come, Dana is restricted from Charlie's progress.
select tests.create_course();
select tests.course('other', 'dana', 'Chess');
select tests.create_user('mia', '{student}'), tests.link('bob', 'mia');
select tests.takes('course', 'mia');
select tests.authenticate_as('dana');
select tests.keep('charlies', (public.enroll_in_course(tests.the('other'), tests.id('charlie'))).id);
select tests.keep('mias', (public.enroll_in_course(tests.the('other'), tests.id('mia'))).id);
select tests.clear_authentication();
select tests.restrict('dana', 'charlie', '{view_progress}');

select tests.authenticate_as('bob');
select throws_ok($$ select public.accept_invitation(tests.the('charlies')) $$, 'PT404', 'invitation.not_found',
  'The invitation of a tutor who was restricted meanwhile cannot be accepted');
select lives_ok($$ select public.accept_invitation(tests.the('mias')) $$,
  'The same tutor''s question about another student can be accepted');
select tests.clear_authentication();
select is((select array_agg(student_id) from public.enrollments where course_id = tests.the('other')), array[tests.id('mia')],
  'Only the other student takes the course');
select is((select status::text from public.invitations where id = tests.the('charlies')), 'pending',
  'The refused question is left as it was');

select * from finish();
rollback;
