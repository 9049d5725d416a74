begin;
select plan(7);

select tests.set_up_integrations();
select tests.authenticate_as('bob');
select tests.keep('link', (public.connect_integration(tests.id('charlie'), 'khan_academy') ->> 'integration_id')::uuid);
select public.import_progress(tests.the('link'), tests.classroom(8));
select lives_ok($$ select public.import_progress(tests.the('link'), tests.classroom(1)) $$, 'an export of a day removes nothing');
select is(cardinality(tests.records('charlie', 'khan_academy')), 8, 'all is there');
select throws_ok($$ select public.import_progress(tests.the('link'), tests.classroom(8, 2, p_title => 'Other')) $$, 'PT409', 'integration.import_rejected', 'another child''s would change nearly all');
select is(
  (tests.error_of($$ select public.import_progress(tests.the('link'), tests.classroom(8, 2, p_title => 'Other')) $$) ->> 'detail')::jsonb #> '{submissions,changed}', '8', 'it says how much');
select is((tests.records('charlie', 'khan_academy'))[1], 'Sheet 1 8/10', 'nothing is changed');
select is((public.import_progress(tests.the('link'), tests.classroom(8, 2, p_title => 'Other'), true)).report ->> 'would_stop', 'true', 'a dry run may be had');
select is((public.import_progress(tests.the('link'), tests.classroom(8, 2, p_title => 'Other'), false, true)).status, 'succeeded', 'and whoever confirms it has it');

select * from finish();
rollback;
