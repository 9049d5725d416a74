begin;
select plan(3);

select is_empty(
  $$ select c.oid::regclass from pg_class c
     where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and c.relkind in ('r', 'p')
       and not exists (select from pg_policy p where p.polrelid = c.oid) $$,
  'every table has a policy, closed ones one that lets nobody in');
select is_empty(
  $$ select c.oid::regclass, acl.privilege_type
     from pg_class c, aclexplode(c.relacl) acl
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and acl.grantee = 'authenticated'::regrole
       and not exists (select from pg_policy p
                       where p.polrelid = c.oid and 'authenticated'::regrole = any (p.polroles)
                         and p.polcmd in ('*', case acl.privilege_type when 'SELECT' then 'r' when 'INSERT' then 'a'
                                                    when 'UPDATE' then 'w' when 'DELETE' then 'd' end)) $$,
  'whatever is granted to signed-in people has a policy that says on which rows');
select is_empty(
  $$ select p.polrelid::regclass, p.polname from pg_policy p join pg_class c on c.oid = p.polrelid
     where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace)
       and p.polname like '%\_closed' and pg_get_expr(p.polqual, p.polrelid) <> 'false' $$,
  'a closed table is closed');

select * from finish();
rollback;
