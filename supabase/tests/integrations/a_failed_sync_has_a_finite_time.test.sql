begin;
select plan(2);

select tests.set_up_integrations();
select tests.connect('bob');
select private.claim_syncs(10, 60, now());
select throws_ok(format($$ select private.record_sync_failed(tests.the('link'), %L, 'retry', 'provider_busy', null, 'infinity') $$,
    (tests.link_as_it_is()).lease_id), 'PT400', 'validation.failed',
  'A failed sync at an infinite time is refused');
select is(private.record_sync_failed(
    tests.the('link'), (tests.link_as_it_is()).lease_id, 'retry', 'provider_busy', null, now()), true,
  'A failed sync at a finite time is recorded');

select * from finish();
rollback;
