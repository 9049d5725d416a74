begin;
select plan(10);

select tests.staff_schools();
select tests.keep('kid', tests.brought('Kid', 'north'));
select tests.authenticate_as('sam');
select lives_ok($$ insert into public.classes (campus_id, name) values (tests.place('east'), 'new') $$,
  'A school manager can create a class');
select tests.clear_authentication();
delete from public.memberships where profile_id = tests.id('sam');

select tests.authenticate_as('sam');
select throws_ok($$ insert into public.classes (campus_id, name) values (tests.place('east'), 'newer') $$, '42501', null,
  'A former manager cannot create a class');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.the('kid')) $$, '42501', null,
  'A former manager cannot place a student');
select throws_ok($$ insert into public.memberships (profile_id, role, class_id) values (tests.the('kid'), 'teacher', tests.place('e1')) $$, '42501', null,
  'A former manager cannot create a membership');
select throws_ok($$ select public.enroll_student(tests.place('e1'), tests.the('kid')) $$, 'PT404', 'class.not_found',
  'A former manager cannot enroll a student');
select throws_ok($$ select public.create_event('x', '2030-01-15', 'drill') $$, 'PT403', 'permission.denied',
  'A former manager cannot create an alert');
select throws_ok($$ select public.restrict_contact(tests.id('mia'), tests.id('bob'), null, 'Mine') $$, 'PT403', 'permission.denied',
  'A former manager cannot restrict anybody');
update public.classes set name = 'x';
delete from public.classes where name = 'new';
delete from public.class_students;
delete from public.memberships;
update public.memberships set custom_permissions_filter = '{READ_PARENT_COMM}';
select tests.clear_authentication();
select is((select string_agg(name, ' ' order by name) from public.classes), 'b1 e1 e2 h1 new w1',
  'The classes are unchanged after refused writes');
select is((select count(*)::int from public.class_students), 1,
  'The class places are unchanged after refused writes');
select is((select count(*)::int from public.memberships where custom_permissions_filter = '{}'), 4,
  'The memberships are unchanged after refused writes');

select * from finish();
rollback;
