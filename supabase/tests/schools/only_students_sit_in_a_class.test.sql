begin;
select plan(5);

select tests.staff_schools();
select tests.keep('parent', tests.brought('Pat', 'north', 'client'));
select tests.keep('kid', tests.brought('Kid', 'north'));

select tests.authenticate_as('sam');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.the('parent')) $$, 'PT409', 'student.role_required', 'a guardian whom a roster brought is not made a student');
select throws_ok($$ select public.admin_link_student(tests.id('zoe'), tests.the('parent')) $$, 'PT403', 'permission.denied', 'and so gets no guardian');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.id('zoe')) $$, 'PT403', 'permission.denied', 'of strangers the answer tells nothing');
select lives_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.the('kid')) $$, 'a student comes in');
select tests.clear_authentication();
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.id('tina')) $$, 'PT409', 'student.role_required', 'the console is bound too');

select * from finish();
rollback;
