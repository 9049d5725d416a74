begin;
select plan(22);

create function pg_temp.write(p_name text) returns void language plpgsql as $$
begin
  perform private.audit(p_name, 'planted', gen_random_uuid());
  perform private.audit(p_name, 'planted', gen_random_uuid());
  perform private.seal_audit_log();
end;
$$;
create function pg_temp.make_old() returns void language sql as $$
  update private.audit_seals set sealed_at = now() - interval '2 years' where sealed_at > now() - interval '1 year';
$$;
create function pg_temp.rows_of(p_name text) returns int8multirange language sql as $$
  select range_agg(int8range(l.id, l.id, '[]')) from private.audit_log l where l.action = p_name;
$$;

select private.seal_audit_log();
select pg_temp.write('first');
select pg_temp.write('second');
select pg_temp.make_old();
select pg_temp.write('third');
create temporary table kept as select public.export_audit_head() as head, pg_temp.rows_of('first') as first, pg_temp.rows_of('second') as second;
create temporary table oldest as select s.id || ':' || encode(s.head, 'hex') as head from private.audit_seals s order by s.id limit 1;

select is(private.verify_audit_log(), null, 'The chain is intact before anything is removed');
select throws_ok($$ delete from private.audit_log where action = 'first' $$, 'PT403', 'permission.denied',
  'A row is not deleted where no checkpoint covers it');
select throws_ok($$ select private.remove_audit_segments(now() - interval '1 month', (select head from kept)) $$, 'PT400', 'validation.failed',
  'Segments of the last year are not removed');
select throws_ok($$ select private.remove_audit_segments(now() - interval '1 year', '1:' || repeat('0', 64)) $$, 'PT400', 'validation.failed',
  'Nothing is removed for a head that the chain does not contain');
select throws_ok($$ select private.remove_audit_segments(now() - interval '1 year', null) $$, 'PT400', 'validation.failed',
  'Nothing is removed without a head that was kept outside');

-- A row that was changed is not removed, which would hide the change.
savepoint intact;
alter table private.audit_log disable trigger user;
update private.audit_log set details = '{"forged": true}' where action = 'second';
alter table private.audit_log enable trigger user;
select throws_ok($$ select private.remove_audit_segments(now() - interval '1 year', (select head from kept)) $$, 'PT400', 'validation.failed',
  'Nothing is removed from a log with a broken row');
rollback to intact;

select is((select (private.remove_audit_segments(now() - interval '1 year', (select head from kept))).removed_ids @> (select first + second from kept)), true,
  'The checkpoint names the ids of the rows that it removes');
select is_empty($$ select from private.audit_log where action in ('first', 'second') $$, 'The old rows are gone');
select is((select count(*)::int from private.audit_log where action = 'third'), 2, 'The rows of the last year stay');
select is(private.verify_audit_log(), null, 'Verification starts at the checkpoint and finds the chain intact');
select is(private.verify_audit_log((select head from kept)), null, 'A later head that was kept outside is still found in the chain');
select throws_ok($$ select private.verify_audit_log((select head from oldest)) $$, 'PT400', 'validation.failed',
  'For a head before the checkpoint verification asks for a later one');
select is_empty('select * from private.list_audit_gaps()', 'Removed rows are not reported as missing');
select is(private.remove_audit_segments(now() - interval '1 year', (select head from kept)), null, 'Nothing else is so old');

-- Behind the checkpoint as before it, tampering is found.
savepoint removed;
alter table private.audit_log disable trigger user;
insert into private.audit_log (id, actor_role, action, entity, row_hash) overriding system value
select lower(first), 'postgres', 'first', 'planted', '' from kept;
alter table private.audit_log enable trigger user;
select is(private.verify_audit_log(), (select lower(first) from kept), 'A removed row that comes back is found');
rollback to removed;
alter table private.audit_log disable trigger user;
update private.audit_log set details = '{"forged": true}' where action = 'third';
alter table private.audit_log enable trigger user;
select is(private.verify_audit_log(), (select min(id) from private.audit_log where action = 'third'), 'A changed row after the checkpoint is found');
rollback to removed;
alter table private.audit_checkpoints disable trigger user;
update private.audit_checkpoints set head = sha256('forged');
alter table private.audit_checkpoints enable trigger user;
select isnt(private.verify_audit_log(), null, 'A checkpoint that was changed does not fit the seal after it');
rollback to removed;
alter table private.audit_checkpoints disable trigger user;
delete from private.audit_checkpoints;
alter table private.audit_checkpoints enable trigger user;
select isnt(private.verify_audit_log(), null, 'A checkpoint that was deleted leaves a chain without its beginning');
rollback to removed;

select throws_ok($$ update private.audit_checkpoints set removed_ids = '{}' $$, 'PT403', 'permission.denied', 'A checkpoint cannot be changed');
select throws_ok($$ delete from private.audit_log where action = 'third' $$, 'PT403', 'permission.denied', 'Rows after the checkpoint cannot be deleted');

-- The next checkpoint names the earlier ones' rows as well, and the limit bounds a call.
select pg_temp.make_old();
select pg_temp.write('fourth');
select is((select (private.remove_audit_segments(now() - interval '1 year', public.export_audit_head(), 1)).removed_ids @> (select first + second from kept)),
  true,
  'A further checkpoint names all rows that were removed');
select is(private.verify_audit_log(), null, 'The chain is intact after a further checkpoint');

select * from finish();
rollback;
