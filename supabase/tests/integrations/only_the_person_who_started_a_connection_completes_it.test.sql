begin;
select plan(13);

select tests.set_up_integrations();
select tests.create_user('gina'), tests.link('gina', 'charlie'), tests.create_user('mallory');
select tests.come_back(tests.begin_connecting('bob'));

select tests.authenticate_as('bob');
select results_eq($$ select status, external_account, linked_at from public.my_integrations $$, $$ values ('pending', null::text, null::timestamptz) $$,
  'The guardian sees that it waits, not whose account it is');
select tests.authenticate_as('gina');
select is_empty('select from public.my_integrations',
  'Another guardian does not see the pending integration');
select throws_ok($$ select public.complete_integration(tests.the('link'), tests.proof()) $$, 'PT400', 'integration.state_invalid',
  'Another guardian cannot complete the integration');
select tests.authenticate_as('mallory');
select throws_ok($$ select public.complete_integration(tests.the('link'), tests.proof()) $$, 'PT404', 'integration.not_found',
  'A stranger does not find the integration');
select tests.authenticate_as('bob');
select throws_ok($$ select public.complete_integration(tests.the('link')) $$, 'PT400', 'integration.state_invalid',
  'A completion without proof is refused');
select throws_ok($$ select public.complete_integration(tests.the('link'), repeat('A', 43)) $$, 'PT400', 'integration.state_invalid',
  'A completion with a false proof is refused');
select is((select status from public.my_integrations), 'pending',
  'Refused completions leave the integration pending');
select results_eq(
  $$ select status, external_account, scopes, linked_at = now() from public.complete_integration(tests.the('link'), tests.proof()) $$,
  $$ values ('active', 'charlie@school.example', '{openid}'::text[], true) $$,
  'A completion with the proof succeeds');
select throws_ok($$ select public.complete_integration(tests.the('link'), tests.proof()) $$, 'PT400', 'integration.state_invalid',
  'An integration cannot be completed twice');
select tests.authenticate_as('gina');
select results_eq($$ select status, external_account from public.my_integrations $$, $$ values ('active', null::text) $$,
  'Another guardian sees the active integration without the account');
select tests.clear_authentication();
select results_eq(
  $$ select refresh_token_encrypted from private.integration_tokens $$, $$ values ('encrypted-refresh-token-of-charlie') $$,
  'The tokens belong to the integration');
select is_empty('select from private.integration_grants', 'The temporary grant is deleted');
select ok((tests.link_as_it_is()).next_sync_at <= now(), 'The integration is due at once');

select * from finish();
rollback;
