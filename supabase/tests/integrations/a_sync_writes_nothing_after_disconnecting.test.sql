begin;
select plan(4);

select tests.set_up_integrations();
select tests.connect('bob');
select public.claim_syncs(10, 60);
select tests.keep('lease', (tests.link_as_it_is()).lease_id);
select is(public.store_integration_tokens(tests.the('link'), tests.the('lease'), tests.grant_of('bob')), true,
  'The holder of the lease can store renewed tokens');
select is(public.store_integration_tokens(tests.the('link'), gen_random_uuid(), tests.grant_of('bob')), false,
  'A worker without the lease cannot store tokens');
select tests.authenticate_as('bob');
select public.disconnect_integration(tests.the('link'));
select tests.clear_authentication();
select is(private.apply_sync(tests.the('link'), tests.classroom(1) || jsonb_build_object('lease_id', tests.the('lease'), 'page', 1, 'position', null), now()),
  '{"status": "lost"}',
  'A page is refused after disconnecting');
select is(public.store_integration_tokens(tests.the('link'), tests.the('lease'), tests.grant_of('bob')), false,
  'Tokens are not stored after disconnecting');

select * from finish();
rollback;
