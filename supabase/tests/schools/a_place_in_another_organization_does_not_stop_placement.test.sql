begin;
select plan(4);

-- Brought by one organization, without a place there, and a teacher in another one.
select tests.staff_schools();
select tests.keep('kid', tests.brought('Kid', 'north'));
insert into public.memberships (profile_id, role, class_id) values (tests.the('kid'), 'teacher', tests.place('b1'));

select tests.authenticate_as('tina');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.the('kid')) $$,
  '42501', null, 'A teacher cannot place the person');
select tests.authenticate_as('olga');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('b1'), tests.the('kid')) $$,
  'PT403', 'permission.denied', 'A manager cannot place the person in the other organization');
select lives_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.the('kid')) $$,
  'A manager places a person whom their organization brought and who works in another organization');
select tests.clear_authentication();
select is((select array_agg(class_id) from public.class_students where student_id = tests.the('kid')), array[tests.place('e1')],
  'The person is in that class only');

select * from finish();
rollback;
