begin;
select plan(8);

create temporary view policies as
select p.polrelid, p.polname, p.polpermissive, p.polroles, unnest(case p.polcmd
         when '*' then '{select,insert,update,delete}'::text[] when 'r' then '{select}' when 'a' then '{insert}'
         when 'w' then '{update}' when 'd' then '{delete}' end) as command
from pg_policy p join pg_class c on c.oid = p.polrelid
where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace);

prepare offenders_1 as
select p.polrelid::regclass, p.command, r.role::regrole, array_agg(p.polname)
     from policies p, unnest(p.polroles) r(role)
     group by 1, 2, 3 having count(*) > 1;
select is_empty('offenders_1',
  'A table has one policy per command and role');
prepare offenders_2 as
select polname from policies where not polpermissive;
select is_empty('offenders_2', 'No policy is restrictive');
prepare offenders_3 as
select polrelid::regclass, polname from policies
     where polroles <> array['authenticated'::regrole::oid] and polname not like '%\_closed';
select is_empty('offenders_3',
  'Policies that are not closed are for signed-in users');
prepare offenders_4 as
select p.polrelid::regclass, p.polname from pg_policy p join pg_class c on c.oid = p.polrelid
     where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace)
       and p.polname <> c.relname || case p.polcmd when '*' then '_closed' when 'r' then '_select' when 'a' then '_insert'
                                                   when 'w' then '_update' when 'd' then '_delete' end;
select is_empty('offenders_4',
  'A policy is named after its table and command');

-- Planted offenders.
create policy planted on public.profiles for select to authenticated using (false);
select isnt_empty('offenders_1', 'A planted second policy for a command is found');
select isnt_empty('offenders_4', 'A planted policy with another name is found');
create policy planted_restrictive on public.profiles as restrictive for select to anon using (true);
select isnt_empty('offenders_2', 'A planted restrictive policy is found');
select isnt_empty('offenders_3', 'A planted policy for anonymous callers is found');

select * from finish();
rollback;
