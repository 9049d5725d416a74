begin;
select plan(10);

select tests.set_up_integrations();
select tests.create_user('mallory'), tests.create_user('booker'), tests.link('booker', 'charlie', '{book}');
select tests.authenticate_as('bob');
select is(b ->> 'authorize_url', null,
  'A provider of exports needs no authorization'), tests.keep('link', (b ->> 'integration_id')::uuid) is not null
from public.connect_integration(tests.id('charlie'), 'khan_academy') b;
select results_eq('select provider, status from public.my_integrations', $$ values ('khan_academy', 'active') $$,
  'A provider of exports is active at once');
select results_eq(
  $$ select status, kind, report #>> '{submissions,added}' from public.import_progress(tests.the('link'), tests.classroom(3)) $$, $$
    values ('succeeded', 'import', '3') $$,
  'An uploaded export is imported');
select throws_ok($$ select public.complete_integration(tests.the('link')) $$, 'PT400', 'integration.state_invalid',
  'An integration of exports cannot be completed');
select throws_ok($$ select public.request_sync(tests.the('link')) $$, 'PT409', 'integration.not_active',
  'An integration of exports cannot be synced');
select tests.authenticate_as('mallory');
select throws_ok($$ select public.import_progress(tests.the('link'), '{}') $$, 'PT404', 'integration.not_found',
  'A stranger cannot upload an export');
select tests.authenticate_as('booker');
select throws_ok($$ select public.import_progress(tests.the('link'), '{}') $$, 'PT404', 'integration.not_found',
  'A guardian without view_progress cannot upload an export');
select tests.clear_authentication();
select is(tests.records('charlie', 'khan_academy'), '{Sheet 1 8/10,Sheet 2 8/10,Sheet 3 8/10}',
  'The imported work belongs to the provider of the export');
select tests.connect('bob');
select tests.authenticate_as('bob');
select throws_ok($$ select public.import_progress(tests.the('link'), '{}') $$, 'PT409', 'integration.not_active',
  'An export cannot be uploaded for a synced provider');
select tests.clear_authentication();
select is_empty($$ select from public.claim_syncs(10, 60, now() + interval '1 day') where provider = 'khan_academy' $$,
  'An integration of exports is never due');

select * from finish();
rollback;
