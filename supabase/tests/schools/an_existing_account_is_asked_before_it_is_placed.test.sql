begin;
select plan(16);

select tests.staff_schools();
select tests.create_user('leo', '{student}');
select tests.create_user('rita');
select tests.link('rita', 'leo', '{view_progress}');

select tests.authenticate_as('sam');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.id('leo')) $$, 'PT403', 'permission.denied', 'a student with an account is not just placed');
select throws_ok($$ insert into public.memberships (profile_id, role, class_id) values (tests.id('zoe'), 'teacher', tests.place('e1')) $$, 'PT403', 'permission.denied', 'nor is a teacher');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('w1'), tests.id('zoe')) $$, 'PT403', 'permission.denied', 'nor anybody else');
select is((select invitee_email || invitee_phone from public.enroll_student(tests.place('e1'), tests.id('leo'))), null, 'he is asked, and his address not told');
select is((select i.status::text from public.enroll_student(tests.place('e1'), tests.id('leo')) i), 'pending', 'once: asking again gives the same question');
select is((select count(*)::int from public.my_invitations), 1, 'there is one');
select is((select count(*)::int from public.class_students where student_id = tests.id('leo')), 0, 'nothing has happened yet');
select tests.authenticate_as('rita');
select is((select count(*)::int from public.my_invitations), 0, 'a guardian who may not book is not asked');
select tests.authenticate_as('zoe');
select throws_ok($$ select public.accept_invitation((select id from public.invitations)) $$, 'PT400', 'validation.failed', 'nor a stranger');
select tests.authenticate_as('leo');
select is((select concat_ws(' ', kind, place_name, student_id = tests.id('leo')) from public.my_invitations), 'class e1, east, high, north t', 'the student sees which class');
select lives_ok($$ select public.accept_invitation((select id from public.my_invitations)) $$, 'and agrees');
select is((select count(*)::int from public.class_students), 1, 'then he sits there');
select tests.authenticate_as('sam');
select is((select count(*)::int from public.class_students where student_id = tests.id('leo')), 1, 'for his manager too');
select throws_ok($$ select public.enroll_student(tests.place('b1'), tests.id('leo')) $$, 'PT404', 'class.not_found', 'a class of elsewhere does not exist for him');
select throws_ok($$ select public.enroll_student(tests.place('e1'), gen_random_uuid()) $$, 'PT404', 'student.not_found', 'nor does a student who is none');
select tests.authenticate_as('tina');
select throws_ok($$ select public.enroll_student(tests.place('e1'), tests.id('leo')) $$, 'PT404', 'class.not_found', 'a teacher enrolls nobody');

select * from finish();
rollback;
