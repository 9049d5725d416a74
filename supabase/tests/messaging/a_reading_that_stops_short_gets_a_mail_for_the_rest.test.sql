begin;
select plan(8);

select tests.create_family();
select tests.forget_news();
select tests.send('bob', 'dana', 'One');
select tests.send('bob', 'dana', 'Two');
select tests.send('bob', 'dana', 'Three');

select tests.authenticate_as('dana');
select is(public.mark_thread_read(tests.thread_id('bob', 'dana'), 1), 2, 'two of three are left');
select tests.clear_authentication();
select is_empty($$ select * from public.claim_emails(10, 60, now() + interval '9 minutes') $$, 'they too have ten minutes');
select results_eq($$ select to_email, data ->> 'seq' from public.claim_emails(10, 60, now() + interval '10 minutes') $$, $$ values ('dana@example.com', '2') $$, 'then a mail goes out for them');
select is((select count(*)::int from private.email_outbox where status in ('queued', 'sending')), 1, 'one');
select tests.send('bob', 'dana', 'Four');
select is((select count(*)::int from private.email_outbox where status in ('queued', 'sending')), 1, 'what follows adds none');
select tests.authenticate_as('dana');
select public.mark_thread_read(tests.thread_id('bob', 'dana'));
select tests.clear_authentication();
select is_empty($$ select * from public.claim_emails(10, 60, now() + interval '1 hour') $$, 'and reading the rest ends it');
select is(tests.told('dana'), '{NEW_MESSAGE staff}', 'in the app there was one notification, for she was there');

select tests.authenticate_as('dana');
select public.set_notification_preference('NEW_MESSAGE', p_email => false);
select tests.clear_authentication();
select tests.send('bob', 'dana', 'Five');
select tests.send('bob', 'dana', 'Six');
select tests.authenticate_as('dana');
select public.mark_thread_read(tests.thread_id('bob', 'dana'), 5);
select tests.clear_authentication();
select is((select count(*)::int from private.email_outbox where status = 'queued'), 0, 'none of it without the preference');

select * from finish();
rollback;
