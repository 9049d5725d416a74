begin;
select plan(9);

select tests.create_users('bob', 'charlie: student');
select set_config('tests.head', public.export_audit_head(), true);
select matches(current_setting('tests.head'), '^[0-9]+:[0-9a-f]{64}$',
  'A head is the id of its seal and 64 hexadecimal digits');
select tests.link('bob', 'charlie');
select is(public.verify_audit_log(current_setting('tests.head')), null,
  'A kept head holds while the log grows');
select isnt(public.export_audit_head(), current_setting('tests.head'), 'A grown log has another head');

-- The owner of the tables rewrites a row, its hash and the whole chain.
create function pg_temp.rewrite() returns void language plpgsql as $$
begin
  alter table private.audit_log disable trigger user;
  update private.audit_log set actor_id = gen_random_uuid() where id = (select min(id) from private.audit_log);
  update private.audit_log l set row_hash = private.audit_row_hash(l) where id = (select min(id) from private.audit_log);
  alter table private.audit_log enable trigger user;
  delete from private.audit_seals;
  insert into private.audit_pending (log_id) select id from private.audit_log;
  alter table private.audit_seals alter column id restart;
  perform private.seal_audit_log();
end;
$$;
savepoint before;
select pg_temp.rewrite();
select is(public.verify_audit_log(), null, 'A log that was rewritten as a whole agrees with itself');
select is(public.verify_audit_log(current_setting('tests.head')), (select min(id) from private.audit_log),
  'The kept head exposes it');
rollback to before;

-- Or cuts the newest seals and rows off.
alter table private.audit_log disable trigger user;
delete from private.audit_log;
alter table private.audit_log enable trigger user;
delete from private.audit_seals;
select is(public.verify_audit_log(current_setting('tests.head')), 1::bigint,
  'A kept head exposes an emptied log');
rollback to before;

select throws_ok($$ select public.verify_audit_log('junk') $$, 'PT400', 'validation.failed',
  'A malformed head is rejected');
select tests.authenticate_as('bob');
select throws_ok($$ select public.export_audit_head() $$, '42501', null, 'People export no heads');
select tests.authenticate_as_service_role();
select lives_ok($$ select public.export_audit_head() $$, 'The secret key exports heads');

select * from finish();
rollback;
