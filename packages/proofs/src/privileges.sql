-- Who may do what: one line per object, or per column, with every grantee but the owner. An object
-- that nobody was granted anything on has no line, so whatever is new is closed until it is listed.
with acls as (
  -- Relations: what is granted on a table or view is granted on each of its columns.
  select format('%s %I.%I', case c.relkind when 'S' then 'sequence' when 'v' then 'view' else 'table' end, n.nspname, c.relname) as object,
         a.grantee, a.privilege_type, a.is_grantable
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  cross join lateral aclexplode(c.relacl) a
  where n.nspname in ('public', 'private') and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S') and a.grantee <> c.relowner
    and (c.relkind = 'S' or a.privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES'))
  union
  select format('column %I.%I.%I', n.nspname, c.relname, k.attname), a.grantee, a.privilege_type, a.is_grantable
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute k on k.attrelid = c.oid and k.attnum > 0 and not k.attisdropped
  cross join lateral (select * from aclexplode(c.relacl) union select * from aclexplode(k.attacl)) a
  where n.nspname in ('public', 'private') and c.relkind in ('r', 'p', 'v', 'm', 'f') and a.grantee <> c.relowner
    and a.privilege_type in ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES')
  union
  select format('function %I.%I(%s)%s', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid), case when p.prosecdef then ' as its owner' else '' end),
         a.grantee, a.privilege_type, a.is_grantable
  from pg_proc p
  join pg_namespace n on n.oid = p.pronamespace
  cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
  where n.nspname in ('public', 'private') and a.grantee <> p.proowner
  union
  -- Enums and domains; the row type of a table goes with the table.
  select format('type %I.%I', n.nspname, t.typname), a.grantee, a.privilege_type, a.is_grantable
  from pg_type t
  join pg_namespace n on n.oid = t.typnamespace
  cross join lateral aclexplode(coalesce(t.typacl, acldefault('T', t.typowner))) a
  where n.nspname in ('public', 'private') and a.grantee <> t.typowner
    and (t.typtype in ('e', 'd', 'r', 'm') or (t.typtype = 'c' and (select k.relkind = 'c' from pg_class k where k.oid = t.typrelid)))
  union
  select format('schema %I', n.nspname), a.grantee, a.privilege_type, a.is_grantable
  from pg_namespace n
  cross join lateral aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) a
  where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and a.grantee <> n.nspowner
  union
  -- What `postgres` creates from now on: the built-in default or what replaced it, and per schema what
  -- comes on top. Other roles' defaults are the platform's.
  select format('default %s', k.name), a.grantee, a.privilege_type, a.is_grantable
  from (values ('r', 'tables'), ('S', 'sequences'), ('f', 'functions'), ('T', 'types'), ('n', 'schemas')) k(kind, name)
  cross join lateral aclexplode(coalesce(
    (select d.defaclacl from pg_default_acl d
     where d.defaclrole = 'postgres'::regrole and d.defaclnamespace = 0 and d.defaclobjtype = k.kind::"char"),
    acldefault((case k.kind when 'S' then 's' else k.kind end)::"char", 'postgres'::regrole))) a
  where a.grantee <> 'postgres'::regrole
  union
  select format('default %s in %s', k.name, d.defaclnamespace::regnamespace), a.grantee, a.privilege_type, a.is_grantable
  from pg_default_acl d
  join (values ('r', 'tables'), ('S', 'sequences'), ('f', 'functions'), ('T', 'types'), ('n', 'schemas')) k(kind, name) on d.defaclobjtype = k.kind::"char"
  cross join lateral aclexplode(d.defaclacl) a
  where d.defaclrole = 'postgres'::regrole and d.defaclnamespace <> 0 and a.grantee <> 'postgres'::regrole
), granted as (
  select a.object, case a.grantee when 0 then 'PUBLIC' else a.grantee::regrole::text end as grantee,
         string_agg(lower(a.privilege_type) || case when a.is_grantable then '*' else '' end, ' ' order by a.privilege_type) as privileges
  -- A column may be granted twice, by itself and with its table.
  from (select object, grantee, privilege_type, bool_or(is_grantable) as is_grantable from acls group by 1, 2, 3) a
  group by 1, 2
), lines as (
  select object || ': ' || string_agg(grantee || ' ' || privileges, ', ' order by grantee collate "C") as line
  from granted group by object
  union all
  -- Who may become whom.
  select format('role %I: %s', r.rolname, concat_ws(', ',
           case when r.rolcanlogin then 'login' end, case when r.rolinherit then 'inherit' end, case when r.rolbypassrls then 'bypassrls' end,
           case when r.rolsuper then 'superuser' end, case when r.rolcreaterole then 'createrole' end, case when r.rolcreatedb then 'createdb' end,
           (select string_agg('becomes ' || m.roleid::regrole, ', ' order by m.roleid::regrole::text collate "C")
            from pg_auth_members m where m.member = r.oid)))
  from pg_roles r where r.rolname in ('anon', 'authenticated', 'service_role', 'authenticator')
  union all
  select format('policy %I.%I %I: %s to %s', c.relnamespace::regnamespace::text, c.relname, p.polname,
           case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
           (select string_agg(case r when 0 then 'PUBLIC' else r::regrole::text end, ', ' order by r::regrole::text collate "C") from unnest(p.polroles) r))
  from pg_policy p join pg_class c on c.oid = p.polrelid
  where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace, 'storage'::regnamespace)
     or c.relnamespace = to_regnamespace('realtime')
  union all
  select format('bucket %s: %s, %s bytes, %s', b.id, case when b.public then 'public' else 'private' end,
                coalesce(b.file_size_limit::text, 'any number of'), coalesce(array_to_string(b.allowed_mime_types, ' '), 'any type'))
  from storage.buckets b
)
select line from lines order by line collate "C";
