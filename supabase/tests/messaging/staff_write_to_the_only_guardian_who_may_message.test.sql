begin;
select plan(4);

select tests.create_family();
select tests.create_user('grace');
update public.profile_graph set rights = '{view_progress,book}' where id = tests.link_id('bob', 'charlie');

select tests.authenticate_as('dana');
select is((select guardian_id from public.start_thread(tests.id('charlie'))), tests.id('eve'),
  'The only guardian with the right is chosen instead of the primary');
select tests.clear_authentication();
update public.profile_graph set rights = '{message}' where id = tests.link_id('bob', 'charlie');
update public.profile_graph set rights = '{book}' where id = tests.link_id('eve', 'charlie');
select tests.authenticate_as('dana');
select is((select guardian_id from public.start_thread(tests.id('charlie'))), tests.id('bob'),
  'The primary guardian is chosen when only they have the right');

select tests.clear_authentication();
update public.profile_graph set is_primary = false where is_primary;
select tests.authenticate_as('dana');
select is((select guardian_id from public.start_thread(tests.id('charlie'))), tests.id('bob'),
  'The only guardian with the right is chosen without a primary');
select tests.clear_authentication();
select tests.restrict('bob', 'charlie', '{message}');
update public.profile_graph set rights = '{message,book}' where id = tests.link_id('eve', 'charlie');
select tests.authenticate_as('dana');
select is((select guardian_id from public.start_thread(tests.id('charlie'))), tests.id('eve'),
  'A restricted guardian is not chosen');

select * from finish();
rollback;
