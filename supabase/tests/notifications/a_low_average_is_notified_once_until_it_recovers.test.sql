begin;
select plan(10);

select tests.create_course();
select tests.assignment('course', 'A');
select tests.assignment('course', 'B');
select tests.assignment('course', 'C', 50);
select tests.forget_news();
select tests.work('A', 'charlie', 60);
select is(tests.told('bob'), '{PARENT_CHILD_GRADED}',
  'An average equal to the passing percentage is not low');
select tests.work('B', 'charlie', 59.99);
select is((select is_below from private.enrollment_grades), false,
  'An average that rounds up to the passing percentage is not low');
update public.submissions set score = 59 where assignment_id = tests.the('B');
select is(tests.told('bob'), '{PARENT_CHILD_GRADED,PARENT_CHILD_GRADED,PARENT_CHILD_LOW_GRADE}',
  'A low average is notified once');
update public.submissions set score = 10 where assignment_id = tests.the('B');
select is((select mean_percentage from private.enrollment_grades), 35.00,
  'The average falls further below passing');
select is(cardinality(tests.told('bob')), 3, 'A further fall is not notified');
update public.submissions set score = 60 where assignment_id = tests.the('B');
update public.submissions set score = 50 where assignment_id = tests.the('B');
select is(cardinality(tests.told('bob')), 4, 'A fall after a recovery is notified again');
select tests.work('C', 'charlie', 35);
select is((select mean_percentage from private.enrollment_grades), 60.00,
  'Each submission counts by its own maximum');
select is((select is_below from private.enrollment_grades), false,
  'The average has recovered to the passing percentage');
delete from public.submissions where assignment_id = tests.the('C');
select is((select mean_percentage from private.enrollment_grades), 55.00, 'Deleted work no longer counts');
select is(cardinality(array_positions(tests.told('bob'), 'PARENT_CHILD_LOW_GRADE')), 3,
  'A third fall is notified again');

select * from finish();
rollback;
