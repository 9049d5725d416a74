begin;
select plan(10);

-- Everything that runs with the rights of the secret key: calls, and triggers of tables that it may write.
create temporary view bodies as
select p.oid, p.oid::regprocedure::text as name, regexp_replace(p.prosrc, '--[^\n]*', '', 'g') as body
from pg_proc p
where not p.prosecdef and p.pronamespace in ('public'::regnamespace, 'private'::regnamespace)
  and (has_function_privilege('service_role', p.oid, 'execute')
       or exists (select from pg_trigger t
                  where t.tgfoid = p.oid and not t.tgisinternal
                    and has_table_privilege('service_role', t.tgrelid, 'insert, update, delete')));

create temporary view closed_functions as
select b.name as by_whom, g.oid::regprocedure::text as name
from bodies b, regexp_matches(b.body, '\m(private|public)\.(\w+)\s*\(', 'g') m
join pg_proc g on g.proname = m[2] and g.pronamespace = m[1]::regnamespace
where not has_function_privilege('service_role', g.oid, 'execute');
select is_empty('select * from closed_functions',
  'The secret key may run every function that its calls and the triggers of its tables run as the caller');
create temporary view unread_tables as
select b.name as by_whom, c.oid::regclass::text as name
from bodies b, regexp_matches(b.body, '\m(?:from|join)\s+(private|public)\.(\w+)\M(?!\s*\()', 'gi') m
join pg_class c on c.relname = m[2] and c.relnamespace = m[1]::regnamespace
where not has_table_privilege('service_role', c.oid, 'select');
select is_empty('select * from unread_tables',
  'The secret key may read every table that they read as the caller');
create temporary view unwritten_tables as
select b.name as by_whom, c.oid::regclass::text as name
from bodies b, regexp_matches(b.body, '\m(insert into|update|delete from)\s+(private|public)\.(\w+)\M', 'gi') m
join pg_class c on c.relname = m[3] and c.relnamespace = m[2]::regnamespace
where not has_table_privilege('service_role', c.oid, split_part(lower(m[1]), ' ', 1));
select is_empty('select * from unwritten_tables',
  'The secret key may write every table that they write as the caller');
create temporary view closed_defaults as
select a.attrelid::regclass::text as name, p.oid::regprocedure::text as filled_by
from pg_depend d
join pg_attrdef f on f.oid = d.objid
join pg_attribute a on a.attrelid = f.adrelid and a.attnum = f.adnum
join pg_proc p on p.oid = d.refobjid
where d.classid = 'pg_attrdef'::regclass and d.refclassid = 'pg_proc'::regclass
  and has_table_privilege('service_role', a.attrelid, 'insert') and not has_function_privilege('service_role', p.oid, 'execute')
union all
select a.attrelid::regclass::text, null
from pg_attribute a
where a.attrelid in (select c.oid from pg_class c where c.relkind = 'r' and c.relnamespace in ('public'::regnamespace, 'private'::regnamespace))
  and pg_get_serial_sequence(a.attrelid::regclass::text, a.attname) is not null and a.attidentity = ''
  and has_table_privilege('service_role', a.attrelid, 'insert')
  and not has_sequence_privilege('service_role', pg_get_serial_sequence(a.attrelid::regclass::text, a.attname), 'usage');
select is_empty('select * from closed_defaults',
  'The secret key may use what fills the defaults of its tables');

-- Postgres checks every right when a statement begins, without a row as well.
create function pg_temp.refused() returns setof text language plpgsql as $$
declare
  v_relation record;
begin
  for v_relation in
    select c.oid::regclass as name, c.relkind, x.privilege,
           (select quote_ident(a.attname) from pg_attribute a
            where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum limit 1) as col
    from pg_class c cross join unnest('{select,insert,update,delete}'::text[]) x(privilege)
    where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and c.relkind in ('r', 'v', 'p')
      and has_table_privilege('service_role', c.oid, x.privilege)
  loop
    begin
      execute format(case v_relation.privilege
        when 'select' then 'select * from %1$s limit 0' when 'insert' then 'insert into %1$s select * from %1$s limit 0'
        when 'update' then 'update %1$s set %2$s = %2$s where false' else 'delete from %1$s where false' end,
        v_relation.name, v_relation.col);
    exception
      when insufficient_privilege then
        return next v_relation.name || ' ' || v_relation.privilege || ': ' || sqlerrm;
      -- Append-only tables and guards answer in their own words; generated columns are not inserted.
      when sqlstate 'PT403' or generated_always or feature_not_supported then
        null;
    end;
  end loop;
end;
$$;
grant execute on all functions in schema pg_temp to public;
select tests.authenticate_as_service_role();
select is_empty('select * from pg_temp.refused()',
  'The secret key may do with each table and view what its grants say');

-- Offenders: what the secret key may call does, as the caller, what the secret key may not.
select tests.clear_authentication();
create table private.zz_closed (id serial primary key);
create function private.zz_closed_id() returns integer language sql as $$ select 1 $$;
create table private.zz_filled (id integer default private.zz_closed_id());
create function public.zz_caller() returns void language plpgsql as $$
begin
  perform private.zz_closed_id(), count(*) from private.zz_closed;
  delete from private.zz_closed;
  -- insert into private.zz_filled
end
$$;
revoke all on private.zz_closed, private.zz_filled from service_role;
revoke execute on function private.zz_closed_id() from public, service_role;
grant execute on function public.zz_caller() to service_role;
select results_eq('select by_whom, name from closed_functions', $$ values ('zz_caller()', 'private.zz_closed_id()') $$,
  'A function that the secret key may not run is found in a call that runs it');
select results_eq('select distinct by_whom, name from unread_tables', $$ values ('zz_caller()', 'private.zz_closed') $$,
  'A table that the secret key may not read is found in a call that reads it');
select results_eq('select by_whom, name from unwritten_tables', $$ values ('zz_caller()', 'private.zz_closed') $$,
  'A table that the secret key may not write is found in a call that writes it');
grant insert on private.zz_closed, private.zz_filled to service_role;
select bag_eq('select name from closed_defaults', $$ values ('private.zz_closed'), ('private.zz_filled') $$,
  'A default that the secret key cannot fill is found, of a function as of a sequence');
revoke all on private.zz_closed, private.zz_filled from service_role;

revoke execute on function private.my_students() from service_role;
select tests.authenticate_as_service_role();
select isnt_empty('select * from pg_temp.refused()', 'A view whose function it may not run is found');

select * from finish();
rollback;
