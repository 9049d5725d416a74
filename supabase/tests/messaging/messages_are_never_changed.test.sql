begin;
select plan(7);

select tests.create_family();
select tests.send('bob', 'dana');

select throws_ok($$ update public.messages set body = 'Something else' $$, 'PT403', 'permission.denied', 'not from the console');
select throws_ok($$ delete from public.messages $$, 'PT403', 'permission.denied', 'nor deleted');
select throws_ok($$ truncate public.messages $$, 'PT403', 'permission.denied', 'nor all at once');
select tests.authenticate_as_service_role();
select throws_ok($$ update public.messages set body = 'Something else' $$, 'PT403', 'permission.denied', 'not with the secret key');
select throws_ok($$ delete from public.messages $$, 'PT403', 'permission.denied', 'nor deleted');
select tests.clear_authentication();
select is((select body from public.messages), 'Hello', 'it is what it was');
select throws_ok($$ delete from public.threads $$, '23503', null, 'its thread stays');

select * from finish();
rollback;
