begin;
select plan(6);

select tests.create_course();
select tests.assignment('course', 'A', 50);
select tests.work('A', 'charlie', 35);
select tests.forget_news();
select is((select mean_percentage from private.enrollment_grades), 70.00, 'The average starts at 70 percent');
update public.assignments set title = 'B';
select is(tests.told('bob'), '{}', 'A changed title notifies nobody');
update public.assignments set maximum = 70;
select is((select mean_percentage from private.enrollment_grades), 50.00,
  'A raised maximum lowers the average');
select is(tests.told('bob'), '{PARENT_CHILD_LOW_GRADE}', 'An average that falls below passing is notified');
update public.courses set passing_percentage = 40;
select is((select is_below from private.enrollment_grades), false,
  'A lowered passing percentage makes the average pass');
update public.courses set passing_percentage = 50.01;
select is(tests.told('bob'), '{PARENT_CHILD_LOW_GRADE,PARENT_CHILD_LOW_GRADE}',
  'A raised passing percentage makes the average low again');

select * from finish();
rollback;
