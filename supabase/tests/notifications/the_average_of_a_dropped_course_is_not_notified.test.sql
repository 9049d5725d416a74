begin;
select plan(2);

select tests.create_course();
select tests.assignment('course', 'A');
select tests.forget_news();
update public.enrollments set status = 'dropped';
select tests.work('A', 'charlie', 10);
select is(tests.told('bob'), '{PARENT_CHILD_GRADED}', 'Only the grade of a dropped course is notified');
update public.enrollments set status = 'active';
select tests.assignment('course', 'B');
select tests.forget_news();
delete from public.enrollments;
select tests.work('B', 'charlie', 10);
select is(tests.told('bob'), '{PARENT_CHILD_GRADED}',
  'Without an enrollment no average is notified');

select * from finish();
rollback;
