begin;
select plan(9);

select tests.create_user('root', '{admin}');
select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.keep('link', tests.link('bob', 'charlie'));
select tests.keep('first', tests.book('bob', 'dana', 'charlie', '1 day', 'confirmed'));

select tests.authenticate_as('root');
select is(
  tests.error_of($$ select public.set_link_rights(tests.the('link'), '{view_progress}') $$) - 'hint' - 'constraint',
  jsonb_build_object('state', 'PT409', 'message', 'link.has_active_bookings', 'detail', to_json(array[tests.the('first')])::text), 'refused with the list');
select is((tests.link_row(tests.the('link'))).rights::text, '{view_progress,message,book,receive_alerts}', 'the rights are unchanged');
select is(
  (public.set_link_rights(tests.the('link'), '{book,view_progress,book}')).rights::text, '{view_progress,book}', 'other rights go at once');
select is((tests.booking(tests.the('first'))).student_id, tests.id('charlie'), 'and leave bookings');
select is(
  (public.set_link_rights(tests.the('link'), '{view_progress}', 'unassign')).rights::text, '{view_progress}', 'book goes with its bookings unassigned');
select is((select (b.status, b.student_id)::text from tests.booking(tests.the('first')) b), '(confirmed,)', 'they are');
select tests.clear_authentication();
update public.profile_graph set rights = '{book}';
select tests.keep('second', tests.book('bob', 'dana', 'charlie', '2 days'));
select tests.authenticate_as('root');
select is((public.set_link_rights(tests.the('link'), '{}', 'cancel')).rights::text, '{}', 'or cancelled');
select is((tests.booking(tests.the('second'))).status, 'cancelled', 'they are');
select throws_ok($$ select public.set_link_rights(tests.the('link'), null) $$, 'PT400', 'validation.failed', 'null is no list');

select * from finish();
rollback;
