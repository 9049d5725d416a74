begin;
select plan(9);

select tests.set_up_integrations();
create temporary table t as select tests.begin_connecting('bob') as state;
select tests.clear_authentication();
grant select on t to public;
select tests.authenticate_as_service_role();

select throws_ok($$ select public.open_integration_state(repeat('0', 64)) $$, 'PT400', 'integration.state_invalid',
  'An unknown state is refused');
select throws_ok($$ select public.open_integration_state(null) $$, 'PT400', 'integration.state_invalid',
  'A null state is refused');
select throws_ok($$ select public.store_integration_grant((select state from t), tests.grant_of('charlie')) $$, 'PT400', 'integration.state_invalid',
  'A grant is refused before its state is opened');
select throws_ok($$ select public.open_integration_state((select state from t), now() + interval '10 minutes') $$, 'PT400', 'integration.state_invalid',
  'A state is refused after ten minutes');
select lives_ok($$ select public.open_integration_state((select state from t)) $$,
  'A state opens within ten minutes');
select throws_ok($$ select public.open_integration_state((select state from t)) $$, 'PT400', 'integration.state_invalid',
  'A state cannot be opened twice');
select throws_ok($$ select public.store_integration_grant((select state from t), tests.grant_of('charlie'), now() + interval '6 minutes') $$, 'PT400',
  'integration.state_invalid',
  'A grant is refused long after its state was opened');
select lives_ok($$ select public.store_integration_grant((select state from t), tests.grant_of('charlie')) $$,
  'A grant is stored soon after its state was opened');
select throws_ok($$ select public.store_integration_grant((select state from t), tests.grant_of('mallory')) $$, 'PT400', 'integration.state_invalid',
  'A second grant for a state is refused');

select * from finish();
rollback;
