begin;
select plan(9);

select tests.set_up_integrations();
select tests.connect('bob');

create function pg_temp.fails(p_outcome text, p_error text, p_after integer default null) returns interval language plpgsql as $$
begin
  perform tests.make_due();
  perform private.claim_syncs(10, 60, now());
  perform private.record_sync_failed(tests.the('link'), (tests.link_as_it_is()).lease_id, p_outcome, p_error, p_after, now());
  return (tests.link_as_it_is()).next_sync_at - now();
end $$;

select ok(d between interval '15 seconds' and interval '30 seconds', 'half a minute at most') from pg_temp.fails('retry', 'provider_busy') d;
select ok(d between interval '30 seconds' and interval '1 minute', 'then twice that') from pg_temp.fails('retry', 'provider_busy') d;
select is((select array_agg(r.status) from public.sync_runs r), '{running}', 'the same run goes on');
select ok(d >= interval '15 minutes', 'as late as the provider asks') from pg_temp.fails('retry', 'provider_busy', 900) d;
select is((tests.link_as_it_is()).last_error, 'provider_busy', 'the person sees why');
select ok(d >= interval '1 hour', 'what cannot go on waits until it is due again') from pg_temp.fails('failed', 'unreadable_answer') d;
select is((tests.last_run()).error, 'unreadable_answer', 'and the run is over');
select is(private.record_sync_failed(tests.the('link'), gen_random_uuid(), 'retry', 'provider_busy', null, now()), false, 'who lost the lease says nothing');
select throws_ok($$ select public.record_sync_failed(tests.the('link'), null, 'retry', 'A whole sentence.') $$, 'PT400', 'validation.failed', 'an error is a word');

select * from finish();
rollback;
