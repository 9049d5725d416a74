begin;
select plan(9);

select tests.create_family();
select tests.send('bob', 'dana');
select tests.send('dana', 'bob');
select tests.keep('thread', tests.thread_id('bob', 'dana'));

select tests.authenticate_as('dana');
select public.pin_thread(tests.the('thread'), true);
select public.snooze_thread(tests.the('thread'), now() + interval '1 hour');
select is((select pinned_at || ' ' || snoozed_until from public.my_threads), now() || ' ' || now() + interval '1 hour', 'hers is pinned and asleep');
select tests.authenticate_as('bob');
select is((select pinned_at is null and snoozed_until is null from public.my_threads), true, 'his is neither');
select is_empty($$ select * from public.thread_marks $$, 'and he sees nothing of hers');
select is(public.unread_total(), 1, 'nor does his badge change');
select public.pin_thread(tests.the('thread'), true);
select public.pin_thread(tests.the('thread'), false);
select is((select pinned_at from public.my_threads), null, 'he pins and unpins his own');
select tests.authenticate_as('dana');
select isnt((select pinned_at from public.my_threads), null, 'hers stays pinned');
select isnt((select snoozed_until from public.my_threads), null, 'and asleep');
select public.pin_thread(tests.the('thread'), false);
select is((select pinned_at is null and snoozed_until is not null from public.my_threads), true, 'unpinning does not wake');
select throws_ok($$ select public.pin_thread(tests.the('thread'), null) $$, 'PT400', 'validation.failed', 'pinned or not, but something');

select * from finish();
rollback;
