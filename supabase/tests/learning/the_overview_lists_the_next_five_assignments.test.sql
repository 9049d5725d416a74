begin;
select plan(1);

select tests.create_course();
select tests.course('done', 'dana', 'Algebra');
select tests.takes('done', 'charlie', 'completed');
select tests.assignment('course', 'Past', p_due => now());
select tests.assignment('course', 'Due ' || n, p_due => now() + n * interval '1 day') from generate_series(1, 7) n;
select tests.assignment('course', 'No date');
select tests.assignment('done', 'Elsewhere', p_due => now() + interval '1 hour');
select tests.work('Due 2', 'charlie');
select is((select array_agg(a ->> 'title') from jsonb_array_elements(tests.overview('charlie', now()) -> 'upcoming_assignments') a),
  '{Due 1,Due 3,Due 4,Due 5,Due 6}', 'The next five unsubmitted assignments of active courses are listed');

select * from finish();
rollback;
