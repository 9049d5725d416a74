begin;
select plan(5);

select tests.set_up_integrations();
select tests.connect('bob');
select tests.authenticate_as('bob');
select public.disconnect_integration(tests.the('link'));
select tests.clear_authentication();

select is((select count(*)::int from public.claim_revocations(10, 60)), 1,
  'A revocation is due after disconnecting');
select is((select count(*)::int from public.claim_revocations(10, 60)), 0,
  'A claimed revocation is not claimed twice');
select public.record_revocation(r.id, false) from private.integration_revocations r;
select is((select count(*)::int from public.claim_revocations(10, 60)), 0,
  'A failed revocation is not due at once');
select is((select count(*)::int from public.claim_revocations(10, 60, now() + interval '1 hour')), 1,
  'A failed revocation is due an hour later');
select public.record_revocation(r.id, false, now() + interval '7 days') from private.integration_revocations r;
select is_empty('select from private.integration_revocations', 'A revocation is given up after a week');

select * from finish();
rollback;
