begin;
select plan(9);

create temporary view relations as
select c.* from pg_class c where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace);

select is_empty(
  $$ select r.oid::regclass, k.conname from pg_constraint k join relations r on r.oid = k.conrelid
     where k.contype in ('c', 'x', 'u', 'f', 'p') and k.conname not like replace(r.relname, '_', '\_') || '\_%' $$,
  'a constraint begins with its table');
select is_empty(
  $$ select r.oid::regclass, i.relname from pg_index x join relations r on r.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
     where not exists (select from pg_constraint k where k.conindid = i.oid)
       and i.relname !~ ('^' || r.relname || '_.+_idx$') $$,
  'an index ends with _idx');
select is_empty(
  $$ select t.tgrelid::regclass, t.tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid
     join pg_proc p on p.oid = t.tgfoid
     where not t.tgisinternal and p.pronamespace = 'private'::regnamespace and t.tgname !~ ('^' || c.relname || '_[0-9]{2}_[a-z_]+$') $$,
  'a trigger is its table, its turn and its task');
select is_empty(
  $$ select t.tgrelid::regclass, t.tgname, p.proname
     from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
     where not t.tgisinternal and p.pronamespace = 'private'::regnamespace
       and p.proname !~ ('^tg_((auth|storage|realtime)_)?' || c.relname || '__[a-z_]+$')
       and 1 = (select count(distinct other.tgrelid) from pg_trigger other where other.tgfoid = p.oid) $$,
  'its function is named after both, unless several tables share it');
select is_empty(
  $$ select t.tgrelid::regclass, t.tgname from pg_trigger t join pg_proc p on p.oid = t.tgfoid
     where not t.tgisinternal and p.pronamespace = 'private'::regnamespace
       and ((t.tgtype & 4) / 4 + (t.tgtype & 8) / 8 + (t.tgtype & 16) / 16 + (t.tgtype & 32) / 32 <> 1 or t.tgattr::text <> '') $$,
  'fires on one event, whatever the columns');
select is_empty(
  $$ select p.oid::regprocedure, a.name from pg_proc p, unnest(p.proargnames, p.proargmodes) a(name, mode)
     where p.pronamespace = 'public'::regnamespace and coalesce(a.mode, 'i') in ('i', 'b') and a.name !~ '^p_[a-z]' $$,
  'an argument of a call begins with p_, so that no column shadows it');
select is_empty(
  $$ select r.oid::regclass, a.attname, a.atttypid::regtype from pg_attribute a join relations r on r.oid = a.attrelid
     where a.attnum > 0 and not a.attisdropped and r.relkind in ('r', 'v')
       and a.atttypid in ('timestamp'::regtype, 'time'::regtype, 'money'::regtype, 'real'::regtype, 'double precision'::regtype) $$,
  'times have a zone, money is whole');
select is_empty(
  $$ select p.oid::regprocedure from pg_proc p where p.pronamespace = 'public'::regnamespace
     and p.proname !~ '^[a-z]+(_[a-z0-9]+)*$' $$,
  'a call is a verb and a noun');
select is_empty(
  $$ select r.oid::regclass, a.attname from pg_attribute a join relations r on r.oid = a.attrelid
     join pg_type t on t.oid = a.atttypid
     where a.attnum > 0 and r.relkind = 'r' and t.typname = 'citext' $$,
  'no address compares by citext, which an empty search path makes case-sensitive');

select * from finish();
rollback;
