begin;
select plan(10);

select tests.set_up_integrations();
select tests.connect('bob');

create function pg_temp.fails(p_outcome text, p_error text, p_after integer default null) returns interval language plpgsql as $$
begin
  perform tests.make_due();
  perform private.claim_syncs(10, 60, now());
  perform private.record_sync_failed(tests.the('link'), (tests.link_as_it_is()).lease_id, p_outcome, p_error, p_after, now());
  return (tests.link_as_it_is()).next_sync_at - now();
end $$;

select ok(d between interval '15 seconds' and interval '30 seconds',
  'The first retry is within thirty seconds') from pg_temp.fails('retry', 'provider_busy') d;
select ok(d between interval '30 seconds' and interval '1 minute',
  'The second retry waits up to twice as long') from pg_temp.fails('retry', 'provider_busy') d;
select is((select array_agg(r.status) from public.sync_runs r), '{running}',
  'A retry continues the same run');
select ok(d >= interval '15 minutes',
  'A retry respects the provider''s delay') from pg_temp.fails('retry', 'provider_busy', 900) d;
select is((tests.link_as_it_is()).last_error, 'provider_busy', 'The integration shows the last error');
select ok(d >= interval '1 hour',
  'A permanent error waits until the next regular sync') from pg_temp.fails('failed', 'unreadable_answer') d;
select is((tests.last_run()).error, 'unreadable_answer', 'A permanent error ends the run');
update public.student_integration_links set failures = 2000;
select ok(d between interval '30 minutes' and interval '1 hour',
  'After thousands of failures a retry is within an hour') from pg_temp.fails('retry', 'provider_busy') d;
select is(private.record_sync_failed(tests.the('link'), gen_random_uuid(), 'retry', 'provider_busy', null, now()), false,
  'A worker without the lease cannot record a failure');
select throws_ok($$ select public.record_sync_failed(tests.the('link'), null, 'retry', 'A whole sentence.') $$, 'PT400', 'validation.failed',
  'An error must be a code and not a sentence');

select * from finish();
rollback;
