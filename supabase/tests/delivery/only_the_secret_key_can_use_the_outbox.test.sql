begin;
select plan(33);

select tests.create_user('bob', '{client,student,tutor,agent,admin}');

create temp table calls as
select call from unnest(array[
  'select public.claim_emails(1, 60)', 'select public.freeze_email(gen_random_uuid(), ''{}'')',
  'select public.record_email_sent(gen_random_uuid())', 'select public.record_email_failed(gen_random_uuid(), ''x'')',
  'select public.record_email_event(''x'', ''email.bounced'', p_recipient => ''bob@example.com'')',
  'select public.requeue_email(gen_random_uuid())', 'select public.unsubscribe_email(gen_random_uuid(), ''BOOKING_CHANGED'')',
  'select public.unsubscribe_address(''bob@example.com'')', 'select private.purge_emails(now())',
  'select private.claim_emails(1, 60, now())', 'select public.freeze_email_batch(''[]'')',
  'select public.record_email_batch_sent(gen_random_uuid())', 'select public.record_email_batch_failed(gen_random_uuid(), ''x'')',
  'select public.release_emails(''{}'')', 'select public.halt_emails(60, ''x'')', 'select public.list_email_lanes()']) call;
grant select on calls to public;
select tests.authenticate_as('bob');
select is(tests.error_of(call) ->> 'state', '42501', 'A user with every role cannot call: ' || call) from calls;
select tests.authenticate_as_anon();
select is(tests.error_of(call) ->> 'state', '42501', 'A caller without a session cannot call: ' || call) from calls;
select tests.authenticate_as_service_role();
select lives_ok('select * from public.claim_emails(1, 60)', 'The secret key can claim emails');

select * from finish();
rollback;
