begin;
select plan(1);

select tests.create_user('bob');
select tests.authenticate_as('bob');
select public.add_student('charlie@example.com', null, true);
select tests.clear_authentication();
select tests.keep('mail', (select id from private.email_outbox));
select public.claim_emails(1, 60);
select public.record_email_failed(tests.the('mail'), 'status 422', p_permanent => true);

select tests.keep('again', public.requeue_email(tests.the('mail')));
select results_eq(
  'select email_id, to_email, invitation_version from public.claim_emails(10, 60)', $$ values (tests.the('again'), 'charlie@example.com', 1) $$,
  'A requeued invitation keeps its address and version');

select * from finish();
rollback;
