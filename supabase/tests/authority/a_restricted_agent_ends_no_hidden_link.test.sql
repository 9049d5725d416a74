begin;
select plan(4);

-- The agent's client is a learner, too.
select tests.create_users('sam: client, student', 'adam: agent', 'carl: agent');
select tests.keep('adams', tests.agent('adam', 'sam'));
select tests.keep('carls', tests.agent('carl', 'sam'));
select tests.restrict('adam', 'sam');

select tests.authenticate_as('adam');
select is_empty('select from public.my_clients', 'A restricted agent does not list the client');
select throws_ok($$ select public.unlink_client(tests.the('adams')) $$, 'PT404', 'link.not_found',
  'A restricted agent cannot end a link that is hidden from them');
select tests.authenticate_as('carl');
select lives_ok($$ select public.unlink_client(tests.the('carls')) $$,
  'An agent without a restriction ends their link');
select tests.authenticate_as('sam');
select lives_ok($$ select public.unlink_client(tests.the('adams')) $$,
  'The client can end the restricted agent''s link');

select * from finish();
rollback;
