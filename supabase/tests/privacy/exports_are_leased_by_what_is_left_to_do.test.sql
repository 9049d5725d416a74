-- claim_exports: what is being prepared, and the files of what is over.
begin;
select plan(5);

select tests.create_family();
select tests.keep('export', tests.request_export('bob', 'charlie'));
create function pg_temp.claimed(p_at interval default '0') returns text language sql as $$
  select string_agg(format('%s %s', case when c.is_closed then 'closed' else 'open' end, cardinality(c.paths)), ', ')
  from public.claim_exports(100, 60, now() + p_at) c where c.export_id = tests.the('export');
$$;

select is(pg_temp.claimed(), 'open ', 'An export that is being prepared is leased');
update private.exports set status = 'closed', closed_at = now(), lease_until = null where id = tests.the('export');
select is(pg_temp.claimed(), null, 'A closed export without files is not leased');
insert into private.export_volumes (export_id, number) values (tests.the('export'), 1), (tests.the('export'), 2);
select is(pg_temp.claimed(), 'closed 2', 'A closed export is leased while it has files, which are named');
update private.exports set status = 'waiting', closed_at = null, lease_until = null where id = tests.the('export');
select is(pg_temp.claimed(), 'closed 2', 'The files of an export that waits are removed as well');
update private.exports set status = 'ready', volumes = 2, packed = 2, expires_at = now() + interval '7 days', lease_until = null
where id = tests.the('export');
select is(pg_temp.claimed(), null, 'The files of an export that is ready stay');

select * from finish();
rollback;
