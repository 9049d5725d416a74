begin;
select plan(10);

select tests.staff_schools();
select tests.keep('event', tests.alert('Fair', 'campus', 'east', 'everyone', 'cleo'));
select tests.keep('internal', tests.alert('Meeting', 'school', 'high', 'staff', 'sam'));

select tests.authenticate_as('cleo');
select tests.keep('off', (public.cancel_event(tests.the('event'), 'Rain')).id);
select tests.authenticate_as('bob');
select results_eq($$ select id, title, cancel_reason, canceled_event_id, campus_id, audience::text from public.my_events $$,
  $$ values (tests.the('off'), 'Fair', 'Rain', tests.the('event'), tests.place('east'), 'everyone') $$, 'families see the cancellation instead, same target, same audience');
select tests.authenticate_as('cleo');
select throws_ok($$ select public.cancel_event(tests.the('event')) $$, 'PT409', 'event.canceled', 'an alert is cancelled once');
select throws_ok($$ select public.cancel_event(tests.the('off')) $$, 'PT409', 'event.canceled', 'the cancellation not at all');
select throws_ok($$ select public.update_event(tests.the('event'), 'x') $$, 'PT409', 'event.canceled', 'what is cancelled does not change');
select throws_ok($$ select public.update_event(tests.the('off'), 'x') $$, 'PT409', 'event.canceled', 'nor does its cancellation');
select throws_ok($$ select public.delete_event(tests.the('off')) $$, 'PT409', 'event.canceled', 'nor go');
select throws_ok($$ select public.cancel_event(tests.the('internal')) $$, 'PT404', 'event.not_found', 'an alert above does not exist for him');
select tests.authenticate_as('sam');
select is((select concat_ws(' ', target_level, audience, cancel_reason) from public.cancel_event(tests.the('internal'))), 'school staff', 'a reason may be left out');
select throws_ok($$ select public.cancel_event(gen_random_uuid()) $$, 'PT404', 'event.not_found', 'an alert that never was does not exist either');
select throws_ok($$ select public.cancel_event(tests.the('event'), repeat('x', 501)) $$, 'PT400', 'validation.failed', 'a reason is short');

select * from finish();
rollback;
