begin;
select plan(4);

select tests.create_course('America/Los_Angeles');
update public.profile_details set time_zone = 'UTC' where profile_id = tests.id('charlie');
update public.profile_graph set created_at = '2026-01-01';
select is(public.enqueue_weekly_digests('2026-04-05 15:00+00'::timestamptz - interval '1 second'), 0, 'not a second before');
select is(public.enqueue_weekly_digests('2026-04-05 15:00+00'), 1, 'Sunday 5 April 2026, 08:00, where the guardian lives');
select is((select until from tests.digests('bob')), '2026-04-05 15:00+00'::timestamptz, 'up to that moment');
select is((select since at time zone 'America/Los_Angeles' from tests.digests('bob')), '2026-03-29 08:00'::timestamp, 'from the Sunday before, 08:00 there');

select * from finish();
rollback;
