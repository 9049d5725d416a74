begin;
select plan(15);

select tests.set_up_integrations();
select tests.create_user('gina'), tests.link('gina', 'charlie'), tests.create_user('mallory');
select tests.connect('bob');
select tests.sync(tests.classroom(8));
select tests.forget_news();
select is(tests.sync(tests.classroom(8, 2)), 'succeeded', 'A sync that changes less than half is written');
select tests.forget_news();
select is(tests.sync(tests.classroom(8, 3, p_title => 'Other')), 'awaiting_approval',
  'A sync that changes more than half waits for approval');
select tests.clear_authentication();
select is((tests.records())[1], 'Sheet 1 2/10', 'A waiting sync writes nothing');
select is((tests.link_as_it_is()).status, 'paused', 'The integration is paused');
select is_empty($$ select public.claim_syncs(10, 60, now() + interval '1 year') $$,
  'A paused integration is not due');
select is(tests.told('bob'), '{"INTEGRATION_STOPPED awaiting_approval"}',
  'The person who connected it is notified');
select is((tests.last_run()).report #> '{submissions}', '{"added": 0, "changed": 8, "removed": 0, "unchanged": 0}',
  'The report counts what would change');
select is((tests.last_run()).changes -> 0, '{"change": "changed", "resource": "assignment", "title": "Other 1"}',
  'The report names what would change');

select tests.keep('run', (tests.last_run()).id);
select tests.authenticate_as('mallory');
select throws_ok($$ select public.approve_sync(tests.the('run')) $$, 'PT404', 'integration.not_found',
  'A stranger cannot approve a sync');
select tests.authenticate_as('gina');
select is((select r.status from public.approve_sync(tests.the('run')) r), 'succeeded',
  'A guardian can approve the sync');
select throws_ok($$ select public.approve_sync(tests.the('run')) $$, 'PT409', 'integration.not_active',
  'A sync cannot be approved twice');
select tests.clear_authentication();
select is((tests.records())[1], 'Other 1 3/10', 'The approved changes are written');
select is((tests.link_as_it_is()).status, 'active', 'The integration is active after approval');

select is(tests.sync('{"scopes": ["course"]}'), 'awaiting_approval',
  'The loss of a course with all its work waits for approval');
select tests.authenticate_as('bob');
select public.request_sync(tests.the('link'));
select tests.clear_authentication();
select is(tests.sync(tests.classroom(8, 3, p_title => 'Other')), 'succeeded',
  'A requested sync replaces the waiting one');

select * from finish();
rollback;
