begin;
select plan(9);

select tests.set_up_integrations();
create temporary table t as select tests.begin_connecting('bob') as state;
select tests.clear_authentication();
grant select on t to public;
select tests.authenticate_as_service_role();

select throws_ok($$ select public.open_integration_state(repeat('0', 64)) $$, 'PT400', 'integration.state_invalid', 'one that never was');
select throws_ok($$ select public.open_integration_state(null) $$, 'PT400', 'integration.state_invalid', 'none');
select throws_ok($$ select public.store_integration_grant((select state from t), tests.grant_of('charlie')) $$, 'PT400', 'integration.state_invalid', 'no grant before it is opened');
select throws_ok($$ select public.open_integration_state((select state from t), now() + interval '10 minutes') $$, 'PT400', 'integration.state_invalid', 'after ten minutes');
select lives_ok($$ select public.open_integration_state((select state from t)) $$, 'before, it opens');
select throws_ok($$ select public.open_integration_state((select state from t)) $$, 'PT400', 'integration.state_invalid', 'not twice');
select throws_ok($$ select public.store_integration_grant((select state from t), tests.grant_of('charlie'), now() + interval '6 minutes') $$, 'PT400', 'integration.state_invalid', 'a grant comes soon');
select lives_ok($$ select public.store_integration_grant((select state from t), tests.grant_of('charlie')) $$, 'soon enough');
select throws_ok($$ select public.store_integration_grant((select state from t), tests.grant_of('mallory')) $$, 'PT400', 'integration.state_invalid', 'and once');

select * from finish();
rollback;
