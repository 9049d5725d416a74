begin;
select plan(3);

select tests.create_family();
select tests.send('bob', 'dana', 'Before');
select tests.unlink('bob', 'charlie');
select tests.authenticate_as('bob');
select is_empty($$ select * from public.thread_messages $$, 'unlinked, he reads nothing');

select tests.clear_authentication();
select tests.link('bob', 'charlie');
select is((select seq from tests.send('bob', 'dana', 'After')), 2, 'linked again he goes on in the same thread');
select tests.authenticate_as('bob');
select results_eq($$ select body from public.open_thread(tests.thread_id('bob', 'dana')) $$, $$ values ('Before'), ('After') $$, 'and reads all of it');

select * from finish();
rollback;
