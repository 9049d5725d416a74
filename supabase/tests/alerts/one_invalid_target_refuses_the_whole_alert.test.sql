begin;
select plan(15);

select tests.staff_schools();
select tests.authenticate_as('olga');
select throws_ok($$ select public.create_event('x', '2030-01-15', 'drill', tests.target('class', 'e1')) $$, 'PT403', 'event.target_not_allowed',
  'A class is refused as a target');
select throws_ok($$ select public.create_event('x', '2030-01-15', 'drill', tests.target('campus', 'beach')) $$, 'PT403', 'event.target_not_allowed',
  'A campus of another organization is refused as a target');
select throws_ok($$ select public.create_event('x', '2030-01-15', 'drill', tests.target('campus', 'east') || tests.target('campus', 'beach')) $$, 'PT403',
  'event.target_not_allowed',
  'One invalid target refuses all targets');
select throws_ok($$ select public.create_event('x', '2030-01-15', 'drill', tests.target('campus', 'nowhere')) $$, 'PT403', 'event.target_not_allowed',
  'An unknown campus gives the same error');
select throws_ok($$ select public.create_event('x', '2030-01-15', 'drill', tests.target('school', 'east')) $$, 'PT403', 'event.target_not_allowed',
  'An id of another level gives the same error');
select throws_ok($$ select public.create_event('x', '2030-01-15', 'drill', tests.target('system')) $$, 'PT403', 'event.target_not_allowed',
  'Only an admin can target the platform');
select throws_ok($$ select public.create_event('x', '2030-01-15', 'drill', tests.target('campus')) $$, 'PT400', 'validation.failed',
  'A tenant target requires an id');
select throws_ok($$ select public.create_event('x', '2030-01-15', 'drill', tests.target('all', 'north')) $$, 'PT400', 'validation.failed',
  'A platform target cannot have an id');
select throws_ok($$ select public.create_event('x', '2030-01-15', 'drill', '[{"level": "campus", "id": "x"}]') $$, 'PT400', 'validation.failed',
  'An id that is no UUID is refused');
select throws_ok($$ select public.create_event('x', '2030-01-15', 'drill', '[{"level": "planet"}]') $$, 'PT400', 'validation.failed',
  'An unknown level is refused');
select throws_ok($$ select public.create_event('x', '2030-01-15', 'drill', '["campus", 1, null]') $$, 'PT400', 'validation.failed',
  'A target must be an object');
select throws_ok($$ select public.create_event('x', '2030-01-15', 'drill', '{"level": "campus"}') $$, 'PT400', 'validation.failed',
  'Targets must be an array');
select throws_ok($$ select public.create_event('x', '2030-01-15', 'drill',
  (select jsonb_agg(jsonb_build_object('level', 'campus', 'id', gen_random_uuid())) from generate_series(1, 501))) $$, 'PT400', 'validation.failed',
  'A list of 501 targets is refused');
select throws_ok($$ select public.preview_event_audience(tests.target('campus', 'beach')) $$, 'PT403', 'event.target_not_allowed',
  'The preview applies the same check');
select tests.clear_authentication();
select is((select count(*)::int from public.communication_events), 0, 'No refused alert was written');

select * from finish();
rollback;
