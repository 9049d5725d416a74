begin;
select plan(6);

-- What clients write directly, column by column: tenants, through policies that ask who manages them.
create temporary view writable as
select c.relname::text as relation, acl.privilege_type::text as privilege, null::text as col
from pg_class c, aclexplode(c.relacl) acl
where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and c.relkind in ('r', 'p', 'v', 'm')
  and acl.grantee in (select r.oid from pg_roles r where r.rolname = 'authenticated' union select 0) and acl.privilege_type <> 'SELECT'
union all
select c.relname, acl.privilege_type, a.attname
from pg_class c join pg_attribute a on a.attrelid = c.oid, aclexplode(a.attacl) acl
where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace)
  and acl.grantee in (select r.oid from pg_roles r where r.rolname = 'authenticated' union select 0) and acl.privilege_type <> 'SELECT';

select set_eq(
  'select distinct relation from writable',
  '{campuses,class_students,classes,memberships,organizations,schools}'::text[],
  'signed-in people write tenants directly, and all else through calls only');
select set_eq(
  $$ select relation from writable where privilege = 'DELETE' and col is null $$,
  '{campuses,class_students,classes,memberships,organizations,schools}'::text[],
  'they may delete there, by policy');
select set_eq(
  $$ select relation || '.' || col from writable where privilege = 'INSERT' $$,
  array['organizations.name', 'schools.organization_id', 'schools.name', 'campuses.school_id', 'campuses.name',
        'classes.campus_id', 'classes.name', 'class_students.class_id', 'class_students.student_id',
        'memberships.profile_id', 'memberships.role', 'memberships.organization_id', 'memberships.school_id',
        'memberships.campus_id', 'memberships.class_id', 'memberships.custom_permissions',
        'memberships.custom_permissions_filter'],
  'name the parent, not the chain: ids, sourced ids and times are the database''s');
select set_eq(
  $$ select relation || '.' || coalesce(col, '*') from writable where privilege not in ('INSERT', 'DELETE') $$,
  array['organizations.name', 'schools.name', 'campuses.name', 'classes.name',
        'memberships.custom_permissions', 'memberships.custom_permissions_filter'],
  'and change names and custom permissions, nothing else');
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
