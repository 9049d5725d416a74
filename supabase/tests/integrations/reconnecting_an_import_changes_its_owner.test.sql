begin;
select plan(3);

select tests.set_up_integrations();
select tests.create_user('gina'), tests.link('gina', 'charlie');
select tests.authenticate_as('bob');
select public.connect_integration(tests.id('charlie'), 'khan_academy') is not null as begun;
select tests.clear_authentication();
select tests.restrict('bob', 'charlie');
select tests.authenticate_as('gina');
select tests.keep('link', (public.connect_integration(tests.id('charlie'), 'khan_academy') ->> 'integration_id')::uuid);
select tests.clear_authentication();
select is((tests.link_as_it_is()).connected_by_id, tests.id('gina'),
  'The integration belongs to the guardian who reconnected it');
select is(private.expire_integrations(now()), 0, 'The reconnected integration does not end');

select tests.authenticate_as('charlie');
select public.connect_integration(tests.id('charlie'), 'khan_academy') is not null as again;
select tests.clear_authentication();
select is((tests.link_as_it_is()).connected_by_id, tests.id('gina'), 'An owner with access is not replaced');

select * from finish();
rollback;
