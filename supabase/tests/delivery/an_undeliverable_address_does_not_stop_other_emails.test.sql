-- Auth confirms such addresses. One of them must not make the claim fail for all.
begin;
select plan(3);

select tests.create_users('bob', 'dana: tutor');
select tests.create_user('dots', '{tutor}', 'a..b@example.com');
select tests.create_user('bare', '{tutor}', 'root@localhost');
select tests.create_user('break', '{tutor}', E'x@example.com\r\nBcc: eve@example.com');
select tests.create_user('long', '{tutor}', repeat('x', 240) || '@example.com');
select tests.book('bob', n, null, '1 day') from unnest('{dots,bare,break,long,dana}'::text[]) n;
delete from private.email_outbox where recipient_id = tests.id('bob');

select lives_ok('create temp table claimed as select * from public.claim_emails(10, 60)',
  'A claim with undeliverable addresses succeeds');
select results_eq('select to_email from claimed', '{dana@example.com}'::text[],
  'Only the deliverable email is claimed');
select is((select count(*)::integer from private.email_outbox where status = 'dropped'), 4,
  'The undeliverable emails are dropped');

select * from finish();
rollback;
