begin;
select plan(11);

select tests.staff_schools();
select tests.create_user('lou');
select tests.employ('lou', 'school_manager', 'low');
select tests.keep('kid', tests.brought('Kid', 'north'));
select tests.keep('new', tests.brought('New', 'north'));
select tests.keep('aide', tests.brought('Aide', 'north', 'client'));
insert into public.class_students (class_id, student_id) values (tests.place('h1'), tests.the('kid'));
insert into public.memberships (profile_id, role, class_id) values (tests.the('aide'), 'teacher', tests.place('h1'));

select tests.authenticate_as('sam');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.the('kid')) $$, 'PT403', 'permission.denied', 'a child of another school of the organization is not pulled over');
select throws_ok($$ select public.enroll_student(tests.place('e1'), tests.the('kid')) $$, 'PT404', 'student.not_found', 'nor by the call');
select throws_ok($$ insert into public.memberships (profile_id, role, class_id) values (tests.the('aide'), 'teacher', tests.place('e1')) $$, 'PT403', 'permission.denied', 'nor is its staff');
select throws_ok($$ select public.student_parents(tests.the('kid')) $$, 'PT403', 'permission.denied', 'so he sees no parents');
select throws_ok($$ select public.invite_placeholder(tests.the('kid'), 'sam.other@example.com') $$, 'PT404', 'profile.not_found', 'and hands the profile to nobody');
select tests.authenticate_as('cleo');
select lives_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.the('new')) $$, 'whom the organization brought and nobody placed yet, just comes in');
select tests.authenticate_as('lou');
select lives_ok($$ insert into public.memberships (profile_id, role, campus_id) values (tests.the('aide'), 'office_manager', tests.place('hill')) $$, 'who works in one''s school works elsewhere in it');
select tests.authenticate_as('olga');
select lives_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.the('kid')) $$, 'whoever manages both schools moves the child');
select tests.authenticate_as('sam');
select lives_ok($$ select public.student_parents(tests.the('kid')) $$, 'then it is his student');
select tests.clear_authentication();
delete from public.class_students where class_id = tests.place('e1');
select tests.authenticate_as('sam');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.the('kid')) $$, 'PT403', 'permission.denied', 'a statement after it left, it is not any more');
select throws_ok($$ select public.student_parents(tests.the('kid')) $$, 'PT403', 'permission.denied', 'nor are its parents');

select * from finish();
rollback;
