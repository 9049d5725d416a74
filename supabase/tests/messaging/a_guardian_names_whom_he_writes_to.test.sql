begin;
select plan(3);

select tests.create_family();

select tests.authenticate_as('bob');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello') $$, 'PT400', 'validation.failed', 'nobody is meant without a name');
select throws_ok($$ select public.start_thread(tests.id('charlie')) $$, 'PT400', 'validation.failed', 'nor when opening a thread');
select lives_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'a name decides');

select * from finish();
rollback;
