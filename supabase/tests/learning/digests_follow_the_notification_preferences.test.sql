begin;
select plan(4);

select tests.create_course('UTC');
update public.profile_graph set created_at = '2026-01-01';
insert into public.notification_preferences (profile_id, key, email) values (tests.id('bob'), 'PARENT_WEEKLY_DIGEST', false);
select is(public.enqueue_weekly_digests('2026-04-05 08:00+00'), 0,
  'A guardian without the email preference gets no digest');
update public.notification_preferences set in_app = true;
select tests.forget_news();
select is(public.enqueue_weekly_digests('2026-04-05 08:00+00'), 1,
  'A guardian with the in-app preference gets a digest');
select is(tests.told('bob'), '{PARENT_WEEKLY_DIGEST}', 'The digest is an in-app notification');
select is(tests.mailed('bob'), '{}', 'The digest is not emailed');

select * from finish();
rollback;
