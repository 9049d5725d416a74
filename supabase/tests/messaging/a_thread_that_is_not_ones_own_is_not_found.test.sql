begin;
select plan(7);

select tests.create_family();
select tests.send('bob', 'dana');
select tests.keep('thread', tests.thread_id('bob', 'dana'));

select tests.authenticate_as('eve');
select throws_ok($$ select public.open_thread(tests.the('thread')) $$, 'PT404', 'thread.not_found', 'the other guardian opens nothing');
select throws_ok($$ select public.mark_thread_read(tests.the('thread')) $$, 'PT404', 'thread.not_found', 'marks nothing');
select throws_ok($$ select public.pin_thread(tests.the('thread'), true) $$, 'PT404', 'thread.not_found', 'pins nothing');
select throws_ok($$ select public.snooze_thread(tests.the('thread'), now() + interval '1 hour') $$, 'PT404', 'thread.not_found', 'snoozes nothing');
select is(
  tests.error_of($$ select public.mark_thread_read(tests.the('thread')) $$),
  tests.error_of($$ select public.mark_thread_read(gen_random_uuid()) $$),
  'it answers as if there were none');
select tests.clear_authentication();
select is((select count(*)::int from public.thread_receipts) + (select count(*)::int from public.thread_marks), 0, 'nothing was left by that');
select tests.authenticate_as('dana');
select lives_ok($$ select public.mark_thread_read(tests.the('thread')) $$, 'its own side may');

select * from finish();
rollback;
