begin;
select plan(5);

select tests.create_course();
select tests.authenticate_as('dana');
select results_eq($$ update public.enrollments set status = 'completed' returning completed_at $$, 'select now()',
  'Completing an enrollment sets the time to now');
select results_eq($$ update public.enrollments set completed_at = '2026-01-05 10:00+00' returning completed_at $$, $$
  values ('2026-01-05 10:00+00'::timestamptz) $$,
  'Staff can set the time of completion');
select results_eq($$ update public.enrollments set progress = 90 returning completed_at $$, $$ values ('2026-01-05 10:00+00'::timestamptz) $$,
  'Other changes keep the time of completion');
select results_eq($$ update public.enrollments set status = 'active' returning completed_at $$, 'values (null::timestamptz)',
  'Reactivating an enrollment clears the time');
select results_eq($$ update public.enrollments set completed_at = now() returning completed_at $$, 'values (null::timestamptz)',
  'An active enrollment cannot have a time of completion');

select * from finish();
rollback;
