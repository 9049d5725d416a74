begin;
select plan(12);

select tests.create_users('bob', 'gina', 'mia: student', 'leo: student', 'dana: tutor');
select tests.link('bob', 'mia'), tests.link('gina', 'mia', '{book}');
insert into public.courses (id, title, tutor_id, passing_percentage)
values (tests.keep('course', gen_random_uuid()), 'Writing', tests.id('dana'), 60);
insert into public.enrollments (course_id, student_id)
values (tests.the('course'), tests.id('mia')), (tests.the('course'), tests.id('leo'));
insert into public.assignments (course_id, title, maximum)
select tests.the('course'), 'Essay ' || n, 20 from generate_series(1, 12) n;
insert into public.submissions (assignment_id, student_id, score)
select a.id, tests.id('mia'), substring(a.title from '\d+')::integer from public.assignments a where a.course_id = tests.the('course');
insert into public.submissions (assignment_id, student_id)
select a.id, tests.id('leo') from public.assignments a where a.course_id = tests.the('course') and a.title = 'Essay 1';

select tests.authenticate_as('bob');
select is((select count(*)::integer from public.list_grades(tests.id('mia'))), 12,
  'A guardian with view_progress lists more grades than the overview shows');
select is((select count(*)::integer from public.list_grades(tests.id('mia'), p_limit => 5, p_offset => 10)), 2,
  'Grades are listed by page');
select results_eq(
  $$ select title, score, maximum, percentage, passed from public.list_grades(tests.id('mia')) where title = 'Essay 12' $$,
  $$ values ('Essay 12', 12::numeric, 20::numeric, 60.00, true) $$, 'A grade comes with its percentage, and whether it passes');
select is((select count(*)::integer from public.list_grades(tests.id('mia'), p_course_id => gen_random_uuid())), 0,
  'Grades are filtered by course');
select is((select count(*)::integer from public.list_grades(tests.id('mia'), p_from => now() + interval '1 hour')), 0,
  'Grades are filtered by the time of grading');
select is((select count(*)::integer from public.list_grades(tests.id('mia'), p_to => now() + interval '1 hour')), 12,
  'Grades before a time are listed');
select throws_ok($$ select public.list_grades(tests.id('leo')) $$, 'PT404', 'student.not_found',
  'A guardian cannot list the grades of another family');
select throws_ok($$ select public.list_grades(tests.id('mia'), p_limit => 201) $$, 'PT400', 'validation.failed',
  'A page has 200 grades at most');
select tests.authenticate_as('mia');
select is((select count(*)::integer from public.list_grades(tests.id('mia'))), 12, 'A student lists their own grades');
select tests.authenticate_as('gina');
select throws_ok($$ select public.list_grades(tests.id('mia')) $$, 'PT404', 'student.not_found',
  'A guardian without view_progress cannot list grades');
select tests.authenticate_as('leo');
select is((select count(*)::integer from public.list_grades(tests.id('leo'))), 0, 'Work without a grade is not listed');
select tests.authenticate_as_anon();
select throws_ok($$ select public.list_grades(tests.id('mia')) $$, 'PT401', 'auth.required',
  'A caller without a session cannot list grades');

select * from finish();
rollback;
