begin;
select plan(3);

select tests.create_family();
select tests.send('bob', 'dana', 'Before');
select tests.unlink('bob', 'charlie');
select tests.authenticate_as('bob');
select is_empty($$ select * from public.thread_messages $$, 'An unlinked guardian reads no messages');

select tests.clear_authentication();
select tests.link('bob', 'charlie');
select is((select seq from tests.send('bob', 'dana', 'After')), 2,
  'A guardian who is linked again continues the same thread');
select tests.authenticate_as('bob');
select results_eq($$ select body from public.open_thread(tests.thread_id('bob', 'dana')) $$, $$ values ('Before'), ('After') $$,
  'A guardian who is linked again reads all messages');

select * from finish();
rollback;
