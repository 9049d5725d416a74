begin;
select plan(15);

select tests.staff_schools();
select tests.authenticate_as('olga');
select throws_ok($$ select public.create_event('x', '2030-01-15', 'drill', tests.target('class', 'e1')) $$, 'PT403', 'event.target_not_allowed', 'a class is no target: its people read their campus');
select throws_ok($$ select public.create_event('x', '2030-01-15', 'drill', tests.target('campus', 'beach')) $$, 'PT403', 'event.target_not_allowed', 'nor is another organization''s campus');
select throws_ok($$ select public.create_event('x', '2030-01-15', 'drill', tests.target('campus', 'east') || tests.target('campus', 'beach')) $$, 'PT403', 'event.target_not_allowed', 'one of those spoils all');
select throws_ok($$ select public.create_event('x', '2030-01-15', 'drill', tests.target('campus', 'nowhere')) $$, 'PT403', 'event.target_not_allowed', 'an unknown one answers alike');
select throws_ok($$ select public.create_event('x', '2030-01-15', 'drill', tests.target('school', 'east')) $$, 'PT403', 'event.target_not_allowed', 'and so does an id of another level');
select throws_ok($$ select public.create_event('x', '2030-01-15', 'drill', tests.target('system')) $$, 'PT403', 'event.target_not_allowed', 'the platform is for admins');
select throws_ok($$ select public.create_event('x', '2030-01-15', 'drill', tests.target('campus')) $$, 'PT400', 'validation.failed', 'a tenant has an id');
select throws_ok($$ select public.create_event('x', '2030-01-15', 'drill', tests.target('all', 'north')) $$, 'PT400', 'validation.failed', 'the platform has none');
select throws_ok($$ select public.create_event('x', '2030-01-15', 'drill', '[{"level": "campus", "id": "x"}]') $$, 'PT400', 'validation.failed', 'an id is a uuid');
select throws_ok($$ select public.create_event('x', '2030-01-15', 'drill', '[{"level": "planet"}]') $$, 'PT400', 'validation.failed', 'a level one of five');
select throws_ok($$ select public.create_event('x', '2030-01-15', 'drill', '["campus", 1, null]') $$, 'PT400', 'validation.failed', 'a target an object');
select throws_ok($$ select public.create_event('x', '2030-01-15', 'drill', '{"level": "campus"}') $$, 'PT400', 'validation.failed', 'targets an array');
select throws_ok($$ select public.create_event('x', '2030-01-15', 'drill', (select jsonb_agg(jsonb_build_object('level', 'campus', 'id', gen_random_uuid())) from generate_series(1, 501))) $$, 'PT400', 'validation.failed', 'of up to 500');
select throws_ok($$ select public.preview_event_audience(tests.target('campus', 'beach')) $$, 'PT403', 'event.target_not_allowed', 'a preview judges alike');
select tests.clear_authentication();
select is((select count(*)::int from public.communication_events), 0, 'nothing was written');

select * from finish();
rollback;
