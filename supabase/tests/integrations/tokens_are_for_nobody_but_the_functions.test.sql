begin;
select plan(12);

select tests.set_up_integrations();
select tests.connect('bob');

select tests.authenticate_as('bob');
select throws_ok(format('select from private.%I', t), '42501', null, t || ' is closed to whoever connected it')
from unnest('{integration_tokens,integration_grants,integration_states,integration_revocations,integration_records}'::text[]) t;
select throws_ok('select from public.student_integration_links', '42501', null, 'so is the row behind the view');
select throws_ok($$ select public.claim_syncs(1, 60) $$, '42501', null, 'Bob claims nothing');
select throws_ok($$ select public.claim_revocations(1, 60) $$, '42501', null, 'nor what is revoked');
select throws_ok($$ select public.open_integration_state(repeat('0', 64)) $$, '42501', null, 'nor opens a state');
select hasnt_column('public', 'my_integrations', 'connected_by_id', 'who connected it is told to nobody');

select tests.authenticate_as_service_role();
select throws_ok('select from private.integration_tokens', '42501', null, 'not even the secret key reads the table');
select results_eq(
  $$ select access_sealed from public.claim_syncs(1, 60) $$, $$ values ('sealed-access-token-of-charlie') $$, 'it claims what is due, sealed');

select * from finish();
rollback;
