begin;
select plan(12);

select tests.set_up_integrations();
select tests.connect('bob');

select tests.authenticate_as('bob');
select throws_ok(format('select from private.%I', t), '42501', null, t || ' is closed to whoever connected it')
from unnest('{integration_tokens,integration_grants,integration_states,integration_revocations,integration_records}'::text[]) t;
select throws_ok('select from public.student_integration_links', '42501', null,
  'A user cannot read the table of integrations');
select throws_ok($$ select public.claim_syncs(1, 60) $$, '42501', null, 'A user cannot claim syncs');
select throws_ok($$ select public.claim_revocations(1, 60) $$, '42501', null,
  'A user cannot claim revocations');
select throws_ok($$ select public.open_integration_state(repeat('0', 64)) $$, '42501', null,
  'A user cannot open a state');
select hasnt_column('public', 'my_integrations', 'connected_by_id', 'who connected it is told to nobody');

select tests.authenticate_as_service_role();
select throws_ok('select from private.integration_tokens', '42501', null,
  'The secret key cannot read the table of tokens');
select results_eq(
  $$ select access_token_encrypted from public.claim_syncs(1, 60) $$, $$ values ('encrypted-access-token-of-charlie') $$,
  'The secret key claims due syncs with encrypted tokens');

select * from finish();
rollback;
