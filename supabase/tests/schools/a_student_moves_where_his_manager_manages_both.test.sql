begin;
select plan(8);

select tests.staff_schools();
select tests.create_user('wim');
select tests.employ('wim', 'campus_manager', 'west');
select tests.create_user('lou');
select tests.employ('lou', 'school_manager', 'low');

select tests.authenticate_as('cleo');
select lives_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e2'), tests.id('mia')) $$, 'from class to class on one campus');
select lives_ok($$ delete from public.class_students where class_id = tests.place('e1') and student_id = tests.id('mia') $$, 'and out of the old one');
select is((select array_agg(class_id) from public.class_students), array[tests.place('e2')], 'she has moved');
select tests.authenticate_as('wim');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('w1'), tests.id('mia')) $$, 'PT403', 'permission.denied', 'a neighbour does not pull her over');
delete from public.class_students;
select tests.authenticate_as('lou');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('h1'), tests.id('mia')) $$, 'PT403', 'permission.denied', 'nor does another school');
delete from public.class_students;
select tests.authenticate_as('sam');
select is((public.enroll_student(tests.place('w1'), tests.id('mia'))).id, null, 'the school''s manager moves her, without a question');
select is((select count(*)::int from public.class_students), 2, 'to another campus');
select tests.authenticate_as('olga');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('h1'), tests.id('mia')) $$, 'PT403', 'permission.denied', 'another school of the organization asks');

select * from finish();
rollback;
