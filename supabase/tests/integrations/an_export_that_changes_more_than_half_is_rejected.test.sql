begin;
select plan(7);

select tests.set_up_integrations();
select tests.authenticate_as('bob');
select tests.keep('link', (public.connect_integration(tests.id('charlie'), 'khan_academy') ->> 'integration_id')::uuid);
select public.import_progress(tests.the('link'), tests.classroom(8));
select lives_ok($$ select public.import_progress(tests.the('link'), tests.classroom(1)) $$,
  'A smaller export is accepted');
select is(cardinality(tests.records('charlie', 'khan_academy')), 8, 'A smaller export keeps all work');
select throws_ok($$ select public.import_progress(tests.the('link'), tests.classroom(8, 2, p_title => 'Other')) $$, 'PT409', 'integration.import_rejected',
  'An export that changes nearly everything is refused');
select is(
  (tests.error_of($$ select public.import_progress(tests.the('link'),
    tests.classroom(8, 2, p_title => 'Other')) $$) ->> 'detail')::jsonb #> '{submissions,changed}', '8',
  'The error says how much would change');
select is((tests.records('charlie', 'khan_academy'))[1], 'Sheet 1 8/10', 'A refused export changes nothing');
select is((public.import_progress(tests.the('link'), tests.classroom(8, 2, p_title => 'Other'), true)).report ->> 'would_stop', 'true',
  'A dry run of such an export is accepted');
select is((public.import_progress(tests.the('link'), tests.classroom(8, 2, p_title => 'Other'), false, true)).status, 'succeeded',
  'A confirmed export is imported');

select * from finish();
rollback;
