-- Ids in time order, for tables that only grow. New rows then meet in the last page of an index, instead of
-- each in a random one that is written whole after every checkpoint. Such an id tells when its row was made, so
-- rows whose time is confidential keep random ids: profiles first of all.

-- Functions ---------------------------------------------------------------------------------------

create function private.uuid_v7(p_at timestamptz default clock_timestamp()) returns uuid
language plpgsql volatile parallel safe security invoker set search_path = ''
as $$
-- Until the server has uuidv7() (Postgres 18), and with its layout: 48 bits of milliseconds, the version, 12 bits
-- of the fraction of the millisecond, and 62 random bits with the variant of a random UUID.
declare
  v_micros bigint := (extract(epoch from p_at) * 1000000)::bigint;
begin
  return encode(
    int8send((v_micros / 1000) << 16 | 28672 | (v_micros % 1000 * 4096 / 1000))
    || substr(uuid_send(gen_random_uuid()), 9), 'hex')::uuid;
end;
$$;
comment on function private.uuid_v7(timestamptz) is
  'A UUID of version 7: ids of later times sort after those of earlier ones, in steps of a quarter of a '
  'microsecond of the clock.';

create function private.first_uuid_v7(p_at timestamptz) returns uuid
language plpgsql immutable security invoker set search_path = ''
as $$
begin
  return encode(int8send((extract(epoch from p_at) * 1000)::bigint << 16 | 28672) || int8send(0), 'hex')::uuid;
end;
$$;
comment on function private.first_uuid_v7(timestamptz) is
  'Not after any id of this millisecond or a later one: so the primary key finds the rows before a time.';

-- Defaults run with the rights of the role that writes the row.
grant execute on function private.uuid_v7(timestamptz) to authenticated, service_role;
