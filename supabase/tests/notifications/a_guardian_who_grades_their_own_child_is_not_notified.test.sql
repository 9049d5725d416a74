begin;
select plan(3);

select tests.create_course();
select tests.create_user('tim', '{tutor}');
select tests.link('tim', 'charlie');
select tests.course('own', 'tim', 'Chess');
select tests.takes('own', 'charlie');
insert into public.assignments (course_id, title) values (tests.the('own'), 'Endgame');
select tests.keep('Endgame', (select id from public.assignments));
select tests.forget_news();
select tests.authenticate_as('tim');
select lives_ok($$ insert into public.submissions (assignment_id, student_id, score) values (tests.the('Endgame'), tests.id('charlie'), 80) $$,
  'A tutor can grade their own child');
select tests.clear_authentication();
select is(tests.told('bob'), '{PARENT_CHILD_GRADED}', 'The other guardian is notified of the grade');
select is(tests.told('tim') || tests.mailed('tim'), '{}', 'The grading guardian is not notified');

select * from finish();
rollback;
