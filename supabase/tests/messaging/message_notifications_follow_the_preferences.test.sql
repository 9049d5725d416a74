begin;
select plan(6);

select tests.create_family();
select tests.forget_news();

select tests.authenticate_as('dana');
select public.set_notification_preference('NEW_MESSAGE', p_email => false);
select tests.authenticate_as('bob');
select public.set_notification_preference('NEW_MESSAGE', p_in_app => false);
select tests.clear_authentication();
select tests.send('bob', 'dana'), tests.send('dana', 'bob');
select is(tests.told('dana'), '{NEW_MESSAGE staff}',
  'A recipient without the email preference is notified in the app');
select is(tests.mailed('dana'), '{}', 'A recipient without the email preference gets no email');
select is(tests.told('bob'), '{}', 'A recipient without the in-app preference is not notified in the app');
select is(tests.mailed('bob'), '{NEW_MESSAGE guardian}',
  'A recipient without the in-app preference gets an email');

select tests.authenticate_as('bob');
select public.set_notification_preference('NEW_MESSAGE', p_email => false);
select tests.clear_authentication();
select is_empty($$ select * from public.claim_emails(10, 60, now() + interval '1 hour') $$,
  'Turning the preference off stops the queued email');
select is((select status::text from private.email_outbox), 'dropped',
  'The stopped email is marked as dropped');

select * from finish();
rollback;
