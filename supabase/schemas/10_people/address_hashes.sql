-- Keyed hashes of email addresses and phone numbers: what is kept where only matching is needed, so that restrictions,
-- suspensions, blocks and closed addresses go on recognizing an address after its holder was erased, and no list of
-- them tells who it is about.
-- - The key is made when the database is, and never changes: with another one nobody would be recognized any more. It
--   is part of every backup, so that a restored project recognizes the same people.
-- - Whoever has the whole database has the key, and can try addresses. Whoever has a table, an export or the list that
--   is kept apart (00_platform/kept_protections.sql) has not.

-- Tables ------------------------------------------------------------------------------------------

create table private.address_keys (
  id boolean primary key default true,
  secret bytea not null default extensions.gen_random_bytes(32),
  constraint address_keys_one_row check (id),
  constraint address_keys_secret_is_long check (octet_length(secret) >= 32)
);
comment on table private.address_keys is 'The one key of all hashes of addresses. Never changed, read by address_hash.';
insert into private.address_keys default values;

-- Access ------------------------------------------------------------------------------------------

alter table private.address_keys enable row level security;
create policy address_keys_closed on private.address_keys for all using (false);

-- Functions ---------------------------------------------------------------------------------------

create function private.address_hash(p_address text) returns bytea
language plpgsql immutable strict security definer set search_path = ''
as $$
-- Definer: the key is closed. Immutable, so that indexes find an address by its hash: the key never changes.
begin
  return extensions.hmac(convert_to(p_address, 'UTF8'), (select k.secret from private.address_keys k), 'sha256');
end;
$$;
comment on function private.address_hash(text) is
  'The keyed hash (HMAC-SHA-256) of an email address in lower case or an E.164 number: compares addresses without '
  'keeping them.';

create function private.tg_address_keys__refuse() returns trigger
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  perform private.fail('permission.denied', 'The key of addresses never changes: nobody would be recognized any more.');
  return null;
end;
$$;
comment on function private.tg_address_keys__refuse() is 'Keeps the key of addresses. Errors: permission.denied.';

-- Triggers ----------------------------------------------------------------------------------------

create trigger address_keys_10_refuse before update or delete or truncate on private.address_keys
  for each statement execute function private.tg_address_keys__refuse();
