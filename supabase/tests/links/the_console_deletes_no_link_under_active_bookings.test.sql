begin;
select plan(5);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.keep('link', tests.link('bob', 'charlie'));
select tests.keep('lesson', tests.book('bob', 'dana', 'charlie'));

select is(
  tests.error_of('delete from public.profile_graph') - 'hint' - 'constraint',
  jsonb_build_object('state', 'PT409', 'message', 'link.has_active_bookings', 'detail', to_json(array[tests.the('lesson')])::text),
  'a raw DELETE is refused with the list');
select tests.authenticate_as_service_role();
select throws_ok('delete from public.profile_graph', 'PT409', 'link.has_active_bookings', 'with the secret key too');
select is((tests.link_row(tests.the('link'))).status, 'ACTIVE', 'the link stands');
select tests.clear_authentication();
update public.bookings set status = 'cancelled';
select tests.authenticate_as_service_role();
select lives_ok('delete from public.profile_graph', 'under an ended booking it is allowed');
select is((tests.link_row(tests.the('link'))).id, null, 'and gone');

select * from finish();
rollback;
