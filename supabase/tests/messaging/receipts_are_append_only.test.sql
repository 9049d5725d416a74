begin;
select plan(6);

select tests.create_family();
select tests.send('bob', 'dana');
select tests.authenticate_as('dana');
select public.mark_thread_read(tests.thread_id('bob', 'dana'));

select tests.clear_authentication();
select throws_ok($$ update public.thread_receipts set read_at = now() - interval '1 day' $$, 'PT403', 'permission.denied',
  'The console cannot update a receipt');
select throws_ok($$ delete from public.thread_receipts $$, 'PT403', 'permission.denied',
  'The console cannot delete a receipt');
select throws_ok($$ truncate public.thread_receipts $$, 'PT403', 'permission.denied',
  'The console cannot truncate the receipts');
select tests.authenticate_as_service_role();
select throws_ok($$ update public.thread_receipts set up_to_seq = 5 $$, 'PT403', 'permission.denied',
  'The secret key cannot update a receipt');
select throws_ok($$ delete from public.thread_receipts $$, 'PT403', 'permission.denied',
  'The secret key cannot delete a receipt');
select tests.clear_authentication();
select is((select side || ' ' || up_to_seq from public.thread_receipts), 'staff 1',
  'The receipt is unchanged after refused writes');

select * from finish();
rollback;
