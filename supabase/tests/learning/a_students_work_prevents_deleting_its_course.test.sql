begin;
select plan(7);

select tests.create_course();
select tests.assignment('course', 'Essay');
select tests.assignment('course', 'Mistake');
select tests.work('Essay', 'charlie', 70);
select tests.authenticate_as('dana');
select throws_ok($$ delete from public.assignments where title = 'Essay' $$, 'PT400', 'validation.failed',
  'An assignment with work cannot be deleted');
select throws_ok($$ delete from public.courses $$, 'PT400', 'validation.failed',
  'A course with students cannot be deleted');
select lives_ok($$ delete from public.assignments where title = 'Mistake' $$,
  'An empty assignment can be deleted');
select throws_ok($$ delete from public.enrollments $$, '42501', null, 'A tutor cannot delete enrollments');
-- Beside them a course of the same tutor in which nobody has been yet.
select lives_ok($$ insert into public.courses (tutor_id, title) values (tests.id('dana'), 'Empty') $$,
  'A tutor makes another course');
select lives_ok($$ delete from public.courses where title = 'Empty' $$,
  'A course without students can be deleted, though others have students');
select is((select count(*)::int from public.submissions), 1, 'The student''s work still exists');

select * from finish();
rollback;
