begin;
select plan(12);

select tests.staff_schools();
select tests.create_user('leo', '{student}');
select tests.keep('link', (select id from public.profile_graph));
select tests.restrict('sam', 'mia'), tests.restrict('sam', 'leo'), tests.restrict('tina', 'mia');

select tests.authenticate_as('sam');
delete from public.class_students;
select tests.clear_authentication();
select is((select count(*)::int from public.class_students), 1,
  'An unfiltered delete does not remove a hidden student');
select tests.authenticate_as('sam');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e2'), tests.id('mia')) $$, 'PT403', 'permission.denied',
  'A restricted manager cannot move the hidden student');
select throws_ok($$ select public.set_link_rights(tests.the('link'), '{}') $$, 'PT403', 'permission.denied',
  'A restricted manager cannot change the student''s links');
select throws_ok($$ select public.student_parents(tests.id('mia')) $$, 'PT403', 'permission.denied',
  'A restricted manager does not see the student''s guardians');
select throws_ok($$ select public.restrict_contact(tests.id('mia'), tests.id('bob'), null, 'Mine') $$, 'PT403', 'permission.denied',
  'A restricted manager cannot restrict others for the student');
select tests.keep('invitation', (public.enroll_student(tests.place('e1'), tests.id('leo'))).id);
select is((select status::text from public.my_invitations), 'pending',
  'The restricted manager''s invitation looks pending to them');
select tests.authenticate_as('leo');
select is((select count(*)::int from public.my_invitations) + (select count(*)::int from public.notifications), 0,
  'The student does not receive the restricted manager''s invitation');
select throws_ok(format($$ select public.accept_invitation(%L) $$, (select tests.the('invitation'))), 'PT404', 'invitation.not_found',
  'The student cannot accept the undelivered invitation');
select tests.authenticate_as('tina');
select throws_ok($$ select public.student_parents(tests.id('mia')) $$, 'PT403', 'permission.denied',
  'A restricted teacher does not see the student''s guardians');
select is((select count(*)::int from public.list_roster(tests.place('e1'))), 0,
  'A restricted teacher does not see the student in the roster');
select is((select count(*)::int from public.profiles where id <> tests.id('tina')), 0,
  'A restricted teacher does not see the student''s profile');
select tests.authenticate_as('otto');
select is((select count(*)::int from public.student_parents(tests.id('mia'))), 1,
  'Staff without a restriction see the student''s guardians');

select * from finish();
rollback;
