begin;
select plan(9);

select tests.set_up_integrations();
select tests.create_user('gina'), tests.link('gina', 'charlie'), tests.create_user('mallory');
select tests.connect('bob');
select tests.sync(tests.classroom(2));

select tests.authenticate_as('mallory');
select throws_ok($$ select public.disconnect_integration(tests.the('link')) $$, 'PT404', 'integration.not_found',
  'A stranger cannot disconnect an integration');
select tests.authenticate_as('gina');
select lives_ok($$ select public.disconnect_integration(tests.the('link')) $$,
  'Another guardian with view_progress can disconnect it');
select lives_ok($$ select public.disconnect_integration(tests.the('link')) $$,
  'Disconnecting twice is accepted');
select tests.clear_authentication();
select is((tests.link_as_it_is()).status, 'disconnected', 'The integration is disconnected');
select is_empty('select from private.integration_tokens', 'The tokens are deleted');
select results_eq($$ select integration_id, provider, key_id, refresh_token_encrypted from public.claim_revocations(10, 60) $$,
  $$ values (tests.the('link'), 'google_classroom', 'k1', 'encrypted-refresh-token-of-charlie') $$,
  'The grant is due for revocation');
select is(tests.records(), '{Sheet 1 8/10,Sheet 2 8/10}', 'The synced records are kept');
select public.record_revocation(r.id, true) from private.integration_revocations r;
select is_empty($$ select public.claim_revocations(10, 60, now() + interval '1 day') $$,
  'A completed revocation is not due again');
select is_empty($$ select public.claim_syncs(10, 60, now() + interval '1 day') $$,
  'A disconnected integration is not due');

select * from finish();
rollback;
