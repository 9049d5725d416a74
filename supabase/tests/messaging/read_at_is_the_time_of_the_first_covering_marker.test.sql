begin;
select plan(7);

select tests.create_family();
select tests.send('bob', 'dana', 'One'), tests.send('bob', 'dana', 'Two'), tests.send('dana', 'bob', 'Three');
select tests.send('bob', 'dana', 'Four');

select tests.authenticate_as('dana');
select public.mark_thread_read(tests.thread_id('bob', 'dana'), 2);
select tests.authenticate_as('bob');
select results_eq($$ select seq, read_at is not null from public.thread_messages order by seq $$, $$ values (1, true), (2, true), (3, false), (4, false) $$,
  'Messages covered by the marker have a read time');
select is((select count(distinct read_at)::int from public.thread_messages where seq <= 2), 1,
  'All messages of one marker have the same read time');
select is((select read_at from public.thread_messages where seq = 1), (select read_at from public.thread_receipts),
  'The read time is that of the marker');
select tests.authenticate_as('dana');
select public.mark_thread_read(tests.thread_id('bob', 'dana'));
select tests.authenticate_as('bob');
select ok((select read_at < (select read_at from public.thread_messages where seq = 4) from public.thread_messages where seq = 1),
  'A later marker does not change the read time');
select is((select read_at from public.thread_messages where seq = 3), null,
  'The sender''s own marker does not set a read time');
select public.open_thread(tests.thread_id('bob', 'dana'));
select isnt((select read_at from public.thread_messages where seq = 3), null,
  'The recipient''s marker sets the read time');
select tests.authenticate_as('dana');
select is((select count(*)::int from public.open_thread(tests.thread_id('bob', 'dana')) where read_at is null), 0,
  'Both sides see the same read times');

select * from finish();
rollback;
