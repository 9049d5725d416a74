begin;
select plan(6);

select tests.create_users('adam: agent', 'bob', 'charlie: student', 'dana: tutor', 'root: admin');
select tests.keep('link', tests.agent('adam', 'bob'));
select tests.link('bob', 'charlie');
select tests.keep('lesson', tests.book('adam', 'dana', 'charlie', '1 day', 'pending', 'bob'));

select throws_ok(
  $$ delete from public.profile_graph where id = tests.the('link') $$, 'PT409', 'link.has_active_bookings',
  'A raw DELETE of the agent''s link is refused');
select throws_ok(
  $$ update public.profile_graph set status = 'BLOCKED' where id = tests.the('link') $$, 'PT409', 'link.has_active_bookings',
  'A raw UPDATE of the agent''s link is refused');
select is((tests.link_row(tests.the('link'))).status, 'ACTIVE', 'The agent''s link is still active');
select lives_ok(
  $$ update public.profile_graph set metadata = '{"created_via": "admin"}' where id = tests.the('link') $$,
  'Columns that do not end the link can change');
select tests.authenticate_as('root');
select is(public.unlink_client(tests.the('link'), 'cancel') ->> 'cancelled', to_json(array[tests.the('lesson')])::text,
  'An admin ends the agent''s link and cancels the booking');
select is((tests.link_row(tests.the('link'))).id, null, 'The agent''s link no longer exists');

select * from finish();
rollback;
