begin;
select plan(9);

select tests.set_up_integrations();
select tests.create_user('gina'), tests.link('gina', 'charlie'), tests.create_user('mallory');
select tests.connect('bob');
select tests.sync(tests.classroom(2));

select tests.authenticate_as('mallory');
select throws_ok($$ select public.disconnect_integration(tests.the('link')) $$, 'PT404', 'integration.not_found', 'a stranger ends nothing');
select tests.authenticate_as('gina');
select lives_ok($$ select public.disconnect_integration(tests.the('link')) $$, 'any guardian who views the progress does');
select lives_ok($$ select public.disconnect_integration(tests.the('link')) $$, 'twice is once');
select tests.clear_authentication();
select is((tests.link_as_it_is()).status, 'disconnected', 'it is');
select is_empty('select from private.integration_tokens', 'no tokens are left');
select results_eq($$ select integration_id, provider, key_id, refresh_sealed from public.claim_revocations(10, 60) $$,
  $$ values (tests.the('link'), 'google_classroom', 'k1', 'sealed-refresh-token-of-charlie') $$, 'they are to be revoked');
select is(tests.records(), '{Sheet 1 8/10,Sheet 2 8/10}', 'what was synced stays');
select public.record_revocation(r.id, true) from private.integration_revocations r;
select is_empty($$ select public.claim_revocations(10, 60, now() + interval '1 day') $$, 'revoked is done');
select is_empty($$ select public.claim_syncs(10, 60, now() + interval '1 day') $$, 'and nothing syncs');

select * from finish();
rollback;
