-- Google ends all tokens of an account with one of them.
begin;
select plan(4);

select tests.set_up_integrations();
select tests.connect('bob');
select tests.connect('bob');
select is_empty($$ select public.claim_revocations(10, 60) $$, 'who connects the same account anew keeps it');
select tests.authenticate_as('bob');
select public.disconnect_integration(tests.the('link'));
select tests.connect('bob');
select is_empty($$ select public.claim_revocations(10, 60) $$, 'also after he had ended it');
select tests.connect('bob', 'charlie', 'mila');
select results_eq($$ select refresh_sealed from public.claim_revocations(10, 60) $$, $$ values ('sealed-refresh-token-of-charlie') $$, 'another account''s grant makes the first useless');
select is((tests.link_as_it_is()).external_account, 'mila@school.example', 'and takes its place');

select * from finish();
rollback;
