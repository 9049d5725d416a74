begin;
select plan(3);

select tests.create_users('bob', 'charlie: student', 'dana: tutor', 'tom: tutor');
select tests.link('bob', 'charlie');
select tests.book('bob', 'dana', null, '1 day'), tests.book('bob', 'tom', null, '2 days');
create temp table mails as select o.id, p.full_name from private.email_outbox o join public.profiles p on p.id = o.recipient_id;
select public.claim_emails(10, 60);
create function pg_temp.mail_of(p_name text) returns uuid language sql stable as $$ select id from mails where full_name = p_name limit 1 $$;

select public.record_email_event('msg_1', 'email.bounced', pg_temp.mail_of('Dana'), p_bounce_type => 'Permanent');
select public.record_email_event('msg_2', 'email.bounced', pg_temp.mail_of('Tom'), p_bounce_type => 'Transient');
select public.record_email_event('msg_3', 'email.complained', pg_temp.mail_of('Charlie'));
select public.record_email_event('msg_4', 'email.delivered', pg_temp.mail_of('Bob'));
select set_eq(
  $$ select address_hash, reason from private.email_suppressions where address_hash <> private.address_hash('bounced@bystander.example') $$,
  $$ values (private.address_hash('dana@example.com'), 'bounce'), (private.address_hash('charlie@example.com'), 'complaint') $$,
  'Soft bounces and deliveries do not suppress the address');
select is((select status::text from private.email_outbox where id = pg_temp.mail_of('Tom')), 'bounced',
  'A soft bounce is recorded as the status');
select public.record_email_event('msg_5', 'email.bounced', pg_temp.mail_of('Tom'));
select is((select reason from private.email_suppressions where address_hash = private.address_hash('tom@example.com')), 'bounce',
  'A bounce of unknown kind counts as hard');

select * from finish();
rollback;
