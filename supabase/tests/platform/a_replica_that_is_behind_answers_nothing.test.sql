begin;
select plan(7);

select throws_ok($$ select private.require_fresh() $$, 'PT503', 'replica.behind', 'A standby that never saw a heartbeat answers nothing');
insert into private.heartbeat (beaten_at) values (now());
select lives_ok($$ select private.require_fresh(now()) $$, 'A standby with a heartbeat of now answers');
select lives_ok($$ select private.require_fresh(now() + interval '4.9 seconds') $$, 'A standby that is less than five seconds behind answers');
select throws_ok($$ select private.require_fresh(now() + interval '5 seconds') $$, 'PT503', 'replica.behind',
  'A standby that is five seconds behind answers nothing');
update private.settings set max_replica_lag = 60;
select lives_ok($$ select private.require_fresh(now() + interval '59 seconds') $$, 'A setting says how far behind a standby may be');
select is(private.beat(), exists (select from pg_stat_replication), 'The heartbeat is written only while a standby follows');
select tests.authenticate_as_service_role();
select throws_ok($$ select * from private.heartbeat $$, '42501', null, 'The heartbeat is a closed table');

select * from finish();
rollback;
