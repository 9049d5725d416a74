begin;
select plan(6);

select tests.create_users('bob', 'dana: tutor');
select tests.keep('kid', tests.placeholder('bob', 'Kid'));
select tests.course('course', 'dana', 'Writing', 60);
select tests.assignment('course', 'Essay');
insert into public.enrollments (course_id, student_id) values (tests.the('course'), tests.the('kid'));
insert into public.submissions (assignment_id, student_id, score) values (tests.the('Essay'), tests.the('kid'), 30);
insert into public.point_entries (student_id, points) values (tests.the('kid'), 7);
insert into public.certificates (student_id, title, file_path) values (tests.the('kid'), 'Writer', tests.the('kid') || '/w.pdf');
select tests.create_user('charlie', '{student}');
select tests.authenticate_as('charlie');
select tests.clear_authentication();
select private.adopt_learning(tests.the('kid'), tests.id('charlie'));
select is((select count(*)::int from public.submissions where student_id = tests.id('charlie')), 1,
  'The submissions belong to the account');
select is((select count(*)::int from public.enrollments where student_id = tests.id('charlie')), 1,
  'The enrollments belong to the account');
select is((select sum(points)::int from public.point_entries where student_id = tests.id('charlie')), 7,
  'The points belong to the account');
select is((select file_path from public.certificates where student_id = tests.id('charlie')), tests.the('kid') || '/w.pdf',
  'The certificates belong to the account and keep their files');
select is((select count(*)::int from public.submissions where student_id = tests.the('kid')), 0,
  'No submission remains with the placeholder');
select throws_ok($$ update public.submissions set student_id = tests.the('kid') $$, 'PT400', 'validation.failed',
  'Work cannot be moved to another student by an update');

select * from finish();
rollback;
