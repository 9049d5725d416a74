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
select is((tests.link_as_it_is()).connected_by_id, tests.id('gina'), 'it stands on who may');
select is(private.tend_integrations(now()), 0, 'and does not end under her');

select tests.authenticate_as('charlie');
select public.connect_integration(tests.id('charlie'), 'khan_academy') is not null as again;
select tests.clear_authentication();
select is((tests.link_as_it_is()).connected_by_id, tests.id('gina'), 'while she may, nobody takes it from her');

select * from finish();
rollback;
