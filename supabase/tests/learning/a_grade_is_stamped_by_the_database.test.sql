begin;
select plan(5);

select tests.create_course();
select tests.assignment('course', 'Essay');
select tests.work('Essay', 'charlie');
select tests.authenticate_as('dana');
update public.submissions set score = 50;
select is((select graded_by_id from public.submissions), tests.id('dana'), 'who');
select is((select graded_at from public.submissions), now(), 'when');
update public.submissions set score = null;
select is((select graded_at from public.submissions), null, 'taken back, there is no grade');
select is((select first_graded_at from public.submissions), now(), 'but there was one');
select tests.authenticate_as_service_role();
update public.submissions set score = 40, graded_at = '2026-01-05 10:00+00';
select is((select graded_at from public.submissions), '2026-01-05 10:00+00'::timestamptz, 'the secret key brings its own time');

select * from finish();
rollback;
