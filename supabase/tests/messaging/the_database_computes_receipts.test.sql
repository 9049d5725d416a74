begin;
select plan(3);

select tests.create_family();
select tests.send('bob', 'dana'), tests.send('dana', 'bob'), tests.send('bob', 'dana');

insert into public.thread_receipts (thread_id, side, up_to_seq, covered, read_at)
values (tests.thread_id('bob', 'dana'), 'staff', 3, 77, '2001-01-01'), (tests.thread_id('bob', 'dana'), 'guardian', 3, -1, 'infinity');
select results_eq($$ select side, covered from public.thread_receipts order by side $$, $$ values ('guardian', 1), ('staff', 2) $$,
  'The database computes how much a receipt covers');
select ok((select bool_and(read_at between now() and clock_timestamp()) from public.thread_receipts),
  'The database sets the time of a receipt');
select throws_ok($$ insert into public.thread_receipts (thread_id, side, up_to_seq, covered) values (tests.thread_id('bob', 'dana'), 'student', 3, 0) $$,
  '23514', null,
  'A receipt''s side must be guardian or staff');

select * from finish();
rollback;
