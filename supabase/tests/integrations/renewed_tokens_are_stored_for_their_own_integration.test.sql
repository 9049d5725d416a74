begin;
select plan(4);

-- Bob is a guardian of Charlie and Mia, and connects both.
select tests.set_up_integrations();
select tests.create_user('mia', '{student}'), tests.link('bob', 'mia');
select tests.keep('mias', tests.connect('bob', 'mia'));
select tests.keep('charlies', tests.connect('bob'));
select private.claim_syncs(100, 60, now());

create function pg_temp.encrypted(p_link text) returns text language sql as $$
  select access_token_encrypted from private.integration_tokens where integration_id = tests.the(p_link);
$$;
select is(private.store_integration_tokens(
    tests.the('charlies'), (tests.link_as_it_is(tests.the('charlies'))).lease_id, tests.grant_of('renewed')), true,
  'The holder of the lease stores renewed tokens');
select is(pg_temp.encrypted('charlies'), 'encrypted-access-token-of-renewed', 'The integration has the renewed tokens');
select is(pg_temp.encrypted('mias'), 'encrypted-access-token-of-mia', 'Another integration keeps its own tokens');

-- The proof of one integration completes no other one of the same person.
select tests.come_back(tests.begin_connecting('bob', 'mia'), 'mia');
select tests.authenticate_as('bob');
select throws_ok(format('select public.complete_integration(%L, %L)', tests.the('charlies'), tests.proof()),
  'PT400', 'integration.state_invalid', 'A grant for one student does not complete the integration of another');

select * from finish();
rollback;
