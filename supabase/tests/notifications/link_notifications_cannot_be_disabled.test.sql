begin;
select plan(6);

select tests.create_users('bob', 'charlie: student');

select tests.authenticate_as('bob');
select throws_ok($$ select public.set_notification_preference('LINK_CHANGED', false) $$, 'PT400', 'validation.failed',
  'In-app link notifications cannot be disabled');
select throws_ok($$ select public.set_notification_preference('LINK_CHANGED', null, false) $$, 'PT400', 'validation.failed',
  'Link emails cannot be disabled');
select throws_ok($$ select public.set_notification_preference('LINK_CHANGED', false, true) $$, 'PT400', 'validation.failed',
  'Link notifications cannot be disabled in part');
select lives_ok($$ select public.set_notification_preference('LINK_CHANGED', true, true) $$,
  'Link notifications can be set to on');
select tests.clear_authentication();
insert into public.notification_preferences (profile_id, key, in_app, email) values (tests.id('charlie'), 'LINK_CHANGED', false, false);
select public.unsubscribe_email(tests.id('bob'), 'LINK_CHANGED');
select tests.link('bob', 'charlie');
select is(tests.told('charlie') || tests.mailed('charlie'), '{"LINK_CHANGED created student","LINK_CHANGED created student"}',
  'A preference inserted by the console is ignored');
select is(tests.told('bob') || tests.mailed('bob'), '{"LINK_CHANGED created guardian","LINK_CHANGED created guardian"}',
  'An unsubscribe link for link emails is ignored');

select * from finish();
rollback;
