begin;
select plan(3);

select tests.create_course();
select tests.assignment('course', 'Essay');
select tests.assignment('course', 'Poem');
select tests.forget_news();
select tests.work('Essay', 'charlie', 80, now() - interval '15 days');
select is(tests.told('bob'), '{}', 'A grade older than two weeks is not notified');
select tests.work('Poem', 'charlie', 80, now() - interval '13 days');
select is(tests.told('bob'), '{PARENT_CHILD_GRADED}', 'A grade of the last two weeks is notified');

select tests.assignment('course', 'Sketch');
select tests.work('Sketch', 'charlie');
select tests.forget_news();
update public.submissions set score = 80, graded_at = now() - interval '3 years' where assignment_id = tests.the('Sketch');
select is(tests.told('bob'), '{}', 'An old grade for existing work is not notified');

select * from finish();
rollback;
