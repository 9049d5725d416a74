begin;
select plan(4);

select tests.create_course('UTC');
update public.profile_graph set created_at = '2026-01-01';
insert into public.notification_preferences (profile_id, key, email) values (tests.id('bob'), 'PARENT_WEEKLY_DIGEST', false);
select is(public.enqueue_weekly_digests('2026-04-05 08:00+00'), 0, 'no mail, no digest');
update public.notification_preferences set in_app = true;
select tests.forget_news();
select is(public.enqueue_weekly_digests('2026-04-05 08:00+00'), 1, 'in the app');
select is(tests.told('bob'), '{PARENT_WEEKLY_DIGEST}', 'it is a notification');
select is(tests.mailed('bob'), '{}', 'and no mail');

select * from finish();
rollback;
