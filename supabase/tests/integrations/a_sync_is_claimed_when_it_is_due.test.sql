begin;
select plan(6);

select tests.set_up_integrations();
select tests.connect('bob');
select tests.sync(tests.classroom(1));
select is_empty('select public.claim_syncs(10, 60)', 'An integration is not due right after a sync');
select is_empty($$ select public.claim_syncs(10, 60, now() + interval '59 minutes') $$,
  'An integration is not due within the hour');
select ok((tests.link_as_it_is()).next_sync_at between now() + interval '60 minutes' and now() + interval '66 minutes',
  'The next sync is after an hour plus up to a tenth');
select results_eq($$ select kind from public.claim_syncs(10, 60, now() + interval '66 minutes') $$, $$ values ('incremental') $$,
  'A due integration is claimed for an incremental sync');
update public.student_integration_links set lease_id = null, lease_until = null, last_full_sync_at = now() - interval '25 hours';
delete from public.sync_runs;
select results_eq($$ select kind from public.claim_syncs(10, 60, now() + interval '66 minutes') $$, $$ values ('full') $$,
  'A full sync is claimed once a day');
select throws_ok($$ select public.claim_syncs(1000, 60) $$, 'PT400', 'validation.failed',
  'A claim of more than a hundred is refused');

select * from finish();
rollback;
