begin;
select plan(9);

select tests.staff_schools();
select tests.create_user('kim', '{student}');
select tests.enroll('mia', 'e2'), tests.enroll('kim', 'e1');
select tests.authenticate_as('sam');
select throws_ok($$ delete from public.classes where id = tests.place('e2') $$, 'PT400', 'validation.failed',
  'A manager does not delete a class with a student');
select is((select people from public.preview_event_audience(tests.target('campus', 'east'), 'everyone')), 8::bigint,
  'The audience counts students and guardians');
select is(public.enroll_student(tests.place('e2'), tests.id('mia')), null::public.invitations,
  'Enrolling a student of the class creates no invitation');
select tests.clear_authentication();
select tests.restrict('sam', 'mia');

select tests.authenticate_as('sam');
select is_empty($$ select from public.class_students where class_id = tests.place('e2') $$,
  'A restricted manager sees the class as empty');
select throws_ok($$ delete from public.classes where id = tests.place('e2') $$, 'PT400', 'validation.failed',
  'The class is not deleted');
select is((select people from public.preview_event_audience(tests.target('campus', 'east'), 'everyone')), 6::bigint,
  'The audience counts neither the hidden student nor the guardian');
select is((select kind::text from public.enroll_student(tests.place('e2'), tests.id('mia'))), 'class',
  'A hidden student is asked like a stranger');
select tests.clear_authentication();
delete from public.class_students where class_id = tests.place('e2');
select tests.authenticate_as('sam');
select throws_ok($$ delete from public.classes where id = tests.place('e2') $$, 'PT400', 'validation.failed',
  'A class that the student has left answers the manager alike');
select tests.authenticate_as('ada');
select lives_ok($$ delete from public.classes where id = tests.place('e2') $$, 'An admin deletes it');

select * from finish();
rollback;
