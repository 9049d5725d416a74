begin;
select plan(6);

select tests.staff_schools();
select tests.authenticate_as('olga');
create temporary table written as
select * from public.create_event('Fair', '2030-01-15', 'event',
  tests.target('organization', 'north') || tests.target('school', 'high') || tests.target('campus', 'east') || tests.target('campus', 'hill'), 'everyone',
    '{parents}');

select is((select count(*)::int from written), 4, 'Four targets give four rows');
select is((select count(distinct broadcast_id)::int from written), 1, 'All rows have the same broadcast id');
select is((select count(distinct (title, event_date, event_type, audience, roles))::int from written), 1,
  'All rows have the same content');
select bag_eq($$ select target_level::text, organization_id, school_id, campus_id from written $$,
  $$ values ('organization', tests.place('north'), null::uuid, null::uuid), ('school', tests.place('north'), tests.place('high'), null),
            ('campus', tests.place('north'), tests.place('high'), tests.place('east')),
              ('campus', tests.place('north'), tests.place('low'), tests.place('hill')) $$,
  'Each row has the exact place of its target');
select is((select count(*)::int from public.create_event('Once', '2030-01-15', 'event', tests.target('campus', 'east') || tests.target('campus', 'east')
  || jsonb_build_array(jsonb_build_object('level', 'campus', 'id', upper(tests.place('east')::text))))), 1,
  'A repeated target gives one row');
select isnt((select broadcast_id from public.my_events where title = 'Once'), (select broadcast_id from written limit 1),
  'Another call has another broadcast id');

select * from finish();
rollback;
