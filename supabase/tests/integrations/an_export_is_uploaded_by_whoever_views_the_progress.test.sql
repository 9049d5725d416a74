begin;
select plan(10);

select tests.set_up_integrations();
select tests.create_user('mallory'), tests.create_user('booker'), tests.link('booker', 'charlie', '{book}');
select tests.authenticate_as('bob');
select is(b ->> 'authorize_url', null, 'there is nothing to authorise'), tests.keep('link', (b ->> 'integration_id')::uuid) is not null
from public.connect_integration(tests.id('charlie'), 'khan_academy') b;
select results_eq('select provider, status from public.my_integrations', $$ values ('khan_academy', 'active') $$, 'it is there at once');
select results_eq(
  $$ select status, kind, report #>> '{submissions,added}' from public.import_progress(tests.the('link'), tests.classroom(3)) $$, $$ values ('succeeded', 'import', '3') $$, 'an export is read');
select throws_ok($$ select public.complete_integration(tests.the('link')) $$, 'PT400', 'integration.state_invalid', 'nothing to complete');
select throws_ok($$ select public.request_sync(tests.the('link')) $$, 'PT409', 'integration.not_active', 'nor to sync');
select tests.authenticate_as('mallory');
select throws_ok($$ select public.import_progress(tests.the('link'), '{}') $$, 'PT404', 'integration.not_found', 'not by a stranger');
select tests.authenticate_as('booker');
select throws_ok($$ select public.import_progress(tests.the('link'), '{}') $$, 'PT404', 'integration.not_found', 'nor by one who may only book');
select tests.clear_authentication();
select is(tests.records('charlie', 'khan_academy'), '{Sheet 1 8/10,Sheet 2 8/10,Sheet 3 8/10}', 'the work is Khan Academy''s');
select tests.connect('bob');
select tests.authenticate_as('bob');
select throws_ok($$ select public.import_progress(tests.the('link'), '{}') $$, 'PT409', 'integration.not_active', 'nothing is uploaded for Classroom');
select tests.clear_authentication();
select is_empty($$ select from public.claim_syncs(10, 60, now() + interval '1 day') where provider = 'khan_academy' $$, 'and Khan is never due');

select * from finish();
rollback;
