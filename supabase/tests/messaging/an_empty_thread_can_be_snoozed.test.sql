begin;
select plan(2);

select tests.create_family();

select tests.authenticate_as('bob');
select tests.keep('thread', (select id from public.start_thread(tests.id('charlie'), tests.id('dana'))));
select public.snooze_thread(tests.the('thread'), now() + interval '1 hour');
select is((select snoozed_until from public.my_threads), now() + interval '1 hour',
  'An empty thread can be snoozed');
select tests.send('dana', 'bob', 'Hello');
select is((select snoozed_until from public.my_threads), null,
  'The first message of the other side ends the snooze');

select * from finish();
rollback;
