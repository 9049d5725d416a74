begin;
select plan(12);

select tests.create_users('adam: agent', 'agatha: agent', 'bob', 'gina', 'charlie: student', 'dana: tutor', 'eve');
select tests.keep('link', tests.agent('adam', 'bob'));
select tests.keep('agatha', tests.agent('agatha', 'bob'));
select tests.keep('guardian', tests.link('bob', 'charlie'));
select tests.keep('lesson', tests.book('adam', 'dana', 'charlie', '1 day', 'confirmed', 'bob'));
select tests.keep('bobs', tests.book('bob', 'dana', 'charlie', '2 days'));
select tests.keep('agathas', tests.book('agatha', 'dana', 'charlie', '3 days', 'pending', 'bob'));

select tests.authenticate_as('eve');
select throws_ok($$ select public.unlink_client(tests.the('link')) $$, 'PT404', 'link.not_found',
  'A stranger gets an error for the agent''s link');
select tests.authenticate_as('charlie');
select throws_ok($$ select public.unlink_client(tests.the('link')) $$, 'PT404', 'link.not_found',
  'The client''s student cannot end the agent''s link');
select tests.authenticate_as('agatha');
select throws_ok($$ select public.unlink_client(tests.the('link')) $$, 'PT404', 'link.not_found',
  'Another agent cannot end the agent''s link');
select tests.authenticate_as('bob');
select is(
  tests.error_of($$ select public.unlink_client(tests.the('link')) $$) ->> 'detail', to_json(array[tests.the('lesson')])::text,
  'The error lists only the bookings that this agent made');
select throws_ok($$ select public.unlink_student(tests.the('link')) $$, 'PT404', 'link.not_found',
  'An agent''s link cannot be ended as a guardian''s link');
select throws_ok($$ select public.unlink_client(tests.the('guardian')) $$, 'PT404', 'link.not_found',
  'A guardian''s link cannot be ended as an agent''s link');
select throws_ok($$ select public.unlink_client(tests.the('link'), 'keep') $$, 'PT400', 'validation.failed',
  'An unknown mode for the bookings is rejected');
select is((tests.link_row(tests.the('link'))).status, 'ACTIVE', 'The agent''s link is still active');
select is(public.unlink_client(tests.the('link'), 'unassign') ->> 'unassigned', to_json(array[tests.the('lesson')])::text,
  'The client ends the agent''s link and unassigns the booking');
select is(
  (select array_agg((b.status, b.student_id is not null)::text) from unnest('{lesson,bobs,agathas}'::text[]) n, tests.booking(tests.the(n)) b),
  '{"(confirmed,f)","(pending,t)","(pending,t)"}',
  'The agent''s booking is released and other bookings are not');
select tests.authenticate_as('agatha');
select is(public.unlink_client(tests.the('agatha'), 'cancel') ->> 'cancelled', to_json(array[tests.the('agathas')])::text,
  'An agent ends their link and cancels their bookings');
select is((tests.booking(tests.the('agathas'))).cancelled_by, tests.id('agatha'),
  'The booking is canceled in the agent''s name');

select * from finish();
rollback;
