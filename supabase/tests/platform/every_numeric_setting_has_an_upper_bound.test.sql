begin;
select plan(5);

create temporary view numbers as
select a.attname::text as name from pg_attribute a
where a.attrelid = 'private.settings'::regclass and a.attnum > 0 and not a.attisdropped
  and a.atttypid in ('integer'::regtype, 'bigint'::regtype, 'smallint'::regtype, 'numeric'::regtype, 'double precision'::regtype, 'interval'::regtype);

select cmp_ok((select count(*)::int from numbers), '>=', 20, 'There are settings that are numbers');
prepare offenders_1 as
select n.name, e ->> 'constraint' from numbers n, tests.error_of(format('update private.settings set %I = 2000000000', n.name)) e
     where e ->> 'state' is distinct from '23514' or (e ->> 'constraint') !~ 'bounded|fits';
select is_empty('offenders_1',
  'A constraint that says so refuses two billion for each of them');
prepare offenders_2 as
select n.name from numbers n, tests.error_of(format('update private.settings set %I = 0', n.name)) e
     where e ->> 'state' is distinct from '23514'
       -- Zero: only what was not read can be withdrawn.
       and n.name <> 'withdraw_minutes';
select is_empty('offenders_2',
  'None of them can be zero, but for one that means never by it');

-- A planted offender.
alter table private.settings add column planted integer not null default 5;
select isnt_empty('offenders_1', 'A planted setting without an upper bound is found');
select isnt_empty('offenders_2', 'A planted setting that can be zero is found');

select * from finish();
rollback;
