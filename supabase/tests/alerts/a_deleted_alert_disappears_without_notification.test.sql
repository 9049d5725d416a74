begin;
select plan(11);

select tests.staff_schools();
select tests.keep('event', tests.alert('Mistake', 'campus', 'east', 'everyone'));
select tests.forget_news();

select is(tests.sees('bob'), 'Mistake', 'A guardian sees the alert');
select throws_ok($$ select public.delete_event(tests.the('event')) $$, 'PT403', 'permission.denied',
  'A reader cannot delete the alert');
select tests.authenticate_as('sam');
select lives_ok($$ select public.delete_event(tests.the('event')) $$, 'A manager deletes the alert');
select is(tests.sees('bob') || tests.sees('tina') || tests.sees('sam') || tests.sees('olga'), '',
  'Nobody sees the deleted alert');
select throws_ok($$ select public.update_event(tests.the('event'), 'Again') $$, 'PT404', 'event.not_found',
  'A deleted alert cannot be updated');
select throws_ok($$ select public.delete_event(tests.the('event')) $$, 'PT404', 'event.not_found',
  'A deleted alert cannot be deleted again');
select throws_ok($$ select public.cancel_event(tests.the('event')) $$, 'PT404', 'event.not_found',
  'A deleted alert cannot be canceled');
select tests.authenticate_as('bob');
select throws_ok($$ select public.update_event(tests.the('event'), 'Mine') $$, 'PT404', 'event.not_found',
  'A former reader gets the error of an unknown alert');
select tests.authenticate_as('ada');
select is((select count(*)::int from public.list_events(p_scope_level => 'campus', p_scope_id => tests.place('east'))), 0,
  'An admin does not list the deleted alert');
select tests.clear_authentication();
select is((select count(*)::int from public.communication_events), 1,
  'The row of the deleted alert is kept without a cancellation');
select is((select count(*)::int from public.notifications), 0, 'Nobody is notified of the deletion');

select * from finish();
rollback;
