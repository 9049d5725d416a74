begin;
select plan(2);

select tests.create_users('bob', 'dana: tutor');
select tests.book('bob', 'dana');
delete from private.email_outbox where recipient_id = tests.id('bob');
insert into private.email_outbox (template, recipient_id, dedupe_key, not_before) values ('NO_SUCH_KEY', tests.id('bob'), 'x', now() - interval '1 hour');

select results_eq('select to_email from public.claim_emails(10, 60)', '{dana@example.com}'::text[],
  'The email with a known template is claimed');
select is((select status::text from private.email_outbox where template = 'NO_SUCH_KEY'), 'dropped',
  'The email with an unknown template is dropped');

select * from finish();
rollback;
