begin;
select plan(6);

select tests.create_family();
select tests.send('bob', 'dana', 'The needle of Bob'), tests.send('eve', 'dana', 'The needle of Eve');
select tests.upload('bob', tests.thread_id('bob', 'dana') || '/00000000-0000-4000-8000-000000000001/needle.pdf');
select tests.send('bob', 'dana', null, p_attachment_path => tests.thread_id('bob', 'dana') || '/00000000-0000-4000-8000-000000000001/needle.pdf');

select tests.authenticate_as('bob');
select is((select string_agg(snippet, '') from public.search_messages('needle')), 'The needle of Bob',
  'A guardian finds only messages of their own thread');
select tests.authenticate_as('eve');
select is((select string_agg(snippet, '') from public.search_messages('needle')), 'The needle of Eve',
  'The other guardian finds only messages of their own thread');
select tests.authenticate_as('dana');
select is((select count(*)::int from public.search_messages('needle')), 2,
  'The tutor finds messages of both threads');
select results_eq($$ select thread_id, message_id, seq from public.search_messages('of Bob') $$, $$ select thread_id, id, seq from public.thread_messages
  where body like '%Bob' $$,
  'A match names its thread, message and number');
select tests.authenticate_as('charlie');
select is_empty($$ select * from public.search_messages('needle') $$, 'The student finds no messages');
select tests.unlink('bob', 'charlie');
select tests.authenticate_as('bob');
select is_empty($$ select * from public.search_messages('needle') $$,
  'An unlinked guardian finds no messages');

select * from finish();
rollback;
