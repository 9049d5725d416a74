begin;
select plan(16);

select tests.create_family();
select tests.send('bob', 'dana'), tests.send('dana', 'bob', 'Secret words');
create function pg_temp.begun() returns uuid language plpgsql as $$
begin
  delete from private.rate_limits where bucket = 'exports';
  perform tests.keep('export', tests.request_export('bob', 'charlie'));
  perform public.claim_exports(20, 60);
  return tests.the('export');
end $$;
create function pg_temp.stored() returns bigint language sql as $$
  select (select count(*) from private.export_pages where tests.is_own(export_id))
       + (select count(*) from private.export_standings where tests.is_own(export_id))
       + (select count(*) from private.export_files where tests.is_own(export_id)) $$;

-- While it is read.
select pg_temp.begun();
select is(tests.step_export(tests.the('export')) ->> 'state', 'reading', 'The first step reads a page');
select isnt(pg_temp.stored(), 0::bigint, 'What was read is kept');
select tests.keep('restriction', tests.restrict('bob', 'charlie'));
select is(tests.step_export(tests.the('export')) ->> 'state', 'lost', 'The step after a restriction reads nothing');
select is(pg_temp.stored(), 0::bigint, 'What was read before is deleted');
delete from public.contact_restrictions where student_id = tests.id('charlie');
select is(tests.step_export(tests.the('export')) ->> 'state', 'lost', 'A restriction that was lifted does not let it continue');

-- A restriction that begins by time alone is found by the step, not by a trigger.
select pg_temp.begun();
select is(tests.step_export(tests.the('export')) ->> 'state', 'reading', 'A new one reads');
insert into public.contact_restrictions (student_id, profile_id, rights, basis, starts_at)
values (tests.id('charlie'), tests.id('bob'), '{message}', 'Court order 7', now() + interval '1 minute');
update public.contact_restrictions set starts_at = now() - interval '1 second' where student_id = tests.id('charlie');
select is(tests.step_export(tests.the('export')) ->> 'state', 'lost', 'The step after a restriction began reads nothing');
delete from public.contact_restrictions where student_id = tests.id('charlie');

-- Between the last page and the last file.
select pg_temp.begun();
select is(tests.read_export(tests.the('export'), now() + interval '2 minutes') ->> 'state', 'packing', 'Everything has been read by then');
select tests.restrict('bob', 'charlie');
select is((select count(*)::int from public.read_export_pages(tests.the('export'), tests.export_attempt(tests.the('export')), 0)), 0,
  'A worker reads no page of a closed export');
select is(public.record_export_volume(tests.the('export'), tests.export_attempt(tests.the('export')), 1, 10), 'lost',
  'A file that was written meanwhile is not recorded');
select ok(not 'DATA_EXPORT ready' = any (tests.told('bob')), 'The guardian is not told that one is ready');
delete from public.contact_restrictions where student_id = tests.id('charlie');

-- A lease that is over.
select pg_temp.begun();
select is(public.step_export(tests.the('export'), tests.export_attempt(tests.the('export')) - 1) ->> 'state', 'lost',
  'A worker of an earlier lease reads nothing');
select is(tests.step_export(tests.the('export'), now() + interval '61 seconds') ->> 'state', 'lost',
  'A worker whose lease is over reads nothing');
select is(tests.step_export(tests.the('export')) ->> 'state', 'reading', 'The worker that holds the lease reads');
select is((select count(*)::int from public.claim_exports(20, 60)), 0, 'Nobody leases it a second time');
select is((select count(*)::int from public.claim_exports(20, 60, now() + interval '61 seconds')
           where export_id = tests.the('export')), 1, 'The export is leased again when the lease is over');

select * from finish();
rollback;
