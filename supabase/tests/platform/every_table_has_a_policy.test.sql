begin;
select plan(6);

prepare offenders_1 as
select c.oid::regclass from pg_class c
     where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and c.relkind in ('r', 'p')
       and not exists (select from pg_policy p where p.polrelid = c.oid);
select is_empty('offenders_1',
  'Every table has a policy');
prepare offenders_2 as
select c.oid::regclass, acl.privilege_type
     from pg_class c, aclexplode(c.relacl) acl
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and acl.grantee = 'authenticated'::regrole
       and not exists (select from pg_policy p
                       where p.polrelid = c.oid and 'authenticated'::regrole = any (p.polroles)
                         and p.polcmd in ('*', case acl.privilege_type when 'SELECT' then 'r' when 'INSERT' then 'a'
                                                    when 'UPDATE' then 'w' when 'DELETE' then 'd' end));
select is_empty('offenders_2',
  'Every grant to users has a policy for its command');
prepare offenders_3 as
select p.polrelid::regclass, p.polname from pg_policy p join pg_class c on c.oid = p.polrelid
     where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace)
       and p.polname like '%\_closed' and pg_get_expr(p.polqual, p.polrelid) <> 'false';
select is_empty('offenders_3',
  'Closed tables have a policy that is false');

-- Planted offenders.
create table public.planted (id integer);
grant select on public.planted to authenticated;
select isnt_empty('offenders_1', 'A planted table without a policy is found');
select isnt_empty('offenders_2', 'A planted grant without a policy is found');
create policy planted_closed on public.planted using (true);
select isnt_empty('offenders_3', 'A planted policy that is named closed but is open is found');

select * from finish();
rollback;
