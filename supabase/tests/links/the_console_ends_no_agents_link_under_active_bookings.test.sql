begin;
select plan(6);

select tests.create_user('adam', '{agent}');
select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.create_user('root', '{admin}');
select tests.keep('link', tests.agent('adam', 'bob'));
select tests.link('bob', 'charlie');
select tests.keep('lesson', tests.book('adam', 'dana', 'charlie', '1 day', 'pending', 'bob'));

select throws_ok(
  $$ delete from public.profile_graph where id = tests.the('link') $$, 'PT409', 'link.has_active_bookings', 'a raw DELETE');
select throws_ok(
  $$ update public.profile_graph set status = 'BLOCKED' where id = tests.the('link') $$, 'PT409', 'link.has_active_bookings', 'a raw UPDATE');
select is((tests.link_row(tests.the('link'))).status, 'ACTIVE', 'it stands');
select lives_ok(
  $$ update public.profile_graph set metadata = '{"created_via": "admin"}' where id = tests.the('link') $$, 'other columns may change');
select tests.authenticate_as('root');
select is(public.unlink_client(tests.the('link'), 'cancel') ->> 'cancelled', to_json(array[tests.the('lesson')])::text, 'an admin ends it with the booking');
select is((tests.link_row(tests.the('link'))).id, null, 'and it is gone');

select * from finish();
rollback;
