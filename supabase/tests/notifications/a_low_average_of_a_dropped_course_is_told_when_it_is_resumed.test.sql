begin;
select plan(6);

select tests.create_course();
select tests.assignment('course', 'A');
select tests.assignment('course', 'B');
create function pg_temp.charlies() returns uuid language sql as
  $$ select id from public.enrollments where student_id = tests.id('charlie') $$;
create function pg_temp.lows() returns integer language sql as
  $$ select coalesce(cardinality(array_positions(tests.told('bob'), 'PARENT_CHILD_LOW_GRADE')), 0) $$;
select tests.work('A', 'charlie', 90);
update public.enrollments set status = 'dropped' where student_id = tests.id('charlie');
select tests.work('B', 'charlie', 10);
select is(pg_temp.lows(), 0, 'A low average of a dropped course is not notified');
update public.enrollments set status = 'active' where student_id = tests.id('charlie');
select is(pg_temp.lows(), 1, 'A low average is notified when the course is resumed');

update public.enrollments set status = 'dropped' where student_id = tests.id('charlie');
select is((select count(*)::integer from private.email_outbox o where o.template = 'PARENT_CHILD_LOW_GRADE' and o.student_id = tests.id('charlie')
           and (private.email_content(o)).data is not null), 0, 'A dropped course is in no email');
update public.enrollments set status = 'active' where student_id = tests.id('charlie');
select is(pg_temp.lows(), 1, 'What was notified before is not notified again when the course is resumed');
update public.enrollments set status = 'dropped' where student_id = tests.id('charlie');
update public.submissions set score = 90 where student_id = tests.id('charlie');
update public.enrollments set status = 'active' where student_id = tests.id('charlie');
select is((select is_below from private.enrollment_grades where enrollment_id = pg_temp.charlies()), false, 'A recovery counts when the course is resumed');
update public.submissions set score = 10 where student_id = tests.id('charlie');
select is(pg_temp.lows(), 2, 'A fall after the recovery is notified');

select * from finish();
rollback;
