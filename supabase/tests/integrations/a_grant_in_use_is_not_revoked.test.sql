-- Google ends all tokens of an account with one of them.
begin;
select plan(4);

select tests.set_up_integrations();
select tests.connect('bob');
select tests.connect('bob');
select is_empty($$ select public.claim_revocations(10, 60) $$,
  'Connecting the same account again revokes nothing');
select tests.authenticate_as('bob');
select public.disconnect_integration(tests.the('link'));
select tests.connect('bob');
select is_empty($$ select public.claim_revocations(10, 60) $$,
  'Connecting again after disconnecting revokes nothing');
select tests.connect('bob', 'charlie', 'mila');
select results_eq($$ select refresh_token_encrypted from public.claim_revocations(10, 60) $$, $$ values ('encrypted-refresh-token-of-charlie') $$,
  'Connecting another account revokes the first grant');
select is((tests.link_as_it_is()).external_account, 'mila@school.example',
  'The integration shows the newly connected account');

select * from finish();
rollback;
