begin;
select plan(13);

select tests.set_up_integrations();
select tests.create_user('gina'), tests.link('gina', 'charlie'), tests.create_user('mallory');
select tests.come_back(tests.begin_connecting('bob'));

select tests.authenticate_as('bob');
select results_eq($$ select status, external_account, linked_at from public.my_integrations $$, $$ values ('pending', 'charlie@school.example', null::timestamptz) $$, 'Bob sees which account it is, before anything is linked');
select tests.authenticate_as('gina');
select is_empty('select from public.my_integrations', 'another guardian sees nothing of it');
select throws_ok($$ select public.complete_integration(tests.the('link'), tests.proof()) $$, 'PT400', 'integration.state_invalid', 'and completes nothing');
select tests.authenticate_as('mallory');
select throws_ok($$ select public.complete_integration(tests.the('link'), tests.proof()) $$, 'PT404', 'integration.not_found', 'a stranger finds nothing');
select tests.authenticate_as('bob');
select throws_ok($$ select public.complete_integration(tests.the('link')) $$, 'PT400', 'integration.state_invalid', 'Bob does not where he only sent the way there to somebody else');
select throws_ok($$ select public.complete_integration(tests.the('link'), repeat('A', 43)) $$, 'PT400', 'integration.state_invalid', 'nor with a proof that he made up');
select is((select status from public.my_integrations), 'pending', 'which costs whoever came back nothing');
select results_eq(
  $$ select status, external_account, scopes, linked_at = now() from public.complete_integration(tests.the('link'), tests.proof()) $$,
  $$ values ('active', 'charlie@school.example', '{openid}'::text[], true) $$, 'with the proof of having come back he does');
select throws_ok($$ select public.complete_integration(tests.the('link'), tests.proof()) $$, 'PT400', 'integration.state_invalid', 'once');
select tests.authenticate_as('gina');
select results_eq($$ select status, external_account from public.my_integrations $$, $$ values ('active', null::text) $$, 'now Gina sees that it is there, not Bob''s address');
select tests.clear_authentication();
select results_eq(
  $$ select refresh_sealed from private.integration_tokens $$, $$ values ('sealed-refresh-token-of-charlie') $$, 'the tokens are the link''s');
select is_empty('select from private.integration_grants', 'and wait no longer');
select ok((tests.link_as_it_is()).next_sync_at <= now(), 'it is due at once');

select * from finish();
rollback;
