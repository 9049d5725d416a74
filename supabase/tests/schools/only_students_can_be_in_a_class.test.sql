begin;
select plan(5);

select tests.staff_schools();
select tests.keep('parent', tests.brought('Pat', 'north', 'client'));
select tests.keep('kid', tests.brought('Kid', 'north'));

select tests.authenticate_as('sam');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.the('parent')) $$, 'PT409',
  'student.role_required',
  'A guardian from a roster cannot be placed as a student');
select throws_ok($$ select public.admin_link_student(tests.id('zoe'), tests.the('parent')) $$, 'PT403', 'permission.denied',
  'A guardian from a roster cannot be linked as a student');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.id('zoe')) $$, 'PT403', 'permission.denied',
  'A stranger''s missing role is not revealed');
select lives_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.the('kid')) $$,
  'A placeholder student can be placed');
select tests.clear_authentication();
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.id('tina')) $$, 'PT409', 'student.role_required',
  'The console cannot place a person without the student role');

select * from finish();
rollback;
