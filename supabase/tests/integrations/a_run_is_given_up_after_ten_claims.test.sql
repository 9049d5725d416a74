begin;
select plan(3);

select tests.set_up_integrations();
select tests.connect('bob');
create function pg_temp.claims() returns integer language plpgsql as $$
declare
  v_claims integer := 0;
begin
  for n in 1..11 loop
    perform tests.make_due();
    v_claims := v_claims + (select count(*) from private.claim_syncs(10, 60, now()));
  end loop;
  return v_claims;
end $$;
select is(pg_temp.claims(), 10, 'A run is claimed at most ten times');
select is((tests.last_run()).error, 'gave_up', 'The run ends with the error gave_up');
select ok((tests.link_as_it_is()).next_sync_at >= now() + interval '1 hour',
  'The integration is due again an hour later');

select * from finish();
rollback;
