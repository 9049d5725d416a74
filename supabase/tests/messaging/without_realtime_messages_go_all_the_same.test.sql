begin;
select plan(4);

select tests.create_family();

select is(to_regnamespace('realtime'), null, 'where the platform has no Realtime');
select lives_ok($$ select tests.send('bob', 'dana') $$, 'sending works');
select tests.authenticate_as('dana');
select lives_ok($$ select public.open_thread(tests.thread_id('bob', 'dana')) $$, 'so does reading');
select lives_ok($$ select public.pin_thread(tests.thread_id('bob', 'dana'), true) $$, 'and pinning');

select * from finish();
rollback;
