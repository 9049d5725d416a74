begin;
select plan(5);

select tests.set_up_integrations();
select tests.connect('bob');
select tests.authenticate_as('bob');
select public.disconnect_integration(tests.the('link'));
select tests.clear_authentication();

select is((select count(*)::int from public.claim_revocations(10, 60)), 1, 'it is due');
select is((select count(*)::int from public.claim_revocations(10, 60)), 0, 'not while somebody is at it');
select public.record_revocation(r.id, false) from private.integration_revocations r;
select is((select count(*)::int from public.claim_revocations(10, 60)), 0, 'nor right after it failed');
select is((select count(*)::int from public.claim_revocations(10, 60, now() + interval '1 hour')), 1, 'later it is');
select public.record_revocation(r.id, false, now() + interval '7 days') from private.integration_revocations r;
select is_empty('select from private.integration_revocations', 'after a week it is given up');

select * from finish();
rollback;
