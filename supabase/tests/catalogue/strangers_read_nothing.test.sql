begin;
select plan(4);

select is_empty(
  $$ select c.oid::regclass from pg_class c
     where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and c.relkind in ('r', 'p', 'v', 'm')
       and (has_table_privilege('anon', c.oid, 'select, insert, update, delete, truncate, references, trigger')
            or has_any_column_privilege('anon', c.oid, 'select, insert, update, references')) $$,
  'nobody without a session touches a table or view');
select is_empty(
  $$ select c.oid::regclass from pg_class c
     where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and c.relkind = 'S'
       and (has_sequence_privilege('anon', c.oid, 'usage, select, update')
            or has_sequence_privilege('authenticated', c.oid, 'usage, select, update')) $$,
  'nobody counts with a sequence');

select tests.authenticate_as_anon();
select throws_ok('select from public.profiles', '42501', null, 'so a table is refused');
select throws_ok('select from public.my_students', '42501', null, 'and a view');

select * from finish();
rollback;
