begin;
select plan(5);

select tests.create_family();
select tests.create_user('grace');
select tests.link('grace', 'charlie');

update public.profile_graph set rights = '{book}' where id = tests.link_id('bob', 'charlie');
select tests.authenticate_as('dana');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello') $$, 'PT400', 'validation.failed',
  'Staff must name one of two guardians when the primary may not message');
select throws_ok($$ select public.start_thread(tests.id('charlie')) $$, 'PT400', 'validation.failed',
  'start_thread requires a name as well');
select tests.clear_authentication();
update public.profile_graph set is_primary = false where is_primary;
select tests.authenticate_as('dana');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello') $$, 'PT400', 'validation.failed',
  'Staff must name one of several guardians without a primary');
select is((select count(*)::int from public.threads), 0, 'Refused calls started no thread');
select is((select guardian_id from public.start_thread(tests.id('charlie'), tests.id('grace'))), tests.id('grace'),
  'Staff can start a thread with a named guardian');

select * from finish();
rollback;
