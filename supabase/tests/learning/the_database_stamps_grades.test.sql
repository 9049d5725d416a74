begin;
select plan(5);

select tests.create_course();
select tests.assignment('course', 'Essay');
select tests.work('Essay', 'charlie');
select tests.authenticate_as('dana');
update public.submissions set score = 50;
select is((select graded_by_id from public.submissions), tests.id('dana'), 'The grade records who graded');
select is((select graded_at from public.submissions), now(), 'The grade records when it was given');
update public.submissions set score = null;
select is((select graded_at from public.submissions), null, 'Removing a score clears its time');
select is((select first_graded_at from public.submissions), now(), 'The time of the first grade is kept');
select tests.authenticate_as_service_role();
update public.submissions set score = 40, graded_at = '2026-01-05 10:00+00';
select is((select graded_at from public.submissions), '2026-01-05 10:00+00'::timestamptz,
  'The secret key can set the time of a grade');

select * from finish();
rollback;
