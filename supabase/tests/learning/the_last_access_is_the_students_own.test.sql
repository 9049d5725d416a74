begin;
select plan(6);

select tests.create_course();
select tests.assignment('course', 'A');
select tests.assignment('course', 'B');
create function pg_temp.last() returns timestamptz language sql security definer as
  $$ select last_accessed_at from public.enrollments where student_id = tests.id('charlie') $$;
grant execute on function pg_temp.last() to authenticated;
select tests.live_class('course', 'Reading', now() + interval '1 hour');

select tests.authenticate_as('dana');
insert into public.submissions (assignment_id, student_id, score) values (tests.the('A'), tests.id('charlie'), 50);
select is(pg_temp.last(), null, 'A grade for work on paper is no access of the student');
insert into public.live_class_registrations (live_class_id, student_id) values (tests.the('Reading'), tests.id('charlie'));
select is(pg_temp.last(), null, 'A registration by staff is no access of the student');
select tests.authenticate_as('charlie');
insert into public.submissions (assignment_id, student_id, body) values (tests.the('B'), tests.id('charlie'), 'Done.');
select is(pg_temp.last(), now(), 'Work that the student hands in is an access');

select tests.clear_authentication();
update public.enrollments set last_accessed_at = now() - interval '1 day' where student_id = tests.id('charlie');
select tests.authenticate_as('charlie');
update public.submissions set body = 'Done again.' where assignment_id = tests.the('B');
select is(pg_temp.last(), now(), 'A revision is an access');

select tests.clear_authentication();
update public.enrollments set last_accessed_at = null where student_id = tests.id('charlie');
select tests.live_class('course', 'Writing', now() - interval '2 days', 'charlie', true);
update public.live_class_registrations set attended = true where live_class_id = tests.the('Writing');
select is(pg_temp.last(), now() - interval '2 days', 'A class that the student attended is an access');
update public.enrollments set last_accessed_at = now() where student_id = tests.id('charlie');
update public.live_class_registrations set attended = null where live_class_id = tests.the('Writing');
update public.live_class_registrations set attended = true where live_class_id = tests.the('Writing');
select is(pg_temp.last(), now(), 'An earlier access does not replace a later one');

select * from finish();
rollback;
