begin;
select plan(4);

select tests.create_course('Europe/Berlin');
-- In Berlin: 1 April 00:00 is 31 March 22:00 UTC (summer time), 1 March 00:00 is 28 February 23:00 UTC.
select tests.live_class('course', 'Before March', '2026-02-28 22:59+00', 'charlie', true);
select tests.live_class('course', 'First of March', '2026-02-28 23:59+00', 'charlie', true);
select tests.live_class('course', 'Missed', '2026-03-10 10:00+00', 'charlie', false);
select tests.live_class('course', 'Nobody said', '2026-03-11 10:00+00', 'charlie');
select tests.live_class('course', 'Last of March', '2026-03-31 21:59+00', 'charlie', true);
select tests.live_class('course', 'First of April', '2026-03-31 22:59+00', 'charlie', true);
select tests.live_class('course', 'Next ' || n, '2026-03-20 10:00+00'::timestamptz + n * interval '1 day', case when n = 2 then 'charlie' end)
  from generate_series(1, 6) n;
select is((tests.overview('charlie', '2026-03-11 12:59+00') -> 'live_classes') - 'upcoming',
  '{"attended_this_month": 2, "missed_this_month": 1, "not_recorded_this_month": 1}',
  'Attendance counts the month in the student''s time zone');
select is((tests.overview('charlie', '2026-03-11 10:59+00') -> 'live_classes') - 'upcoming',
  '{"attended_this_month": 2, "missed_this_month": 1, "not_recorded_this_month": 0}',
  'A class that has not ended is not one without a record');
select is((select array_agg(a ->> 'title') from jsonb_array_elements(tests.overview('charlie', '2026-03-21 10:00+00') #> '{live_classes,upcoming}') a),
  '{"Next 2","Next 3","Next 4","Next 5","Next 6"}', 'The next five classes that have not begun are listed');
select is((select array_agg(a -> 'registered')
  from jsonb_array_elements(tests.overview('charlie', '2026-03-21 10:00+00') #> '{live_classes,upcoming}') a)::text,
  '{true,false,false,false,false}', 'Each class shows whether the student is registered');

select * from finish();
rollback;
