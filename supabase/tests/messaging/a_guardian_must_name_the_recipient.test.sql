begin;
select plan(3);

select tests.create_family();

select tests.authenticate_as('bob');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello') $$, 'PT400', 'validation.failed',
  'A guardian''s message without a recipient is refused');
select throws_ok($$ select public.start_thread(tests.id('charlie')) $$, 'PT400', 'validation.failed',
  'A guardian''s thread without a recipient is refused');
select lives_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$,
  'A guardian''s message to a named tutor is sent');

select * from finish();
rollback;
