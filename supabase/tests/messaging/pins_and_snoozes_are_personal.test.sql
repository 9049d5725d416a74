begin;
select plan(9);

select tests.create_family();
select tests.send('bob', 'dana'), tests.send('dana', 'bob');
select tests.keep('thread', tests.thread_id('bob', 'dana'));

select tests.authenticate_as('dana');
select public.pin_thread(tests.the('thread'), true);
select public.snooze_thread(tests.the('thread'), now() + interval '1 hour');
select is((select pinned_at || ' ' || snoozed_until from public.my_threads), now() || ' ' || now() + interval '1 hour',
  'A person''s own thread is pinned and snoozed');
select tests.authenticate_as('bob');
select is((select pinned_at is null and snoozed_until is null from public.my_threads), true,
  'The other side''s thread is neither pinned nor snoozed');
select is_empty($$ select * from public.thread_marks $$, 'The other side does not see the marks');
select is(public.unread_total(), 1, 'The other side''s unread count does not change');
select public.pin_thread(tests.the('thread'), true);
select public.pin_thread(tests.the('thread'), false);
select is((select pinned_at from public.my_threads), null, 'The other side pins and unpins their own thread');
select tests.authenticate_as('dana');
select isnt((select pinned_at from public.my_threads), null, 'The first person''s thread stays pinned');
select isnt((select snoozed_until from public.my_threads), null, 'The first person''s thread stays snoozed');
select public.pin_thread(tests.the('thread'), false);
select is((select pinned_at is null and snoozed_until is not null from public.my_threads), true,
  'Unpinning does not end a snooze');
select throws_ok($$ select public.pin_thread(tests.the('thread'), null) $$, 'PT400', 'validation.failed',
  'A null pin is refused');

select * from finish();
rollback;
