begin;
select plan(8);

select tests.create_family();

select tests.authenticate_as('bob');
select tests.keep('thread', (select id from public.start_thread(tests.id('charlie'), tests.id('dana'))));
select tests.authenticate_as('dana');
select is((select id from public.start_thread(tests.id('charlie'), tests.id('bob'))), tests.the('thread'),
  'A tutor who starts an existing empty thread gets that thread');
select is((select thread_id from public.my_threads), tests.the('thread'),
  'The tutor lists the empty thread that both started');
select is((select thread_id from public.list_contacts() where full_name = 'Bob'), tests.the('thread'),
  'The tutor''s contact names the empty thread');
select is_empty($$ select * from public.open_thread(tests.the('thread')) $$,
  'The tutor can open the empty thread');
select lives_ok($$ select tests.upload('dana', tests.the('thread') || '/00000000-0000-4000-8000-000000000001/plan.pdf') $$,
  'The tutor can upload a file for a first message');
select lives_ok($$ select public.pin_thread(tests.the('thread'), true) $$,
  'The tutor can pin the empty thread');
select tests.authenticate_as('bob');
select is((select thread_id from public.my_threads), tests.the('thread'),
  'The guardian still lists the empty thread');
select tests.authenticate_as('eve');
select is_empty($$ select * from public.my_threads $$, 'Another guardian does not list the empty thread');

select * from finish();
rollback;
