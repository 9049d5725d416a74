begin;
select plan(10);

select tests.staff_schools();
select tests.keep('event', tests.alert('Fair', 'campus', 'east', 'everyone', 'cleo'));
select tests.keep('internal', tests.alert('Meeting', 'school', 'high', 'staff', 'sam'));

select tests.authenticate_as('cleo');
select tests.keep('off', (public.cancel_event(tests.the('event'), 'Rain')).id);
select tests.authenticate_as('bob');
select results_eq($$ select id, title, cancel_reason, canceled_event_id, campus_id, audience::text from public.my_events $$,
  $$ values (tests.the('off'), 'Fair', 'Rain', tests.the('event'), tests.place('east'), 'everyone') $$,
  'Families see the cancellation with the same target and audience');
select tests.authenticate_as('cleo');
select throws_ok($$ select public.cancel_event(tests.the('event')) $$, 'PT409', 'event.canceled',
  'An alert cannot be canceled twice');
select throws_ok($$ select public.cancel_event(tests.the('off')) $$, 'PT409', 'event.canceled',
  'A cancellation cannot be canceled');
select throws_ok($$ select public.update_event(tests.the('event'), 'x') $$, 'PT409', 'event.canceled',
  'A canceled alert cannot be changed');
select throws_ok($$ select public.update_event(tests.the('off'), 'x') $$, 'PT409', 'event.canceled',
  'A cancellation cannot be changed');
select throws_ok($$ select public.delete_event(tests.the('off')) $$, 'PT409', 'event.canceled',
  'A cancellation cannot be deleted');
select throws_ok($$ select public.cancel_event(tests.the('internal')) $$, 'PT404', 'event.not_found',
  'An alert above one''s scope is not found');
select tests.authenticate_as('sam');
select is((select concat_ws(' ', target_level, audience, cancel_reason) from public.cancel_event(tests.the('internal'))), 'school staff',
  'A cancellation needs no reason');
select throws_ok($$ select public.cancel_event(gen_random_uuid()) $$, 'PT404', 'event.not_found',
  'An unknown alert is not found');
select throws_ok($$ select public.cancel_event(tests.the('event'), repeat('x', 501)) $$, 'PT400', 'validation.failed',
  'A reason of 501 characters is refused');

select * from finish();
rollback;
