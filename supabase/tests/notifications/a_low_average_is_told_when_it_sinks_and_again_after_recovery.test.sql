begin;
select plan(10);

select tests.create_course();
select tests.assignment('course', 'A');
select tests.assignment('course', 'B');
select tests.assignment('course', 'C', 50);
select tests.forget_news();
select tests.work('A', 'charlie', 60);
select is(tests.told('bob'), '{PARENT_CHILD_GRADED}', '60 % is not below 60');
select tests.work('B', 'charlie', 59.99);
select is((select is_below from private.enrollment_grades), false, 'a mean of 59.995 reads 60.00 and is none');
update public.submissions set score = 59 where assignment_id = tests.the('B');
select is(tests.told('bob'), '{PARENT_CHILD_GRADED,PARENT_CHILD_GRADED,PARENT_CHILD_LOW_GRADE}', '59.50 is below, once');
update public.submissions set score = 10 where assignment_id = tests.the('B');
select is((select mean_percentage from private.enrollment_grades), 35.00, 'it sinks further');
select is(cardinality(tests.told('bob')), 3, 'which is not told');
update public.submissions set score = 60 where assignment_id = tests.the('B');
update public.submissions set score = 50 where assignment_id = tests.the('B');
select is(cardinality(tests.told('bob')), 4, 'after it has recovered it is told again');
select tests.work('C', 'charlie', 35);
select is((select mean_percentage from private.enrollment_grades), 60.00, 'each piece of work counts by its own maximum: (60 + 50 + 70) / 3');
select is((select is_below from private.enrollment_grades), false, 'and that has recovered');
delete from public.submissions where assignment_id = tests.the('C');
select is((select mean_percentage from private.enrollment_grades), 55.00, 'deleted work counts no more');
select is(cardinality(array_positions(tests.told('bob'), 'PARENT_CHILD_LOW_GRADE')), 3, 'so that it sinks a third time');

select * from finish();
rollback;
