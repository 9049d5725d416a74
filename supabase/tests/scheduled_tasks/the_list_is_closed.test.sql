begin;
select plan(5);

select tests.create_user('root', '{admin}');
select tests.authenticate_as('root');
select throws_ok('select from private.scheduled_tasks', '42501', null, 'to an admin of the app');
select throws_ok($$ select private.invoke_edge_function('email-dispatch') $$, '42501', null, 'who calls no function with the secret key');
select throws_ok('select private.purge_rate_limits()', '42501', null, 'nor clears counters');
select tests.authenticate_as_service_role();
select throws_ok('select from private.scheduled_tasks', '42501', null, 'and to the secret key');
select tests.clear_authentication();
select isnt_empty('select from private.scheduled_tasks', 'the console reads it');

select * from finish();
rollback;
