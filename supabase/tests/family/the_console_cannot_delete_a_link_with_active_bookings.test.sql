begin;
select plan(5);

select tests.create_users('bob', 'charlie: student', 'dana: tutor');
select tests.keep('link', tests.link('bob', 'charlie'));
select tests.keep('lesson', tests.book('bob', 'dana', 'charlie'));

select is(
  tests.error_of('delete from public.profile_graph') - 'hint' - 'constraint',
  jsonb_build_object('state', 'PT409', 'message', 'link.has_active_bookings', 'detail', to_json(array[tests.the('lesson')])::text),
  'A raw DELETE is refused with the list of bookings');
select tests.authenticate_as_service_role();
select throws_ok('delete from public.profile_graph', 'PT409', 'link.has_active_bookings',
  'The secret key cannot delete the link either');
select is((tests.link_row(tests.the('link'))).status, 'ACTIVE', 'The link is still active');
select tests.clear_authentication();
update public.bookings set status = 'cancelled';
select tests.authenticate_as_service_role();
select lives_ok('delete from public.profile_graph', 'A link without active bookings can be deleted');
select is((tests.link_row(tests.the('link'))).id, null, 'The deleted link no longer exists');

select * from finish();
rollback;
