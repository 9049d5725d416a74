begin;
select plan(8);

select tests.create_family();
select tests.forget_news();
select tests.send('bob', 'dana', 'One'), tests.send('bob', 'dana', 'Two'), tests.send('bob', 'dana', 'Three');

select tests.authenticate_as('dana');
select is(public.mark_thread_read(tests.thread_id('bob', 'dana'), 1), 2,
  'Reading one of three messages leaves two unread');
select tests.clear_authentication();
select is_empty($$ select * from public.claim_emails(10, 60, now() + interval '9 minutes') $$,
  'No email for the rest goes out before ten minutes');
select results_eq($$ select to_email, data ->> 'seq' from public.claim_emails(10, 60, now() + interval '10 minutes') $$, $$ values ('dana@example.com', '2') $$,
  'An email for the rest goes out after ten minutes');
select is((select count(*)::int from private.email_outbox where status in ('queued', 'sending')), 1,
  'Only one email is queued for the rest');
select tests.send('bob', 'dana', 'Four');
select is((select count(*)::int from private.email_outbox where status in ('queued', 'sending')), 1,
  'A further message queues no second email');
select tests.authenticate_as('dana');
select public.mark_thread_read(tests.thread_id('bob', 'dana'));
select tests.clear_authentication();
select is_empty($$ select * from public.claim_emails(10, 60, now() + interval '1 hour') $$,
  'Reading the rest drops the queued email');
select is(tests.told('dana'), '{NEW_MESSAGE staff}', 'The reader got one notification in the app');

select tests.authenticate_as('dana');
select public.set_notification_preference('NEW_MESSAGE', p_email => false);
select tests.clear_authentication();
select tests.send('bob', 'dana', 'Five'), tests.send('bob', 'dana', 'Six');
select tests.authenticate_as('dana');
select public.mark_thread_read(tests.thread_id('bob', 'dana'), 5);
select tests.clear_authentication();
select is((select count(*)::int from private.email_outbox where status = 'queued'), 0,
  'No email is queued without the preference');

select * from finish();
rollback;
