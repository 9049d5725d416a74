begin;
select plan(3);

select tests.create_course();
select tests.assignment('course', 'Essay');
select tests.assignment('course', 'Poem');
select tests.forget_news();
select tests.work('Essay', 'charlie', 80, now() - interval '15 days');
select is(tests.told('bob'), '{}', 'what was graded more than two weeks ago is imported quietly');
select tests.work('Poem', 'charlie', 80, now() - interval '13 days');
select is(tests.told('bob'), '{PARENT_CHILD_GRADED}', 'what is newer is told');

select tests.assignment('course', 'Sketch');
select tests.work('Sketch', 'charlie');
select tests.forget_news();
update public.submissions set score = 80, graded_at = now() - interval '3 years' where assignment_id = tests.the('Sketch');
select is(tests.told('bob'), '{}', 'nor when one comes for work that was there already');

select * from finish();
rollback;
