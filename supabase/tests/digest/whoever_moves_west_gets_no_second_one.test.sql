begin;
select plan(5);

select tests.create_course('Europe/Berlin');
update public.profile_graph set created_at = '2026-01-01';
select is(public.enqueue_weekly_digests('2026-04-05 06:00+00'), 1, 'Sunday, 08:00 in Berlin');
update public.profile_details set time_zone = 'America/Los_Angeles' where profile_id = tests.id('bob');
select is(public.enqueue_weekly_digests('2026-04-05 15:00+00'), 0, '08:00 of the same Sunday in Los Angeles');
select is(public.enqueue_weekly_digests('2026-04-12 15:00+00'), 1, 'the next one comes there');
select is((select array_agg(since) from tests.digests('bob')), '{2026-03-29 06:00+00,2026-04-05 06:00+00}'::timestamptz[], 'and nothing falls between them');
update public.profile_details set time_zone = 'Pacific/Auckland' where profile_id = tests.id('bob');
select is(public.enqueue_weekly_digests('2026-04-18 20:00+00'), 1, 'nor does a Sunday that comes sooner, in the east, fall out');

select * from finish();
rollback;
