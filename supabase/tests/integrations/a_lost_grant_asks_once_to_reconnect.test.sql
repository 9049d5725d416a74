begin;
select plan(9);

select tests.set_up_integrations();
select tests.create_user('gina'), tests.link('gina', 'charlie');
select tests.connect('bob');
select tests.sync(tests.classroom(2));
select tests.forget_news();
select tests.make_due();
select public.claim_syncs(10, 60);
select is(public.record_sync_failed(tests.the('link'), (tests.link_as_it_is()).lease_id, 'reconnect', 'grant_revoked'), true,
  'A revoked grant is recorded as a failure');
select is_empty($$ select public.claim_syncs(10, 60, now() + interval '1 year') $$,
  'An integration without a grant is not due');
select results_eq($$ select n.profile_id, n.key::text, n.data, n.subject_id from public.notifications n $$,
  $$ values (tests.id('bob'), 'INTEGRATION_STOPPED', '{"change": "needs_reconnect"}'::jsonb, tests.the('link')) $$,
  'Only the person who connected it is notified');
select results_eq(
  $$ select o.recipient_id, private.integration_stopped_data(o) from private.email_outbox o where o.template = 'INTEGRATION_STOPPED' $$,
  $$ values (tests.id('bob'), '{"change": "needs_reconnect", "provider": "google_classroom", "student_name": "Charlie"}'::jsonb) $$,
  'The person gets one email as well');
select tests.authenticate_as('bob');
select results_eq('select status, last_error from public.my_integrations', $$ values ('needs_reconnect', 'grant_revoked') $$,
  'The person sees that the integration needs to be reconnected');
select throws_ok($$ select public.request_sync(tests.the('link')) $$, 'PT409', 'integration.not_active',
  'A sync without a grant cannot be requested');

select is(tests.connect('bob'), tests.the('link'), 'Connecting again keeps the same integration');
select is((select private.integration_stopped_data(o) from private.email_outbox o where o.template = 'INTEGRATION_STOPPED'), null,
  'The queued email is no longer due after reconnecting');
select tests.sync(tests.classroom(2));
select is((select count(*)::int from public.courses where source = 'google_classroom'), 1,
  'The reconnected integration keeps its course');

select * from finish();
rollback;
