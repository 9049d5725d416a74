begin;
select plan(6);

select tests.create_family();
select tests.send('bob', 'dana', 'One');
select tests.send('bob', 'dana', 'Two');
select tests.send('bob', 'dana', 'Three');

select tests.authenticate_as('dana');
select results_eq($$ select body from public.open_thread(tests.thread_id('bob', 'dana'), 3) $$, $$ values ('One'), ('Two') $$, 'an older page');
select is(public.unread_total(), 3, 'marks nothing');
select results_eq($$ select body from public.open_thread(tests.thread_id('bob', 'dana'), p_limit => 1) $$, $$ values ('Three') $$, 'the newest page');
select is(public.unread_total(), 0, 'marks all up to its last');
select is((select count(*)::int from public.thread_receipts), 1, 'with one receipt');
select public.open_thread(tests.thread_id('bob', 'dana'));
select is((select count(*)::int from public.thread_receipts), 1, 'opening again adds none');

select * from finish();
rollback;
