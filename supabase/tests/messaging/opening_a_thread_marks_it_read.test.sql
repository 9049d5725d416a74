begin;
select plan(6);

select tests.create_family();
select tests.send('bob', 'dana', 'One'), tests.send('bob', 'dana', 'Two'), tests.send('bob', 'dana', 'Three');

select tests.authenticate_as('dana');
select results_eq($$ select body from public.open_thread(tests.thread_id('bob', 'dana'), 3) $$, $$ values ('One'), ('Two') $$,
  'An older page can be opened');
select is(public.unread_total(), 3, 'Opening an older page marks nothing read');
select results_eq($$ select body from public.open_thread(tests.thread_id('bob', 'dana'), p_limit => 1) $$, $$ values ('Three') $$,
  'The newest page can be opened');
select is(public.unread_total(), 0, 'Opening the newest page marks everything read');
select is((select count(*)::int from public.thread_receipts), 1,
  'Opening the newest page writes one receipt');
select public.open_thread(tests.thread_id('bob', 'dana'));
select is((select count(*)::int from public.thread_receipts), 1,
  'Opening it again writes no further receipt');

select * from finish();
rollback;
