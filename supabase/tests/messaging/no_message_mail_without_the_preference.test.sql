begin;
select plan(6);

select tests.create_family();
select tests.forget_news();

select tests.authenticate_as('dana');
select public.set_notification_preference('NEW_MESSAGE', p_email => false);
select tests.authenticate_as('bob');
select public.set_notification_preference('NEW_MESSAGE', p_in_app => false);
select tests.clear_authentication();
select tests.send('bob', 'dana');
select tests.send('dana', 'bob');
select is(tests.told('dana'), '{NEW_MESSAGE staff}', 'Dana is told in the app');
select is(tests.mailed('dana'), '{}', 'and by no mail');
select is(tests.told('bob'), '{}', 'Bob is not told in the app');
select is(tests.mailed('bob'), '{NEW_MESSAGE guardian}', 'but by mail');

select tests.authenticate_as('bob');
select public.set_notification_preference('NEW_MESSAGE', p_email => false);
select tests.clear_authentication();
select is_empty($$ select * from public.claim_emails(10, 60, now() + interval '1 hour') $$, 'switched off meanwhile, that one ends as well');
select is((select status::text from private.email_outbox), 'dropped', 'unsent');

select * from finish();
rollback;
