begin;
select plan(5);

select tests.create_course('Europe/Berlin');
update public.profile_graph set created_at = '2026-01-01';
select is(public.enqueue_weekly_digests('2026-04-05 06:00+00'), 1,
  'A digest is due on Sunday 08:00 in the first zone');
update public.profile_details set time_zone = 'America/Los_Angeles' where profile_id = tests.id('bob');
select is(public.enqueue_weekly_digests('2026-04-05 15:00+00'), 0,
  'The same Sunday in a western zone causes no second digest');
select is(public.enqueue_weekly_digests('2026-04-12 15:00+00'), 1, 'The next digest is due in the new zone');
select is((select array_agg(since) from tests.digests('bob')), '{2026-03-29 06:00+00,2026-04-05 06:00+00}'::timestamptz[],
  'The two digests cover adjacent periods');
update public.profile_details set time_zone = 'Pacific/Auckland' where profile_id = tests.id('bob');
select is(public.enqueue_weekly_digests('2026-04-18 20:00+00'), 1,
  'A move to an eastern zone does not skip a Sunday');

select * from finish();
rollback;
