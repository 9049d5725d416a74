begin;
select plan(6);

select tests.set_up_integrations();
select tests.connect('bob');
select tests.sync(tests.classroom(1));
select is_empty('select public.claim_syncs(10, 60)', 'after a sync it is not due');
select is_empty($$ select public.claim_syncs(10, 60, now() + interval '59 minutes') $$, 'nor within the hour');
select ok((tests.link_as_it_is()).next_sync_at between now() + interval '60 minutes' and now() + interval '66 minutes', 'but after it, with a tenth of jitter');
select results_eq($$ select kind from public.claim_syncs(10, 60, now() + interval '66 minutes') $$, $$ values ('incremental') $$, 'then what has changed is asked for');
update public.student_integration_links set lease_until = null, last_full_sync_at = now() - interval '25 hours';
delete from public.sync_runs;
select results_eq($$ select kind from public.claim_syncs(10, 60, now() + interval '66 minutes') $$, $$ values ('full') $$, 'and once a day all of it');
select throws_ok($$ select public.claim_syncs(1000, 60) $$, 'PT400', 'validation.failed', 'a hundred at a time');

select * from finish();
rollback;
