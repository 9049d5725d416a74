begin;
select plan(5);

select tests.create_family();
select tests.create_user('grace');
select tests.link('grace', 'charlie');

update public.profile_graph set rights = '{book}' where id = tests.link_id('bob', 'charlie');
select tests.authenticate_as('dana');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello') $$, 'PT400', 'validation.failed', 'the primary guardian may not message and two others may');
select throws_ok($$ select public.start_thread(tests.id('charlie')) $$, 'PT400', 'validation.failed', 'opening the thread asks the same');
select tests.clear_authentication();
update public.profile_graph set is_primary = false where is_primary;
select tests.authenticate_as('dana');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello') $$, 'PT400', 'validation.failed', 'nobody is primary');
select is((select count(*)::int from public.threads), 0, 'nothing was started');
select is((select guardian_id from public.start_thread(tests.id('charlie'), tests.id('grace'))), tests.id('grace'), 'a name decides');

select * from finish();
rollback;
