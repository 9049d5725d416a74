begin;
select plan(6);

prepare offenders_1 as
select c.oid::regclass from pg_class c
     where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and c.relkind in ('r', 'p', 'v', 'm')
       and (has_table_privilege('anon', c.oid, 'select, insert, update, delete, truncate, references, trigger')
            or has_any_column_privilege('anon', c.oid, 'select, insert, update, references'));
select is_empty('offenders_1',
  'Anonymous callers have no grant on tables and views');
prepare offenders_2 as
select c.oid::regclass from pg_class c
     where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and c.relkind = 'S'
       and (has_sequence_privilege('anon', c.oid, 'usage, select, update')
            or has_sequence_privilege('authenticated', c.oid, 'usage, select, update'));
select is_empty('offenders_2',
  'Anonymous callers and users have no grant on sequences');

select tests.authenticate_as_anon();
select throws_ok('select from public.profiles', '42501', null, 'An anonymous caller cannot read a table');
select throws_ok('select from public.my_students', '42501', null, 'An anonymous caller cannot read a view');

-- Planted offenders.
select tests.clear_authentication();
create table public.planted (id integer);
create sequence public.planted_numbers;
grant select on public.planted to anon;
grant usage on sequence public.planted_numbers to authenticated;
select isnt_empty('offenders_1', 'A planted grant to anonymous callers is found');
select isnt_empty('offenders_2', 'A planted grant on a sequence is found');

select * from finish();
rollback;
