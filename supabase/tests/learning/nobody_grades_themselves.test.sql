begin;
select plan(4);

select tests.create_users('dana: tutor, student', 'charlie: student');
select tests.course('course', 'dana', 'Writing');
select tests.takes('course', 'dana');
select tests.takes('course', 'charlie');
select tests.assignment('course', 'Essay');
select tests.authenticate_as('dana');
select throws_ok($$ insert into public.submissions (assignment_id, student_id, score) values (tests.the('Essay'), tests.id('dana'), 100) $$, 'PT403',
  'permission.denied',
  'A tutor cannot submit their own work with a score');
select lives_ok($$ insert into public.submissions (assignment_id, student_id, body) values (tests.the('Essay'), tests.id('dana'), 'x') $$,
  'A tutor can submit their own work as a student');
select throws_ok($$ update public.submissions set score = 100 $$, 'PT403', 'permission.denied',
  'A tutor cannot grade their own work later');
select lives_ok($$ insert into public.submissions (assignment_id, student_id, score) values (tests.the('Essay'), tests.id('charlie'), 70) $$,
  'A tutor can grade another student''s work');

select * from finish();
rollback;
