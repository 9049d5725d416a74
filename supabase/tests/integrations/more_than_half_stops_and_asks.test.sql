begin;
select plan(15);

select tests.set_up_integrations();
select tests.create_user('gina'), tests.link('gina', 'charlie'), tests.create_user('mallory');
select tests.connect('bob');
select tests.sync(tests.classroom(8));
select tests.forget_news();
select is(tests.sync(tests.classroom(8, 2)), 'succeeded', 'eight changes of seventeen are written');
select tests.forget_news();
select is(tests.sync(tests.classroom(8, 3, p_title => 'Other')), 'awaiting_approval', 'sixteen are not');
select tests.clear_authentication();
select is((tests.records())[1], 'Sheet 1 2/10', 'nothing of it is written');
select is((tests.link_as_it_is()).status, 'paused', 'the link waits');
select is_empty($$ select public.claim_syncs(10, 60, now() + interval '1 year') $$, 'and does not sync');
select is(tests.told('bob'), '{"INTEGRATION_STOPPED awaiting_approval"}', 'whoever connected it is asked');
select is((tests.last_run()).report #> '{submissions}', '{"added": 0, "changed": 8, "removed": 0, "unchanged": 0}', 'with what would change');
select is((tests.last_run()).changes -> 0, '{"change": "changed", "resource": "assignment", "title": "Other 1"}', 'by name');

select tests.keep('run', (tests.last_run()).id);
select tests.authenticate_as('mallory');
select throws_ok($$ select public.approve_sync(tests.the('run')) $$, 'PT404', 'integration.not_found', 'a stranger approves nothing');
select tests.authenticate_as('gina');
select is((select r.status from public.approve_sync(tests.the('run')) r), 'succeeded', 'a guardian does');
select throws_ok($$ select public.approve_sync(tests.the('run')) $$, 'PT409', 'integration.not_active', 'once');
select tests.clear_authentication();
select is((tests.records())[1], 'Other 1 3/10', 'now it is written');
select is((tests.link_as_it_is()).status, 'active', 'and the link goes on');

select is(tests.sync('{"scopes": ["course"]}'), 'awaiting_approval', 'one course that is gone takes all that is in it');
select tests.authenticate_as('bob');
select public.request_sync(tests.the('link'));
select tests.clear_authentication();
select is(tests.sync(tests.classroom(8, 3, p_title => 'Other')), 'succeeded', 'a sync that is asked for overtakes it: it was a mistake there');

select * from finish();
rollback;
