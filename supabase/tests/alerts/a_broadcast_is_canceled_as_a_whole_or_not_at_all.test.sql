begin;
select plan(9);

select tests.staff_schools();
select tests.authenticate_as('olga');
select tests.keep('b', (select broadcast_id from public.create_event('Fair', '2030-01-15', 'event', tests.target('school', 'high')
  || tests.target('campus', 'east') || tests.target('campus', 'hill')) limit 1));

select tests.authenticate_as('sam');
select throws_ok($$ select public.cancel_broadcast(tests.the('b')) $$, 'PT404', 'event.not_found',
  'A manager of a part cannot cancel the broadcast');
select is((select count(*)::int from public.my_events where canceled_event_id is null), 2,
  'No alert of the broadcast is canceled');
select tests.authenticate_as('zoe');
select throws_ok($$ select public.cancel_broadcast(tests.the('b')) $$, 'PT404', 'event.not_found',
  'A stranger does not find the broadcast');
select tests.authenticate_as('olga');
select is((select count(*)::int from public.cancel_broadcast(tests.the('b'), 'Storm')), 3,
  'A manager of all targets cancels the whole broadcast');
select is((select count(*)::int || min(cancel_reason) from public.my_events where canceled_event_id is not null), '3Storm',
  'Each alert is replaced by its cancellation');
select throws_ok($$ select public.cancel_broadcast(tests.the('b')) $$, 'PT409', 'event.canceled',
  'A broadcast cannot be canceled twice');
select tests.authenticate_as('zoe');
select throws_ok($$ select public.cancel_broadcast(tests.the('b')) $$, 'PT404', 'event.not_found',
  'A stranger does not learn that it was canceled');
select tests.authenticate_as('olga');
select throws_ok($$ select public.cancel_broadcast(gen_random_uuid()) $$, 'PT404', 'event.not_found',
  'An unknown broadcast is not found');
select tests.clear_authentication();
update private.settings set writes_per_minute = 20;
delete from private.rate_limits where bucket <> 'bystander';
insert into public.campuses (school_id, name) select tests.place('low'), 'c' || i from generate_series(1, 40) i;
select tests.authenticate_as('olga');
select tests.keep('many', (select broadcast_id from public.create_event('Fair', '2030-01-15', 'event',
  (select jsonb_agg(jsonb_build_object('level', 'campus', 'id', id)) from public.campuses where name like 'c%')) limit 1));
select is((select count(*)::int from public.cancel_broadcast(tests.the('many'))), 40,
  'Canceling a broadcast counts as one write');

select * from finish();
rollback;
