begin;
select plan(5);

select tests.staff_schools();
select tests.authenticate_as('cleo');
select throws_ok($$ insert into public.communication_events (title, event_date, event_type, target_level, broadcast_id)
  values ('x', '2030-01-15', 'drill', 'all', gen_random_uuid()) $$, '42501', null,
  'A user cannot insert an alert directly');
select throws_ok($$ update public.communication_events set title = 'x' $$, '42501', null,
  'A user cannot update an alert directly');
select throws_ok($$ delete from public.communication_events $$, '42501', null,
  'A user cannot delete an alert directly');
select lives_ok($$ select public.create_event('Drill', '2030-01-15', 'drill', jsonb_build_array(jsonb_build_object(
  'level', 'campus', 'id', tests.place('east'), 'organizationId', tests.place('south'), 'organization_id', tests.place('south'), 'createdById',
    tests.id('olga')))) $$,
  'Additional properties of a target are ignored');
select is((select concat_ws(' ', organization_id, school_id, campus_id, created_by_id) from public.my_events),
  concat_ws(' ', tests.place('north'), tests.place('high'), tests.place('east'), tests.id('cleo')),
  'The place is the campus''s and the creator is the caller');

select * from finish();
rollback;
