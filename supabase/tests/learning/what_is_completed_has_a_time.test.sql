begin;
select plan(5);

select tests.create_course();
select tests.authenticate_as('dana');
select results_eq($$ update public.enrollments set status = 'completed' returning completed_at $$, 'select now()', 'completed now');
select results_eq($$ update public.enrollments set completed_at = '2026-01-05 10:00+00' returning completed_at $$, $$ values ('2026-01-05 10:00+00'::timestamptz) $$, 'or when the staff says');
select results_eq($$ update public.enrollments set progress = 90 returning completed_at $$, $$ values ('2026-01-05 10:00+00'::timestamptz) $$, 'which stays');
select results_eq($$ update public.enrollments set status = 'active' returning completed_at $$, 'values (null::timestamptz)', 'what goes on is not completed');
select results_eq($$ update public.enrollments set completed_at = now() returning completed_at $$, 'values (null::timestamptz)', 'and has no time of it');

select * from finish();
rollback;
