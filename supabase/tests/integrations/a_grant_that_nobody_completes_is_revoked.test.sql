begin;
select plan(5);

select tests.set_up_integrations();
select tests.come_back(tests.begin_connecting('bob'));
select lives_ok($$ select private.tend_integrations(now() + interval '59 minutes') $$, 'for an hour it waits');
select isnt_empty('select from private.integration_grants', 'it is there');
select lives_ok($$ select private.tend_integrations(now() + interval '61 minutes') $$, 'then');
select is_empty('select from private.integration_grants', 'it is gone');
select results_eq($$ select refresh_sealed from public.claim_revocations(10, 60) $$, $$ values ('sealed-refresh-token-of-charlie') $$, 'and is to be revoked');

select * from finish();
rollback;
