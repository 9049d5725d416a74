begin;
select plan(3);

select tests.create_family();
select tests.forget_news();
select tests.send('bob', 'dana'), tests.send('dana', 'bob');

select tests.authenticate_as('dana');
select public.open_thread(tests.thread_id('bob', 'dana'));
select tests.clear_authentication();
select set_eq($$ select to_email from public.claim_emails(10, 60, now() + interval '1 hour') $$, '{bob@example.com}'::text[],
  'Only the person who has not read gets an email');
select is((select status::text from private.email_outbox where recipient_id = tests.id('dana')), 'dropped',
  'The email to the reader is dropped');
select tests.send('bob', 'dana');
select set_eq($$ select to_email from public.claim_emails(10, 60, now() + interval '1 hour') where to_email = 'dana@example.com' $$,
  '{dana@example.com}'::text[],
  'The next message causes its own email');

select * from finish();
rollback;
