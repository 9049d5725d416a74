begin;
select plan(5);

select tests.set_up_integrations();
select tests.come_back(tests.begin_connecting('bob'));
select lives_ok($$ select private.expire_integrations(now() + interval '59 minutes') $$,
  'Expiry runs within an hour of the grant');
select isnt_empty('select from private.integration_grants where tests.is_own(integration_id)', 'A grant waits for an hour');
select lives_ok($$ select private.expire_integrations(now() + interval '61 minutes') $$,
  'Expiry runs more than an hour after the grant');
select is_empty('select from private.integration_grants where tests.is_own(integration_id)', 'An uncompleted grant is deleted after an hour');
select results_eq($$ select refresh_token_encrypted from public.claim_revocations(10, 60) $$, $$ values ('encrypted-refresh-token-of-charlie') $$,
  'The tokens of an uncompleted grant are due for revocation');

select * from finish();
rollback;
