begin;
select plan(9);

select tests.create_course();
select tests.assignment('course', 'A');
select tests.assignment('course', 'B');
select tests.assignment('course', 'C');
select tests.forget_news();
select tests.work('A', 'charlie', 90);
select tests.work('B', 'charlie', 20);
create function pg_temp.charlies() returns uuid language sql as
  $$ select id from public.enrollments where student_id = tests.id('charlie') $$;
create function pg_temp.lows() returns integer language sql as
  $$ select coalesce(cardinality(array_positions(tests.told('bob'), 'PARENT_CHILD_LOW_GRADE')), 0) $$;
select is(pg_temp.lows(), 1, 'A low average is notified');

update public.submissions set score = null where assignment_id = tests.the('B');
select is((select is_below from private.enrollment_grades where enrollment_id = pg_temp.charlies()), false, 'Without the grade the average is not low');
update public.submissions set score = 25 where assignment_id = tests.the('B');
select is((select is_below from private.enrollment_grades where enrollment_id = pg_temp.charlies()), true, 'With the grade given again it is low again');
select is(pg_temp.lows(), 1, 'A grade that is given again notifies of no low average');

update public.submissions set score = null where student_id = tests.id('charlie');
select is((select mean_percentage from private.enrollment_grades where enrollment_id = pg_temp.charlies()), null, 'Without any grade there is no average');
select is((select count(*)::integer from private.email_outbox o where o.template = 'PARENT_CHILD_LOW_GRADE' and o.student_id = tests.id('charlie')
           and (private.email_content(o)).data is not null), 0, 'An average that does not exist is in no email');
update public.submissions set score = 20 where student_id = tests.id('charlie');
select is(pg_temp.lows(), 1, 'All grades taken back and given again notify of no low average');

update public.submissions set score = 100 where student_id = tests.id('charlie');
update public.submissions set score = 20 where assignment_id = tests.the('B');
update public.submissions set score = null where assignment_id = tests.the('B');
select tests.work('C', 'charlie', 10);
select is((select mean_percentage from private.enrollment_grades where enrollment_id = pg_temp.charlies()), 55.00, 'Other work brings the average down');
select is(pg_temp.lows(), 2, 'A low average by other work is notified');

select * from finish();
rollback;
