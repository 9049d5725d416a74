-- What a Supabase database already has before its first migration: roles, schemas, extensions and
-- default grants. Run once by the superuser on a new cluster. The shape follows supabase/postgres;
-- differences are commented.

create role postgres login createdb createrole replication bypassrls password 'postgres';
create role anon nologin noinherit;
create role authenticated nologin noinherit;
create role service_role nologin noinherit bypassrls;
create role authenticator login noinherit password 'postgres';
create role supabase_auth_admin nologin noinherit createrole;
create role supabase_storage_admin nologin noinherit createrole;
create role dashboard_user nologin createdb createrole replication;

grant anon, authenticated, service_role to authenticator;
grant anon, authenticated, service_role, authenticator to postgres with admin option;
grant pg_monitor, pg_read_all_data, pg_signal_backend to postgres with admin option;

-- One process stands in for PostgREST, Auth and Storage and has one login for the three. It is kept
-- apart from `authenticator`, so that this one has no more rights than it has when hosted.
create role supabase_lite login noinherit password 'postgres';
grant anon, authenticated, service_role to supabase_lite with inherit false, set true;
grant supabase_auth_admin, supabase_storage_admin to supabase_lite with inherit true, set true;
-- It finds tables through information_schema, which lists only what one may read.
grant pg_read_all_data to supabase_lite with inherit true, set false;

alter database postgres owner to postgres;
alter database postgres set search_path to "$user", public, extensions;
-- The advisors decide by this setting which functions the API exposes.
alter database postgres set "pgrst.db_schemas" to 'public';

-- Hosted, supautils lets `postgres` configure PostgREST through role settings.
grant set on parameter "pgrst.db_schemas", "pgrst.db_pre_request", "pgrst.db_max_rows",
  "pgrst.db_extra_search_path", "pgrst.db_aggregates_enabled", "pgrst.db_plan_enabled" to postgres;

alter role anon set statement_timeout to '3s';
alter role authenticated set statement_timeout to '8s';
alter role authenticator set statement_timeout to '8s';
alter role authenticator set lock_timeout to '8s';

create schema extensions;
grant all on schema extensions to postgres with grant option;
grant usage on schema extensions to anon, authenticated, service_role;
create extension pgcrypto schema extensions;
create extension "uuid-ossp" schema extensions;
create extension pg_stat_statements schema extensions;

grant usage on schema public to anon, authenticated, service_role;
-- Since 2026-10-30 no project grants new tables and sequences to the API roles; functions it does.
alter default privileges for role postgres in schema public
  grant all on functions to postgres, anon, authenticated, service_role;

create schema auth authorization supabase_auth_admin;
create schema storage authorization supabase_storage_admin;

-- PostgREST reloads its schema cache when a migration changed something.
create function extensions.pgrst_ddl_watch() returns event_trigger
language plpgsql set search_path = '' as $$
begin
  notify pgrst, 'reload schema';
end;
$$;
create event trigger pgrst_ddl_watch on ddl_command_end execute function extensions.pgrst_ddl_watch();
create event trigger pgrst_drop_watch on sql_drop execute function extensions.pgrst_ddl_watch();
