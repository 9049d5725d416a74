begin;
select plan(4);

select tests.create_family();
select tests.send('bob', 'dana'), tests.send('bob', 'dana');

select tests.authenticate_as('dana');
select is(public.mark_thread_read(tests.thread_id('bob', 'dana'), 1000000), 0,
  'Marking beyond the end marks the end');
select is((select max(up_to_seq) from public.thread_receipts), 2,
  'The receipt does not exceed the last message');
select tests.send('bob', 'dana');
select is(public.unread_total(), 1, 'A later message counts as unread');
select tests.clear_authentication();
insert into public.thread_receipts (thread_id, side, up_to_seq, covered) values (tests.thread_id('bob', 'dana'), 'staff', 99, 99);
select is((select max(up_to_seq) || ' ' || max(covered) from public.thread_receipts), '3 3',
  'A receipt from the console does not exceed the last message');

select * from finish();
rollback;
