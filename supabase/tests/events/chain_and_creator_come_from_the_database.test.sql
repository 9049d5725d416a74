begin;
select plan(5);

select tests.staff_schools();
select tests.authenticate_as('cleo');
select throws_ok($$ insert into public.communication_events (title, event_date, event_type, target_level, broadcast_id) values ('x', '2030-01-15', 'drill', 'all', gen_random_uuid()) $$, '42501', null, 'nobody writes an alert past the call');
select throws_ok($$ update public.communication_events set title = 'x' $$, '42501', null, 'or changes one');
select throws_ok($$ delete from public.communication_events $$, '42501', null, 'or deletes one');
select lives_ok($$ select public.create_event('Drill', '2030-01-15', 'drill', jsonb_build_array(jsonb_build_object(
  'level', 'campus', 'id', tests.place('east'), 'organizationId', tests.place('south'), 'organization_id', tests.place('south'), 'createdById', tests.id('olga')))) $$, 'what a client adds to a target is ignored');
select is((select concat_ws(' ', organization_id, school_id, campus_id, created_by_id) from public.my_events),
  concat_ws(' ', tests.place('north'), tests.place('high'), tests.place('east'), tests.id('cleo')), 'the chain is the campus''s, the creator who called');

select * from finish();
rollback;
