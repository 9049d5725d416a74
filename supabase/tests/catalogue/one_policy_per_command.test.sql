begin;
select plan(4);

create temporary view policies as
select p.polrelid, p.polname, p.polpermissive, p.polroles, unnest(case p.polcmd
         when '*' then '{select,insert,update,delete}'::text[] when 'r' then '{select}' when 'a' then '{insert}'
         when 'w' then '{update}' when 'd' then '{delete}' end) as command
from pg_policy p join pg_class c on c.oid = p.polrelid
where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace);

select is_empty(
  $$ select p.polrelid::regclass, p.command, r.role::regrole, array_agg(p.polname)
     from policies p, unnest(p.polroles) r(role)
     group by 1, 2, 3 having count(*) > 1 $$,
  'one policy per table, command and role: audiences are arms of one `or`');
select is_empty('select polname from policies where not polpermissive', 'none restricts what another permits');
select is_empty(
  $$ select polrelid::regclass, polname from policies
     where polroles <> array['authenticated'::regrole::oid] and polname not like '%\_closed' $$,
  'what is not closed is for signed-in people');
select is_empty(
  $$ select p.polrelid::regclass, p.polname from pg_policy p join pg_class c on c.oid = p.polrelid
     where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace)
       and p.polname <> c.relname || case p.polcmd when '*' then '_closed' when 'r' then '_select' when 'a' then '_insert'
                                                   when 'w' then '_update' when 'd' then '_delete' end $$,
  'and is named after its table and command');

select * from finish();
rollback;
