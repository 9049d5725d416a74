-- Privileges: only what a statement grants by name is granted. The default privileges of the platform and
-- of Postgres, which open every new object of `public` and every new function, are revoked here.
--
-- Functions are plpgsql, short ones too, because plpgsql caches their plans for the session: a SQL function
-- with a search_path setting is neither inlined nor cached, but planned at every call. Functions that
-- policies call, and functions that look up arrays, also set plan_cache_mode: a plan for the given caller
-- or array often looks cheaper than the cached plan, and would then be made at every call.

create schema if not exists extensions;

create extension if not exists pgcrypto with schema extensions;

create extension if not exists btree_gist with schema extensions;

create schema private;
comment on schema private is
  'Rules, definer functions and closed tables. Not exposed by the API; executed by name.';

alter default privileges for role postgres in schema public
  revoke all on tables from anon, authenticated, service_role;

alter default privileges for role postgres in schema public
  revoke all on sequences from anon, authenticated, service_role;

alter default privileges for role postgres in schema public
  revoke all on functions from anon, authenticated, service_role;

alter default privileges for role postgres revoke execute on functions from public;

-- anon too: its calls reach the private function, which then answers `auth.required`.
grant usage on schema private to anon, authenticated, service_role;
