begin;
select plan(8);

select tests.create_users('bob', 'dana: tutor');
select tests.keep('kid', tests.placeholder('bob', 'Kid'));
select tests.course('course', 'dana', 'Writing', 60);
select tests.assignment('course', n) from (values ('Essay'), ('Poem'), ('Play')) v(n);
insert into public.enrollments (course_id, student_id) values (tests.the('course'), tests.the('kid'));
insert into public.submissions (assignment_id, student_id, score) values (tests.the('Essay'), tests.the('kid'), 30);
insert into private.assignment_students (assignment_id, student_id)
select tests.the(n), tests.the('kid') from (values ('Essay'), ('Poem'), ('Play')) v(n);
insert into public.point_entries (student_id, points) values (tests.the('kid'), 7);
insert into public.certificates (student_id, title, file_path) values (tests.the('kid'), 'Writer', tests.the('kid') || '/w.pdf');
select tests.create_user('charlie', '{student}');
-- The account is chosen for one of the pieces of work as well, and somebody else for another.
insert into private.assignment_students (assignment_id, student_id)
select tests.the('Play'), tests.id('charlie') union all select tests.the('Poem'), tests.create_user('kim', '{student}');
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
select is((select string_agg(a.title, ' ' order by a.title) from private.assignment_students s join public.assignments a on a.id = s.assignment_id
           where s.student_id = tests.id('charlie')), 'Essay Play Poem', 'Work that was set for the placeholder alone is set for the account');
select is((select string_agg(a.title, ' ') from private.assignment_students s join public.assignments a on a.id = s.assignment_id
           where s.student_id = tests.the('kid')), 'Play', 'What the account has already stays behind');
select throws_ok($$ update public.submissions set student_id = tests.the('kid') $$, 'PT400', 'validation.failed',
  'Work cannot be moved to another student by an update');

select * from finish();
rollback;
