begin;
select plan(13);

select tests.staff_schools();
select tests.keep('kid', tests.brought('Kid', 'north'));
select tests.keep('other', tests.brought('Other', 'south'));
select tests.keep('child', tests.placeholder('zoe'));

select tests.authenticate_as('tina');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.the('kid')) $$, '42501', null, 'a teacher places nobody, not even in her class');
select tests.authenticate_as('otto');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.the('kid')) $$, '42501', null, 'nor does the office');
delete from public.class_students;
select tests.authenticate_as('tina');
delete from public.class_students;
select tests.clear_authentication();
select is((select count(*)::int from public.class_students), 1, 'and neither takes anybody out');
select tests.authenticate_as('cleo');
select throws_ok($$ insert into public.memberships (profile_id, role, class_id) values (tests.id('mia'), 'teacher', tests.place('e2')) $$, 'PT403', 'permission.denied', 'a student of the school is not made its staff without a question');
select lives_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.the('kid')) $$, 'a person without an account of one''s organization just comes in');
select lives_ok($$ insert into public.memberships (profile_id, role, class_id) values (tests.the('kid'), 'teacher', tests.place('e2')) $$, 'also into the staff');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.the('other')) $$, 'PT403', 'permission.denied', 'not one of another organization');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.the('child')) $$, 'PT403', 'permission.denied', 'nor a child whom his guardian brought');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('w1'), tests.the('kid')) $$, '42501', null, 'nor into a class beside one''s own');
select throws_ok($$ select public.enroll_student(tests.place('e1'), tests.the('other')) $$, 'PT404', 'student.not_found', 'the call says no more');
select is((public.enroll_student(tests.place('e1'), tests.the('child'))).kind::text, 'class', 'a guardian''s child is asked for');
select tests.authenticate_as('zoe');
select lives_ok($$ select public.accept_invitation((select id from public.my_invitations)) $$, 'his guardian answers');
select is((select count(*)::int from public.class_students where student_id = tests.the('child')), 1, 'and he sits there');

select * from finish();
rollback;
