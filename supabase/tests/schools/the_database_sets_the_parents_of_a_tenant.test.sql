begin;
select plan(10);

select tests.staff_schools();
select tests.keep('kid', tests.brought('Kid', 'north'));

select tests.authenticate_as('olga');
select throws_ok($$ insert into public.campuses (school_id, organization_id, name) values (tests.place('sun'), tests.place('north'), 'x') $$, '42501', null,
  'A user cannot set the organization of a campus');
select throws_ok($$ insert into public.classes (campus_id, school_id, name) values (tests.place('beach'), tests.place('high'), 'x') $$, '42501', null,
  'A user cannot set the school of a class');
select throws_ok($$ insert into public.class_students (class_id, student_id, organization_id)
  values (tests.place('b1'), tests.the('kid'), tests.place('north')) $$, '42501', null,
  'A user cannot set the organization of a class place');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('b1'), tests.the('kid')) $$, 'PT403', 'permission.denied',
  'A placement in another organization''s class is refused');
select throws_ok($$ insert into public.memberships (profile_id, role, organization_id, class_id)
  values (tests.the('kid'), 'teacher', tests.place('north'), tests.place('b1')) $$, 'PT403', 'permission.denied',
  'A membership in another organization''s class is refused');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (gen_random_uuid(), tests.the('kid')) $$, 'PT403', 'permission.denied',
  'An unknown class gives the same error');
select lives_ok($$ insert into public.memberships (profile_id, role, class_id) values (tests.the('kid'), 'teacher', tests.place('h1')) $$,
  'A membership needs only the class');
select is((select organization_id || ' ' || school_id || ' ' || campus_id from public.memberships where profile_id = tests.the('kid')),
  concat_ws(' ', tests.place('north'), tests.place('low'), tests.place('hill')),
  'The parents of a membership are filled in');
select tests.clear_authentication();
select lives_ok($$ insert into public.classes (id, campus_id, school_id, organization_id, name)
  values (tests.place('forged'), tests.place('beach'), tests.place('high'), tests.place('north'), 'forged') $$,
  'The console can insert a class with false parents');
select is((select organization_id || ' ' || school_id from public.classes where id = tests.place('forged')),
  concat_ws(' ', tests.place('south'), tests.place('sun')),
  'The database replaces the false parents');

select * from finish();
rollback;
