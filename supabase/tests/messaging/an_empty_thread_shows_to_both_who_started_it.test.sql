begin;
select plan(8);

select tests.create_family();

select tests.authenticate_as('bob');
select tests.keep('thread', (select id from public.start_thread(tests.id('charlie'), tests.id('dana'))));
select tests.authenticate_as('dana');
select is((select id from public.start_thread(tests.id('charlie'), tests.id('bob'))), tests.the('thread'), 'Dana starts the thread that Bob has started');
select is((select thread_id from public.my_threads), tests.the('thread'), 'and sees it');
select is((select thread_id from public.list_contacts() where full_name = 'Bob'), tests.the('thread'), 'also among her contacts');
select is_empty($$ select * from public.open_thread(tests.the('thread')) $$, 'she may open it');
select lives_ok($$ select tests.upload('dana', tests.the('thread') || '/00000000-0000-4000-8000-000000000001/plan.pdf') $$, 'and put a file for her first message');
select lives_ok($$ select public.pin_thread(tests.the('thread'), true) $$, 'and pin it');
select tests.authenticate_as('bob');
select is((select thread_id from public.my_threads), tests.the('thread'), 'Bob sees it still');
select tests.authenticate_as('eve');
select is_empty($$ select * from public.my_threads $$, 'nobody else does');

select * from finish();
rollback;
