begin;
select plan(11);

select tests.staff_schools();
select tests.keep('event', tests.alert('Mistake', 'campus', 'east', 'everyone'));
select tests.forget_news();

select is(tests.sees('bob'), 'Mistake', 'everybody sees it');
select throws_ok($$ select public.delete_event(tests.the('event')) $$, 'PT403', 'permission.denied', 'a reader does not delete it');
select tests.authenticate_as('sam');
select lives_ok($$ select public.delete_event(tests.the('event')) $$, 'a manager does');
select is(tests.sees('bob') || tests.sees('tina') || tests.sees('sam') || tests.sees('olga'), '', 'nobody sees it any more');
select throws_ok($$ select public.update_event(tests.the('event'), 'Again') $$, 'PT404', 'event.not_found', 'it is not updated');
select throws_ok($$ select public.delete_event(tests.the('event')) $$, 'PT404', 'event.not_found', 'not deleted again');
select throws_ok($$ select public.cancel_event(tests.the('event')) $$, 'PT404', 'event.not_found', 'not cancelled');
select tests.authenticate_as('bob');
select throws_ok($$ select public.update_event(tests.the('event'), 'Mine') $$, 'PT404', 'event.not_found', 'and whoever saw it hears that there is none');
select tests.authenticate_as('ada');
select is((select count(*)::int from public.list_events(p_scope_level => 'campus', p_scope_id => tests.place('east'))), 0, 'an admin who drills does not find it either');
select tests.clear_authentication();
select is((select count(*)::int from public.communication_events), 1, 'nothing announces it, and the row is kept');
select is((select count(*)::int from public.notifications), 0, 'nobody is told');

select * from finish();
rollback;
