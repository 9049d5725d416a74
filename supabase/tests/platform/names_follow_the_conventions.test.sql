begin;
select plan(18);

create temporary view relations as
select c.* from pg_class c where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace);

prepare offenders_1 as
select r.oid::regclass, k.conname from pg_constraint k join relations r on r.oid = k.conrelid
     where k.contype in ('c', 'x', 'u', 'f', 'p') and k.conname not like replace(r.relname, '_', '\_') || '\_%';
select is_empty('offenders_1',
  'A constraint''s name begins with its table');
prepare offenders_2 as
select r.oid::regclass, i.relname from pg_index x join relations r on r.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
     where not exists (select from pg_constraint k where k.conindid = i.oid)
       and i.relname !~ ('^' || r.relname || '_.+_idx$');
select is_empty('offenders_2',
  'An index''s name ends with _idx');
prepare offenders_3 as
select t.tgrelid::regclass, t.tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid
     join pg_proc p on p.oid = t.tgfoid
     where not t.tgisinternal and p.pronamespace = 'private'::regnamespace and t.tgname !~ ('^' || c.relname || '_[0-9]{2}_[a-z_]+$');
select is_empty('offenders_3',
  'A trigger''s name is its table, turn and task');
prepare offenders_4 as
select t.tgrelid::regclass, t.tgname, p.proname
     from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
     where not t.tgisinternal and p.pronamespace = 'private'::regnamespace
       and p.proname !~ ('^tg_((auth|storage|realtime)_)?' || c.relname || '__[a-z_]+$')
       and 1 = (select count(distinct other.tgrelid) from pg_trigger other where other.tgfoid = p.oid);
select is_empty('offenders_4',
  'A trigger function is named after its table and task');
prepare offenders_5 as
select t.tgrelid::regclass, t.tgname from pg_trigger t join pg_proc p on p.oid = t.tgfoid
     where not t.tgisinternal and p.pronamespace = 'private'::regnamespace
       and t.tgattr::text <> '';
select is_empty('offenders_5',
  'A trigger fires whatever columns an update names');
prepare offenders_6 as
select p.oid::regprocedure, a.name from pg_proc p, unnest(p.proargnames, p.proargmodes) a(name, mode)
     where p.pronamespace = 'public'::regnamespace and coalesce(a.mode, 'i') in ('i', 'b') and a.name !~ '^p_[a-z]';
select is_empty('offenders_6',
  'An argument of a call begins with p_');
prepare offenders_7 as
select r.oid::regclass, a.attname, a.atttypid::regtype from pg_attribute a join relations r on r.oid = a.attrelid
     where a.attnum > 0 and not a.attisdropped and r.relkind in ('r', 'v')
       -- What a clock shows where a person lives has no time zone of its own.
       and r.oid <> 'private.quiet_hours'::regclass
       and a.atttypid in ('timestamp'::regtype, 'time'::regtype, 'money'::regtype, 'real'::regtype, 'double precision'::regtype);
select is_empty('offenders_7',
  'Timestamps have a time zone and amounts are exact');
prepare offenders_8 as
select p.oid::regprocedure from pg_proc p where p.pronamespace = 'public'::regnamespace
     and p.proname !~ '^[a-z]+(_[a-z0-9]+)*$';
select is_empty('offenders_8',
  'A call is named by a verb and a noun');
prepare offenders_9 as
select r.oid::regclass, a.attname from pg_attribute a join relations r on r.oid = a.attrelid
     join pg_type t on t.oid = a.atttypid
     where a.attnum > 0 and r.relkind = 'r' and t.typname = 'citext';
select is_empty('offenders_9',
  'No address column uses citext');

-- Planted offenders.
create domain public.citext as text;
create table public.planted (id integer constraint wrong check (true), at timestamp, address public.citext);
create index wrong_index on public.planted (id);
create function private.wrong() returns trigger language plpgsql as 'begin return new; end';
create trigger wrong before insert or update of id on public.planted for each row execute function private.wrong();
create function public."Planted"(wrong integer) returns integer language sql as 'select 1';
select isnt_empty('offenders_1', 'A planted constraint with another name is found');
select isnt_empty('offenders_2', 'A planted index with another name is found');
select isnt_empty('offenders_3', 'A planted trigger with another name is found');
select isnt_empty('offenders_4', 'A planted trigger function with another name is found');
select isnt_empty('offenders_5', 'A planted trigger on one column is found');
select isnt_empty('offenders_6', 'A planted argument with another name is found');
select isnt_empty('offenders_7', 'A planted timestamp without a time zone is found');
select isnt_empty('offenders_8', 'A planted call with another name is found');
select isnt_empty('offenders_9', 'A planted citext column is found');

select * from finish();
rollback;
