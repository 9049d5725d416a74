begin;
select plan(8);

select tests.create_user('bob');
select tests.create_user('dana', '{tutor}');
select tests.book('bob', 'dana');
select tests.authenticate_as('dana');
select public.set_notification_preference('BOOKING_CHANGED', true, true);
select tests.authenticate_as_service_role();
select lives_ok($$ select public.unsubscribe_email(tests.id('dana'), 'BOOKING_CHANGED') from generate_series(1, 2) $$, 'as often as one likes');
select lives_ok($$ select public.unsubscribe_email(gen_random_uuid(), 'BOOKING_CHANGED') $$, 'somebody unknown is ignored');
select lives_ok($$ select public.unsubscribe_email(tests.id('bob'), 'NO_SUCH_KEY') $$, 'so is an unknown key');
select lives_ok($$ select public.unsubscribe_email(null, null) $$, 'and nothing');
select tests.authenticate_as('dana');
select is((select (in_app, email)::text from public.my_notification_preferences where key = 'BOOKING_CHANGED'), '(t,f)', 'mail is off, the app stays');
select is((select email from public.my_notification_preferences where key = 'INVITATION_RECEIVED'), true, 'other keys too');
select tests.clear_authentication();
select results_eq('select to_email from public.claim_emails(10, 60)', '{bob@example.com}'::text[], 'a mail that was queued before is not sent');
select is((select count(*)::integer from public.notification_preferences), 1, 'nothing else was written');

select * from finish();
rollback;
