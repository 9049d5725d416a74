begin;
select plan(13);

select tests.create_users('bob', 'dana: tutor');
select tests.book('bob', 'dana');
delete from private.email_outbox where recipient_id = tests.id('bob');
select tests.keep('mail', (select id from private.email_outbox));

create function pg_temp.wait_after(p_attempts integer) returns interval language plpgsql volatile as $$
begin
  update private.email_outbox set status = 'sending', attempts = p_attempts, lease_until = now() + interval '1 minute';
  perform public.record_email_failed(tests.the('mail'), 'status 500');
  return (tests.mail(tests.the('mail'))).not_before - now();
end $$;
select ok(w between x.least and x.most, format('The delay after %s attempts is between %s and %s', x.attempts, x.least, x.most))
from (values (1, '22 seconds'::interval, '38 seconds'::interval), (2, '45 seconds', '75 seconds'), (3, '90 seconds', '150 seconds'),
             (7, '24 minutes', '40 minutes'), (8, '45 minutes', '75 minutes'), (20, '45 minutes', '75 minutes'),
             (2000000000, '45 minutes', '75 minutes')) x(attempts, least, most), pg_temp.wait_after(x.attempts) w;
select isnt(pg_temp.wait_after(5), pg_temp.wait_after(5), 'Two retries get different random delays');
select is(
  (select (m.status, m.lease_until, m.last_error)::text from tests.mail(tests.the('mail')) m), '(queued,,"status 500")',
  'A failed email is queued again without a lease');
select is_empty('select * from public.claim_emails(1, 60)', 'A failed email is not due at once');
select is((select email_id from public.claim_emails(1, 60, now() + interval '20 minutes')), tests.the('mail'),
  'A failed email is due after its delay');
select public.record_email_failed(tests.the('mail'), repeat('x', 10000));
select is(length((tests.mail(tests.the('mail'))).last_error), 500, 'A long error is cut to 500 characters');
select throws_ok($$ select public.record_email_failed(gen_random_uuid(), 'x') $$, 'PT404', 'email.not_found',
  'A failure of an unknown email is refused');

select * from finish();
rollback;
