begin;
select plan(10);

select tests.create_family();
select tests.send('bob', 'dana', 'One');
select tests.send('bob', 'dana', 'Two');
select tests.send('bob', 'dana', 'Three');

select tests.authenticate_as('dana');
select is(public.mark_thread_read(tests.thread_id('bob', 'dana'), 2), 1, 'read up to two: one is left');
select is(public.mark_thread_read(tests.thread_id('bob', 'dana'), 1), 1, 'going back changes nothing');
select is(public.mark_thread_read(tests.thread_id('bob', 'dana'), 2), 1, 'nor does standing still');
select is(public.mark_thread_read(tests.thread_id('bob', 'dana'), 0), 1, 'nor nought');
select is(public.mark_thread_read(tests.thread_id('bob', 'dana'), -5), 1, 'nor less');
select is(public.mark_thread_read(tests.thread_id('bob', 'dana'), -2147483648), 1, 'nor the least number there is');
select results_eq($$ select side, up_to_seq, covered from public.thread_receipts $$, $$ values ('staff', 2, 2) $$, 'one receipt it is');
select tests.clear_authentication();
insert into public.thread_receipts (thread_id, side, up_to_seq, covered) values (tests.thread_id('bob', 'dana'), 'staff', 1, 0);
select is((select count(*)::int from public.thread_receipts), 1, 'the console takes none back either');
select tests.authenticate_as('dana');
select is(public.mark_thread_read(tests.thread_id('bob', 'dana')), 0, 'forward it goes');
select results_eq($$ select up_to_seq from public.thread_receipts order by read_at $$, $$ values (2), (3) $$, 'by one more receipt, later than the first');

select * from finish();
rollback;
