begin;
select plan(21);

select tests.staff_schools();
select tests.create_users('leo: student', 'rita');
select tests.link('rita', 'leo', '{view_progress}');

select tests.authenticate_as('sam');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.id('leo')) $$, 'PT403', 'permission.denied',
  'A student with an account cannot be placed directly');
select throws_ok($$ insert into public.memberships (profile_id, role, class_id) values (tests.id('zoe'), 'teacher', tests.place('e1')) $$, 'PT403',
  'permission.denied',
  'A teacher with an account cannot be placed directly');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('w1'), tests.id('zoe')) $$, 'PT403', 'permission.denied',
  'A person without the student role cannot be placed directly');
select is((select invitee_email || invitee_phone from public.enroll_student(tests.place('e1'), tests.id('leo'))), null,
  'The invitation does not reveal the student''s email or number');
select is((select i.status::text from public.enroll_student(tests.place('e1'), tests.id('leo')) i), 'pending',
  'Enrolling again returns the same pending invitation');
select is((select count(*)::int from public.my_invitations), 1, 'The manager lists one invitation');
select is((select count(*)::int from public.class_students where student_id = tests.id('leo')), 0,
  'The student has no place before acceptance');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.id('leo')) $$, 'PT403', 'permission.denied',
  'A pending invitation does not count as consent');
select tests.authenticate_as('rita');
select is((select count(*)::int from public.my_invitations), 0,
  'A guardian without the right to book does not receive the invitation');
select is((select count(*)::int from public.notifications where key = 'INVITATION_RECEIVED'), 0,
  'A guardian without the right to book is not notified');
select tests.authenticate_as('zoe');
select throws_ok($$ select public.accept_invitation((select id from public.invitations)) $$, 'PT400', 'validation.failed',
  'A stranger cannot accept the invitation');
select tests.authenticate_as('leo');
select is((select concat_ws(' ', kind, place_name, student_id = tests.id('leo')) from public.my_invitations), 'class e1, east, high, north t',
  'The student sees the class and its place');
select lives_ok($$ select public.accept_invitation((select id from public.my_invitations)) $$,
  'The student accepts the class');
select is((select count(*)::int from public.class_students), 1,
  'The student sees their place after acceptance');
select tests.authenticate_as('sam');
select is((select count(*)::int from public.class_students where student_id = tests.id('leo')), 1,
  'The manager sees the student''s place after acceptance');
select throws_ok($$ select public.enroll_student(tests.place('b1'), tests.id('leo')) $$, 'PT404', 'class.not_found',
  'A class of another organization is not found');
select throws_ok($$ select public.enroll_student(tests.place('e1'), gen_random_uuid()) $$, 'PT404', 'student.not_found',
  'An unknown student is not found');
select tests.authenticate_as('olga');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('h1'), tests.id('leo')) $$, 'PT403', 'permission.denied',
  'The consent does not cover another class');
select tests.clear_authentication();
delete from public.class_students where student_id = tests.id('leo');
update public.invitations set responded_at = responded_at - interval '1 hour';
select tests.authenticate_as('sam');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.id('leo')) $$, 'PT403', 'permission.denied',
  'The consent does not cover a student who left');
select is((public.enroll_student(tests.place('e1'), tests.id('leo'))).status::text, 'pending',
  'A student who left gets a new invitation');
select tests.authenticate_as('tina');
select throws_ok($$ select public.enroll_student(tests.place('e1'), tests.id('leo')) $$, 'PT404', 'class.not_found',
  'A teacher cannot enroll a student');

select * from finish();
rollback;
