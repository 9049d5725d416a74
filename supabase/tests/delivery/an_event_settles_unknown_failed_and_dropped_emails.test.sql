begin;
select plan(4);

select tests.create_users('bob', 'dana: tutor');
select tests.book('bob', 'dana');
delete from private.email_outbox where recipient_id = tests.id('bob');
select tests.keep('mail', (select id from private.email_outbox));

create function pg_temp.settled(p_status public.email_status) returns public.email_status language plpgsql volatile as $$
begin
  update private.email_outbox set status = p_status;
  perform public.record_email_event('msg_' || p_status, 'email.delivered', tests.the('mail'), 're_1');
  return (tests.mail(tests.the('mail'))).status;
end $$;
select is(pg_temp.settled(s), 'delivered', 'A delivery settles an email that was ' || s)
  from unnest('{unknown,failed,dropped,suppressed}'::public.email_status[]) s;

select * from finish();
rollback;
