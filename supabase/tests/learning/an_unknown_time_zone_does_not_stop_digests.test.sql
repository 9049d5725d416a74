begin;
select plan(4);

select tests.create_course('Europe/Berlin');
select tests.create_user('eve');
select tests.link('eve', 'charlie');
update public.profile_graph set created_at = '2026-01-01';
select tests.forget_news();
-- A server with a younger tz database does not know a name that an older one took.
alter table public.profile_details disable trigger profile_details_20_check_time_zone;
update public.profile_details set time_zone = 'Gone/Town' where profile_id in (tests.id('eve'), tests.id('charlie'));
select is(public.enqueue_weekly_digests('2026-04-05 06:00+00'), 1,
  'The guardian with a known zone gets a digest');
select is(public.enqueue_weekly_digests('2026-04-05 08:00+00'), 1,
  'The guardian with an unknown zone uses the default zone');
select is(tests.mailed('eve'), '{PARENT_WEEKLY_DIGEST}', 'The guardian with an unknown zone gets an email');
select is(tests.overview('charlie', now()) -> 'student' ->> 'time_zone', 'UTC',
  'The overview of a child with an unknown zone opens');

select * from finish();
rollback;
