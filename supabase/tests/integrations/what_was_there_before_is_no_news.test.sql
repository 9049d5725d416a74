begin;
select plan(7);

select tests.set_up_integrations();
select tests.connect('bob');
select tests.forget_news();
select tests.sync(tests.classroom(20, 2));
select is(tests.told('bob') || tests.mailed('bob'), '{}', 'twenty bad grades of today at the first sync: nobody is flooded');
select tests.sync(tests.classroom(21, 2));
select is(tests.told('bob'), '{PARENT_CHILD_GRADED}', 'the next grade is told');
select is(tests.mailed('bob'), '{PARENT_CHILD_GRADED}', 'once, by mail too');
select tests.sync(tests.classroom(21, 3));
select is(tests.told('bob'), '{PARENT_CHILD_GRADED}', 'a regrade is not');
select tests.sync(tests.classroom(22, 9, now() - interval '15 days'));
select is(tests.told('bob'), '{PARENT_CHILD_GRADED}', 'nor one of two weeks ago');
select tests.sync(tests.classroom(22, 9, now() - interval '15 days'));
select is((select g.is_below from private.enrollment_grades g), false, 'the average is kept');
select tests.sync(tests.classroom(22, 1));
select is(tests.told('bob'), '{PARENT_CHILD_GRADED,PARENT_CHILD_LOW_GRADE}', 'and told when it sinks');

select * from finish();
rollback;
