begin;
select plan(8);

select tests.staff_schools();
select tests.create_user('wim');
select tests.employ('wim', 'campus_manager', 'west');
select tests.create_user('lou');
select tests.employ('lou', 'school_manager', 'low');

select tests.authenticate_as('cleo');
select lives_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e2'), tests.id('mia')) $$,
  'A campus manager moves a student between classes of the campus');
select lives_ok($$ delete from public.class_students where class_id = tests.place('e1') and student_id = tests.id('mia') $$,
  'A campus manager removes the student from the old class');
select is((select array_agg(class_id) from public.class_students), array[tests.place('e2')],
  'The student is only in the new class');
select tests.authenticate_as('wim');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('w1'), tests.id('mia')) $$, 'PT403', 'permission.denied',
  'A manager of another campus cannot take the student');
delete from public.class_students;
select tests.authenticate_as('lou');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('h1'), tests.id('mia')) $$, 'PT403', 'permission.denied',
  'A manager of another school cannot take the student');
delete from public.class_students;
select tests.authenticate_as('sam');
select is((public.enroll_student(tests.place('w1'), tests.id('mia'))).id, null,
  'A school manager moves a student without an invitation');
select is((select count(*)::int from public.class_students), 2,
  'The student is also in the class on the other campus');
select tests.authenticate_as('olga');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('h1'), tests.id('mia')) $$, 'PT403', 'permission.denied',
  'Another school of the organization needs consent');

select * from finish();
rollback;
