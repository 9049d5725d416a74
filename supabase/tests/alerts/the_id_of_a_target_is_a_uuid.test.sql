begin;
select plan(2);

select tests.staff_schools();
select tests.authenticate_as('olga');
select throws_ok($$ select public.create_event('Drill', '2030-05-01', 'drill', '[{"level": "campus", "id": "east"}]') $$,
  'PT400', 'validation.failed', 'A target whose id is no UUID is refused with a stable code');
select lives_ok($$ select public.create_event('Drill', '2030-05-01', 'drill', tests.target('campus', 'east')) $$,
  'A target with its UUID is accepted');

select * from finish();
rollback;
