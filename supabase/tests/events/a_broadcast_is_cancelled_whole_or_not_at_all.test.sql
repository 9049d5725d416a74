begin;
select plan(9);

select tests.staff_schools();
select tests.authenticate_as('olga');
select tests.keep('b', (select broadcast_id from public.create_event('Fair', '2030-01-15', 'event', tests.target('school', 'high') || tests.target('campus', 'east') || tests.target('campus', 'hill')) limit 1));

select tests.authenticate_as('sam');
select throws_ok($$ select public.cancel_broadcast(tests.the('b')) $$, 'PT404', 'event.not_found', 'who may not change one of its alerts cancels none');
select is((select count(*)::int from public.my_events where canceled_event_id is null), 2, 'they all stand');
select tests.authenticate_as('zoe');
select throws_ok($$ select public.cancel_broadcast(tests.the('b')) $$, 'PT404', 'event.not_found', 'for a stranger there is none');
select tests.authenticate_as('olga');
select is((select count(*)::int from public.cancel_broadcast(tests.the('b'), 'Storm')), 3, 'who may change all cancels all');
select is((select count(*)::int || min(cancel_reason) from public.my_events where canceled_event_id is not null), '3Storm', 'each by its cancellation');
select throws_ok($$ select public.cancel_broadcast(tests.the('b')) $$, 'PT409', 'event.canceled', 'once');
select tests.authenticate_as('zoe');
select throws_ok($$ select public.cancel_broadcast(tests.the('b')) $$, 'PT404', 'event.not_found', 'of which a stranger learns nothing');
select tests.authenticate_as('olga');
select throws_ok($$ select public.cancel_broadcast(gen_random_uuid()) $$, 'PT404', 'event.not_found', 'an unknown one is not found');
select tests.clear_authentication();
update private.settings set writes_per_minute = 20;
delete from private.rate_limits;
insert into public.campuses (school_id, name) select tests.place('low'), 'c' || i from generate_series(1, 40) i;
select tests.authenticate_as('olga');
select tests.keep('many', (select broadcast_id from public.create_event('Fair', '2030-01-15', 'event', (select jsonb_agg(jsonb_build_object('level', 'campus', 'id', id)) from public.campuses where name like 'c%')) limit 1));
select is((select count(*)::int from public.cancel_broadcast(tests.the('many'))), 40, 'a call counts once, however many alerts it takes back');

select * from finish();
rollback;
