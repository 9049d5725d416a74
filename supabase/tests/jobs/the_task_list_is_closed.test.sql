begin;
select plan(5);

select tests.create_user('root', '{admin}');
select tests.authenticate_as('root');
select throws_ok('select from private.scheduled_tasks', '42501', null,
  'An admin cannot read the list of tasks');
select throws_ok($$ select private.invoke_edge_function('email-dispatch') $$, '42501', null,
  'An admin cannot invoke edge functions with the secret key');
select throws_ok('select private.purge_rate_limits()', '42501', null,
  'An admin cannot purge rate limit counters');
select tests.authenticate_as_service_role();
select throws_ok('select from private.scheduled_tasks', '42501', null,
  'The secret key cannot read the list of tasks');
select tests.clear_authentication();
select isnt_empty('select from private.scheduled_tasks', 'The console can read the list of tasks');

select * from finish();
rollback;
