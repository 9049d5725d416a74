begin;
select plan(4);

select tests.set_up_integrations();
select tests.connect('bob');
update public.profile_graph set created_at = '2026-01-01';
update public.profile_details set time_zone = 'UTC';
-- The Sunday to come, 08:00.
create function pg_temp.sunday(p_weeks integer) returns timestamptz language sql as $$
  select (date_trunc('week', now() at time zone 'UTC' + interval '16 hours') + interval '6 days 8 hours' + make_interval(weeks => p_weeks)) at time zone 'UTC';
$$;
select tests.sync(tests.classroom(3, 8, pg_temp.sunday(-1) - interval '3 days'));
select is(public.enqueue_weekly_digests(pg_temp.sunday(0)), 1,
  'A digest is due on the first Sunday of a link');
select is((select jsonb_array_length(snapshot -> 'grades') from tests.digests('bob')), 0,
  'The first digest lists no grades from before the link');
select tests.sync(tests.classroom(4, 8, pg_temp.sunday(-1) - interval '3 days'));
update public.submissions set grade_known_at = pg_temp.sunday(0) + interval '1 day' where external_id = 's4';
select is(public.enqueue_weekly_digests(pg_temp.sunday(1)), 1, 'A digest is due on the next Sunday');
select is((select jsonb_path_query_array(snapshot, '$.grades[*].title') from tests.digests('bob') where until = pg_temp.sunday(1)), '["Sheet 4"]',
  'The next digest lists a grade that a later sync brought');

select * from finish();
rollback;
