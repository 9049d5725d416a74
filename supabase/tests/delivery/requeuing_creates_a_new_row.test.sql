begin;
select plan(9);

select tests.create_users('bob', 'dana: tutor');
select tests.book('bob', 'dana');
delete from private.email_outbox where recipient_id = tests.id('bob');
select tests.keep('mail', (select id from private.email_outbox));
select throws_ok($$ select public.requeue_email(tests.the('mail')) $$, 'PT404', 'email.not_found',
  'A queued email cannot be requeued');
select public.claim_emails(1, 60);
select throws_ok($$ select public.requeue_email(tests.the('mail')) $$, 'PT404', 'email.not_found',
  'An email that is being sent cannot be requeued');
select public.freeze_email(tests.the('mail'), '{"n": 1}');
select public.claim_emails(1, 60, now() + interval '24 hours');

select tests.keep('again', public.requeue_email(tests.the('mail')));
select isnt(tests.the('again'), tests.the('mail'), 'The requeued email has a new id');
select is(
  (select (m.status, m.attempts, m.first_tried_at, m.payload, m.to_email)::text from tests.mail(tests.the('again')) m), '(queued,0,,,)',
  'The requeued email has no attempts and no text');
select is(
  (select (n.template, n.recipient_id, n.subject_id, n.data) = (o.template, o.recipient_id, o.subject_id, o.data)
   from tests.mail(tests.the('again')) n, tests.mail(tests.the('mail')) o), true,
   'The requeued email has the same content');
select is((tests.mail(tests.the('mail'))).status, 'unknown', 'The old row keeps its status');
select is((select email_id from public.claim_emails(10, 60)), tests.the('again'),
  'The requeued email is claimed');
select throws_ok($$ select public.requeue_email(gen_random_uuid()) $$, 'PT404', 'email.not_found',
  'An unknown email cannot be requeued');
select tests.authenticate_as_service_role();
select throws_ok($$ select public.requeue_email(tests.the('again')) $$, 'PT404', 'email.not_found',
  'The secret key gets the same error');

select * from finish();
rollback;
