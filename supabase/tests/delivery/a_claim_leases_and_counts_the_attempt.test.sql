begin;
select plan(6);

select tests.create_users('bob', 'dana: tutor');
update public.profile_details set locale = 'de', time_zone = 'Europe/Berlin' where profile_id = tests.id('dana');
update private.settings set app_url = 'https://app.example.com';
select tests.keep('lesson', tests.book('bob', 'dana'));
delete from private.email_outbox where recipient_id = tests.id('bob');
select tests.keep('mail', (select id from private.email_outbox));

select tests.authenticate_as_service_role();
select is(
  (select to_jsonb(c) - 'data' from public.claim_emails(10, 60) c),
  jsonb_build_object(
    'email_id', tests.the('mail'), 'template', 'BOOKING_CHANGED', 'to_email', 'dana@example.com', 'to_name', 'Dana', 'locale', 'de',
    'time_zone', 'Europe/Berlin', 'payload', null, 'invitation_id', null, 'invitation_version', null,
    'unsubscribe_profile_id', tests.id('dana'), 'unsubscribe_key', 'BOOKING_CHANGED',
    'action_url', 'https://app.example.com/bookings/' || tests.the('lesson'), 'lease_until', to_jsonb(now() + interval '60 seconds'),
    'batch_id', null, 'batch_size', null, 'turn', 0, 'starts_in_ms', 0),
  'A claim returns everything needed to write the email and its lease');
select is(
  (select (m.status, m.attempts, m.to_email, m.lease_until)::text from tests.mail(tests.the('mail')) m),
  ('sending'::public.email_status, 1, 'dana@example.com', now() + interval '60 seconds')::text,
  'The claimed row is sending with one attempt and a lease');
select is_empty('select * from public.claim_emails(10, 60)', 'A claimed email is not claimed twice');
select is_empty($$ select * from public.claim_emails(10, 60, now() + interval '59.9 seconds') $$,
  'A claimed email is not claimed before its lease ends');
select is((select email_id from public.claim_emails(10, 60, now() + interval '60 seconds')), tests.the('mail'),
  'A claimed email is claimed again when its lease ends');
select is((tests.mail(tests.the('mail'))).attempts, 2, 'The second claim counts as a second attempt');

select * from finish();
rollback;
