begin;
select plan(10);

select tests.create_family();
select tests.send('bob', 'dana', 'One'), tests.send('bob', 'dana', 'Two'), tests.send('bob', 'dana', 'Three');

select tests.authenticate_as('dana');
select is(public.mark_thread_read(tests.thread_id('bob', 'dana'), 2), 1,
  'Marking up to two leaves one unread');
select is(public.mark_thread_read(tests.thread_id('bob', 'dana'), 1), 1,
  'Marking an earlier message changes nothing');
select is(public.mark_thread_read(tests.thread_id('bob', 'dana'), 2), 1,
  'Marking the same message changes nothing');
select is(public.mark_thread_read(tests.thread_id('bob', 'dana'), 0), 1, 'Marking zero changes nothing');
select is(public.mark_thread_read(tests.thread_id('bob', 'dana'), -5), 1,
  'Marking a negative number changes nothing');
select is(public.mark_thread_read(tests.thread_id('bob', 'dana'), -2147483648), 1,
  'Marking the smallest integer changes nothing');
select results_eq($$ select side, up_to_seq, covered from public.thread_receipts $$, $$ values ('staff', 2, 2) $$,
  'The thread has exactly one receipt');
select tests.clear_authentication();
insert into public.thread_receipts (thread_id, side, up_to_seq, covered) values (tests.thread_id('bob', 'dana'), 'staff', 1, 0);
select is((select count(*)::int from public.thread_receipts), 1,
  'The console cannot move a receipt backward');
select tests.authenticate_as('dana');
select is(public.mark_thread_read(tests.thread_id('bob', 'dana')), 0,
  'Marking to the end leaves nothing unread');
select results_eq($$ select up_to_seq from public.thread_receipts order by read_at $$, $$ values (2), (3) $$,
  'A forward move writes a further, later receipt');

select * from finish();
rollback;
