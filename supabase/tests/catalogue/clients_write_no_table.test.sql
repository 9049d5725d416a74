begin;
select plan(3);

select is_empty(
  $$ select c.oid::regclass from pg_class c
     where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and c.relkind in ('r', 'p', 'v', 'm')
       and (has_table_privilege('authenticated', c.oid, 'insert, update, delete, truncate, references, trigger')
            or has_any_column_privilege('authenticated', c.oid, 'insert, update, references')) $$,
  'signed-in people write through calls only');
select is_empty(
  $$ select c.oid::regclass from pg_class c, unnest('{authenticated,service_role}'::text[]) r(role)
     where c.relnamespace = 'private'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
       and has_any_column_privilege(r.role, c.oid, 'select, insert, update') $$,
  'and nobody reads what is private, not even with the secret key');
select isnt_empty(
  $$ select from pg_class c where c.relnamespace = 'public'::regnamespace
     and has_table_privilege('authenticated', c.oid, 'select') $$,
  'they read what policies show them');

select * from finish();
rollback;
