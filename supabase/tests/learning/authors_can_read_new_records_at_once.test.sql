begin;
select plan(4);

select tests.create_course();
select tests.assignment('course', 'Essay');

-- As the API does: `insert … returning` asks the policies for select as well.
select tests.authenticate_as('dana');
select lives_ok($$ insert into public.courses (tutor_id, title) values (tests.id('dana'), 'Chess') returning id $$,
  'A tutor can insert a course and get its id');
select lives_ok($$ insert into public.assignments (course_id, title) values (tests.the('course'), 'Poem') returning id $$,
  'A tutor can insert an assignment and get its id');
select lives_ok($$ insert into public.live_classes (course_id, title, starts_at, ends_at)
  values (tests.the('course'), 'Reading', now() + interval '1 day', now() + interval '25 hours') returning id $$,
  'A tutor can insert a live class and get its id');
select tests.authenticate_as('charlie');
select lives_ok($$ insert into public.submissions (assignment_id, student_id, body) values (tests.the('Essay'), tests.id('charlie'), 'x') returning id $$,
  'A student can insert a submission and get its id');

select * from finish();
rollback;
