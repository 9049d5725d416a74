begin;
select plan(7);

select tests.set_up_integrations();
select tests.connect('bob');
select tests.forget_news();
select tests.sync(tests.classroom(20, 2));
select is(tests.told('bob') || tests.mailed('bob'), '{}', 'Grades of a first sync notify nobody');
select tests.sync(tests.classroom(21, 2));
select is(tests.told('bob'), '{PARENT_CHILD_GRADED}', 'A later grade is notified');
select is(tests.mailed('bob'), '{PARENT_CHILD_GRADED}', 'A later grade causes one email');
select tests.sync(tests.classroom(21, 3));
select is(tests.told('bob'), '{PARENT_CHILD_GRADED}', 'A changed grade is not notified');
select tests.sync(tests.classroom(22, 9, now() - interval '15 days'));
select is(tests.told('bob'), '{PARENT_CHILD_GRADED}', 'A grade of two weeks ago is not notified');
select tests.sync(tests.classroom(22, 9, now() - interval '15 days'));
select is((select g.is_below from private.enrollment_grades g), false, 'The average is still above passing');
select tests.sync(tests.classroom(22, 1));
select is(tests.told('bob'), '{PARENT_CHILD_GRADED,PARENT_CHILD_LOW_GRADE}', 'A low average is notified');

select * from finish();
rollback;
