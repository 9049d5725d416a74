begin;
select plan(4);

select tests.create_users('bob', 'dana: tutor');
select tests.book('bob', 'dana');
delete from private.email_outbox where recipient_id = tests.id('bob');
select tests.keep('mail', (select id from private.email_outbox));

create function pg_temp.wait_when(p_retry_after integer) returns interval language plpgsql volatile as $$
begin
  update private.email_outbox set status = 'sending', attempts = 1, lease_until = now() + interval '1 minute';
  perform public.record_email_failed(tests.the('mail'), 'status 429', p_retry_after);
  return (tests.mail(tests.the('mail'))).not_before - now();
end $$;
select is(pg_temp.wait_when(7200), '2 hours', 'A longer delay of the provider is used');
select cmp_ok(pg_temp.wait_when(1), '>=', '22 seconds'::interval,
  'A shorter delay does not replace the back-off');
select cmp_ok(pg_temp.wait_when(-5), '>=', '22 seconds'::interval,
  'A negative delay does not replace the back-off');
select is(pg_temp.wait_when(2147483647), '24 hours', 'A very long delay is limited to 24 hours');

select * from finish();
rollback;
