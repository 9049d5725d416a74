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
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.the('kid')) $$, 'PT403', 'permission.denied',
  'A child of a sibling school cannot be placed in a class');
select throws_ok($$ select public.enroll_student(tests.place('e1'), tests.the('kid')) $$, 'PT404', 'student.not_found',
  'A child of a sibling school cannot be enrolled by RPC');
select throws_ok($$ insert into public.memberships (profile_id, role, class_id) values (tests.the('aide'), 'teacher', tests.place('e1')) $$, 'PT403',
  'permission.denied',
  'Staff of a sibling school cannot be made a teacher');
select throws_ok($$ select public.student_parents(tests.the('kid')) $$, 'PT403', 'permission.denied',
  'A manager does not see the guardians of a sibling school''s child');
select throws_ok($$ select public.invite_placeholder(tests.the('kid'), 'sam.other@example.com') $$, 'PT404', 'profile.not_found',
  'A manager cannot hand over a sibling school''s placeholder');
select tests.authenticate_as('cleo');
select lives_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.the('new')) $$,
  'A placeholder without a place can be placed directly');
select tests.authenticate_as('lou');
select lives_ok($$ insert into public.memberships (profile_id, role, campus_id) values (tests.the('aide'), 'office_manager', tests.place('hill')) $$,
  'A member of a school can get another role in it');
select tests.authenticate_as('olga');
select lives_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.the('kid')) $$,
  'A manager of both schools can move the child');
select tests.authenticate_as('sam');
select lives_ok($$ select public.student_parents(tests.the('kid')) $$,
  'The school manager sees the guardians of the moved child');
select tests.clear_authentication();
delete from public.class_students where class_id = tests.place('e1');
select tests.authenticate_as('sam');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.the('kid')) $$, 'PT403', 'permission.denied',
  'A child who left cannot be placed by the school manager again');
select throws_ok($$ select public.student_parents(tests.the('kid')) $$, 'PT403', 'permission.denied',
  'A manager does not see the guardians of a child who left');

select * from finish();
rollback;
