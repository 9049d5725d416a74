begin;
select plan(11);

select tests.create_family();
update private.settings set messages_per_minute = 1000;
select count(tests.send('bob', 'dana', 'Message ' || n)) from generate_series(1, 60) n;
select tests.keep('thread', tests.thread_id('bob', 'dana'));

select tests.authenticate_as('dana');
select results_eq($$ select seq from public.open_thread(tests.the('thread')) $$, $$ select generate_series(11, 60) $$, 'the newest fifty, oldest first');
select results_eq($$ select seq from public.open_thread(tests.the('thread'), 11) $$, $$ select generate_series(1, 10) $$, 'what was before them');
select is_empty($$ select seq from public.open_thread(tests.the('thread'), 1) $$, 'nothing before the first');
select results_eq($$ select seq from public.open_thread(tests.the('thread'), 41, 5) $$, $$ select generate_series(36, 40) $$, 'a page of one''s own length');
select tests.send('bob', 'dana', 'Meanwhile');
select results_eq($$ select seq from public.open_thread(tests.the('thread'), 36, 5) $$, $$ select generate_series(31, 35) $$, 'messages that arrive move no page');
select is((select count(*)::int from public.open_thread(tests.the('thread'), null, 200)), 61, 'up to 200 at once');
select throws_ok($$ select public.open_thread(tests.the('thread'), null, 201) $$, 'PT400', 'validation.failed', 'no more');
select throws_ok($$ select public.open_thread(tests.the('thread'), null, 0) $$, 'PT400', 'validation.failed', 'and at least one');
select throws_ok($$ select public.open_thread(tests.the('thread'), null, -1) $$, 'PT400', 'validation.failed', 'not less');
select throws_ok($$ select public.open_thread(gen_random_uuid()) $$, 'PT404', 'thread.not_found', 'of a thread there is');
select throws_ok($$ select public.open_thread(null) $$, 'PT404', 'thread.not_found', 'and that is named');

select * from finish();
rollback;
