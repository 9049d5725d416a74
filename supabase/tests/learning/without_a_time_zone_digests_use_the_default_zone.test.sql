begin;
select plan(2);

select tests.create_course();
update private.settings set default_time_zone = 'Asia/Kolkata';
update public.profile_graph set created_at = '2026-01-01';
select is(public.enqueue_weekly_digests('2026-04-05 02:29+00'), 0,
  'No digest is due before 08:00 in the default zone');
select is(public.enqueue_weekly_digests('2026-04-05 02:30+00'), 1,
  'A digest is due at 08:00 in the default zone');

select * from finish();
rollback;
