begin;
select plan(6);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');

select tests.authenticate_as('bob');
select throws_ok($$ select public.set_notification_preference('LINK_CHANGED', false) $$, 'PT400', 'validation.failed', 'not in the app');
select throws_ok($$ select public.set_notification_preference('LINK_CHANGED', null, false) $$, 'PT400', 'validation.failed', 'not by mail');
select throws_ok($$ select public.set_notification_preference('LINK_CHANGED', false, true) $$, 'PT400', 'validation.failed', 'not half');
select lives_ok($$ select public.set_notification_preference('LINK_CHANGED', true, true) $$, 'on it may be set');
select tests.clear_authentication();
insert into public.notification_preferences (profile_id, key, in_app, email) values (tests.id('charlie'), 'LINK_CHANGED', false, false);
select public.unsubscribe_email(tests.id('bob'), 'LINK_CHANGED');
select tests.link('bob', 'charlie');
select is(tests.told('charlie') || tests.mailed('charlie'), '{"LINK_CHANGED created student","LINK_CHANGED created student"}', 'the console''s row changes nothing');
select is(tests.told('bob') || tests.mailed('bob'), '{"LINK_CHANGED created guardian","LINK_CHANGED created guardian"}', 'nor does an unsubscribe link');

select * from finish();
rollback;
