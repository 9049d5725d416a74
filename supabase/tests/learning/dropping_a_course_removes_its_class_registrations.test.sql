begin;
select plan(3);

select tests.create_course();
select tests.live_class('course', 'Later', now() + interval '1 hour', 'charlie');
update public.enrollments set progress = 5;
select is((select count(*)::int from public.live_class_registrations), 1,
  'The enrolled student is registered for the class');
update public.enrollments set status = 'dropped';
select is((select count(*)::int from public.live_class_registrations), 0,
  'Dropping the course removes the registration');
select is(public.record_absences(now() + interval '1 day'), 0,
  'No absence is recorded after dropping the course');

select * from finish();
rollback;
