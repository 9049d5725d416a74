begin;
select plan(2);

select tests.create_users('bob', 'hugo', 'gina', 'charlie: student');
select tests.keep('bobs', tests.link('bob', 'charlie'));
select tests.link('hugo', 'charlie');
select tests.forget_news();
select tests.link('gina', 'charlie');
delete from public.profile_graph where id = tests.the('bobs');

select set_eq(
  'select to_email, data ->> ''change'' from public.claim_emails(10, 60)',
  $$ values ('hugo@example.com', 'guardian_added'), ('gina@example.com', 'created'), ('charlie@example.com', 'created'),
            ('charlie@example.com', 'ended'), ('bob@example.com', 'ended') $$,
            'An unlinked guardian is emailed only about the end of their link');
select is(
  (select status::text from private.email_outbox where recipient_id = tests.id('bob') and data ->> 'change' = 'guardian_added'), 'dropped',
  'The email about another guardian is dropped');

select * from finish();
rollback;
