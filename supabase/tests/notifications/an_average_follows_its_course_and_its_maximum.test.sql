begin;
select plan(6);

select tests.create_course();
select tests.assignment('course', 'A', 50);
select tests.work('A', 'charlie', 35);
select tests.forget_news();
select is((select mean_percentage from private.enrollment_grades), 70.00, 'at first');
update public.assignments set title = 'B';
select is(tests.told('bob'), '{}', 'another title changes nothing');
update public.assignments set maximum = 70;
select is((select mean_percentage from private.enrollment_grades), 50.00, 'a higher maximum lowers it');
select is(tests.told('bob'), '{PARENT_CHILD_LOW_GRADE}', 'below passing');
update public.courses set passing_percentage = 40;
select is((select is_below from private.enrollment_grades), false, 'a course may ask for less');
update public.courses set passing_percentage = 50.01;
select is(tests.told('bob'), '{PARENT_CHILD_LOW_GRADE,PARENT_CHILD_LOW_GRADE}', 'and for more');

select * from finish();
rollback;
