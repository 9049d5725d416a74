begin;
select plan(7);

select tests.create_family();
select tests.send('bob', 'dana', 'One');
select tests.send('bob', 'dana', 'Two');
select tests.send('dana', 'bob', 'Three');
select tests.send('bob', 'dana', 'Four');

select tests.authenticate_as('dana');
select public.mark_thread_read(tests.thread_id('bob', 'dana'), 2);
select tests.authenticate_as('bob');
select results_eq($$ select seq, read_at is not null from public.thread_messages order by seq $$, $$ values (1, true), (2, true), (3, false), (4, false) $$, 'what the marker covers was read');
select is((select count(distinct read_at)::int from public.thread_messages where seq <= 2), 1, 'at one time');
select is((select read_at from public.thread_messages where seq = 1), (select read_at from public.thread_receipts), 'that of the marker');
select tests.authenticate_as('dana');
select public.mark_thread_read(tests.thread_id('bob', 'dana'));
select tests.authenticate_as('bob');
select ok((select read_at < (select read_at from public.thread_messages where seq = 4) from public.thread_messages where seq = 1), 'the first marker that covers it counts, not the last');
select is((select read_at from public.thread_messages where seq = 3), null, 'the sender''s own marker says nothing');
select public.open_thread(tests.thread_id('bob', 'dana'));
select isnt((select read_at from public.thread_messages where seq = 3), null, 'the reader''s does');
select tests.authenticate_as('dana');
select is((select count(*)::int from public.open_thread(tests.thread_id('bob', 'dana')) where read_at is null), 0, 'both sides see the same');

select * from finish();
rollback;
