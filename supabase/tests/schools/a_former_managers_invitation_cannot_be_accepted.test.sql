begin;
select plan(9);

select tests.staff_schools();
select tests.create_user('leo', '{student}');
select tests.authenticate_as('sam');
select public.invite_member('zoe@example.com', 'campus_manager', 'campus', tests.place('west'));
select tests.keep('asked', (public.enroll_student(tests.place('e1'), tests.id('leo'))).id);
select tests.clear_authentication();
select tests.lose_memberships('sam');

select tests.authenticate_as('zoe');
select throws_ok($$ select public.accept_invitation((select id from public.my_invitations)) $$, 'PT403', 'link.not_available',
  'A former manager''s membership invitation cannot be accepted');
select tests.authenticate_as('leo');
select throws_ok($$ select public.accept_invitation((select id from public.my_invitations)) $$, 'PT403', 'link.not_available',
  'A former manager''s class invitation cannot be accepted');
select tests.authenticate_as('cleo');
select isnt((public.enroll_student(tests.place('e1'), tests.id('leo'))).id, tests.the('asked'),
  'Another manager creates a new invitation');
select is((public.enroll_student(tests.place('e1'), tests.id('leo'))).inviter_id, tests.id('cleo'),
  'Another manager''s invitation is in their own name');
select tests.authenticate_as('sam');
select throws_ok($$ select public.invite_member('bob@example.com', 'teacher', 'class', tests.place('e1')) $$, 'PT403', 'permission.denied',
  'A former manager cannot invite anybody');
select tests.clear_authentication();
select tests.employ('sam', 'school_manager', 'high');
select tests.authenticate_as('zoe');
select lives_ok($$ select public.accept_invitation((select id from public.my_invitations)) $$,
  'The invitation can be accepted once the inviter manages again');
select is((select campus_name from public.my_memberships), 'west',
  'The accepted membership is at the invited campus');
select tests.clear_authentication();
select tests.keep('order', tests.restrict('sam', 'leo'));
select tests.authenticate_as('leo');
select throws_ok($$ select public.accept_invitation(tests.the('asked')) $$, 'PT404', 'invitation.not_found',
  'A restricted manager''s class invitation cannot be accepted');
select tests.clear_authentication();
select is((select count(*)::int from public.class_students where student_id = tests.id('leo')), 0,
  'The student has no place after refused acceptances');

select * from finish();
rollback;
