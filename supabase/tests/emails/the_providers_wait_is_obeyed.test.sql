begin;
select plan(4);

select tests.create_user('bob');
select tests.create_user('dana', '{tutor}');
select tests.book('bob', 'dana');
delete from private.email_outbox where recipient_id = tests.id('bob');
select tests.keep('mail', (select id from private.email_outbox));

create function pg_temp.wait_when(p_retry_after integer) returns interval language plpgsql volatile as $$
begin
  update private.email_outbox set status = 'sending', attempts = 1, lease_until = now() + interval '1 minute';
  perform public.record_email_failed(tests.the('mail'), 'status 429', p_retry_after);
  return (tests.mail(tests.the('mail'))).not_before - now();
end $$;
select is(pg_temp.wait_when(7200), '2 hours', 'longer than the back-off');
select cmp_ok(pg_temp.wait_when(1), '>=', '22 seconds'::interval, 'never shorter');
select cmp_ok(pg_temp.wait_when(-5), '>=', '22 seconds'::interval, 'nor in the past');
select is(pg_temp.wait_when(2147483647), '24 hours', 'nor for ever');

select * from finish();
rollback;
