-- Schema versions: which state of supabase/schemas this database has. `npm run schema` ends the baseline
-- with a row for it, so that a deployment can be compared with the repository.

-- Tables ------------------------------------------------------------------------------------------

create table private.schema_versions (
  applied_at timestamptz primary key default clock_timestamp(),
  schemas_sha256 text not null,
  constraint schema_versions_schemas_sha256_is_hex check (schemas_sha256 ~ '^[0-9a-f]{64}$')
);
comment on table private.schema_versions is
  'The state of supabase/schemas in this database, newest last; each migration adds a row.';

-- Access ------------------------------------------------------------------------------------------

alter table private.schema_versions enable row level security;
create policy schema_versions_closed on private.schema_versions for all using (false);
