begin;
select plan(2);

select tests.create_course('UTC');
update public.profile_graph set created_at = '2026-04-05 08:00:01+00';
select is(public.enqueue_weekly_digests('2026-04-05 09:00+00'), 0,
  'A link made after Sunday 08:00 gets no digest that day');
select is(public.enqueue_weekly_digests('2026-04-12 08:00+00'), 1,
  'A new link gets its first digest a week later');

select * from finish();
rollback;
