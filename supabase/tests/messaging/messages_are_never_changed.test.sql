begin;
select plan(7);

select tests.create_family();
select tests.send('bob', 'dana');

select throws_ok($$ update public.messages set body = 'Something else' $$, 'PT403', 'permission.denied',
  'The console cannot update a message');
select throws_ok($$ delete from public.messages $$, 'PT403', 'permission.denied',
  'The console cannot delete a message');
select throws_ok($$ truncate public.messages cascade $$, 'PT403', 'permission.denied',
  'The console cannot truncate the messages');
select tests.authenticate_as_service_role();
select throws_ok($$ update public.messages set body = 'Something else' $$, 'PT403', 'permission.denied',
  'The secret key cannot update a message');
select throws_ok($$ delete from public.messages $$, 'PT403', 'permission.denied',
  'The secret key cannot delete a message');
select tests.clear_authentication();
select is((select body from public.messages), 'Hello', 'The message is unchanged after refused writes');
select throws_ok($$ delete from public.threads $$, '23503', null, 'A thread with messages cannot be deleted');

select * from finish();
rollback;
