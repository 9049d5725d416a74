-- Phone numbers that get no text message: whose owner answered STOP, and that do not exist or take none. Numbers
-- are kept as keyed hashes. START opens a number again; so does its owner, by confirming it for an account, where it
-- was closed because nothing arrived.

-- Tables ------------------------------------------------------------------------------------------

create table private.closed_numbers (
  number_hash bytea not null,
  reason text not null,
  created_at timestamptz not null default now(),
  primary key (number_hash, reason),
  constraint closed_numbers_reason_known check (reason in ('stop', 'unreachable'))
);
comment on table private.closed_numbers is
  'Numbers that get no text message. stop: their owner said so. unreachable: no number, or one that takes no texts.';

-- Access ------------------------------------------------------------------------------------------

alter table private.closed_numbers enable row level security;
create policy closed_numbers_closed on private.closed_numbers for all using (false);

-- Functions ---------------------------------------------------------------------------------------

create function private.number_is_closed(p_phone text) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads closed_numbers, a closed table.
begin
  return exists (
    select from private.closed_numbers c where c.number_hash = private.address_hash(p_phone));
end;
$$;
comment on function private.number_is_closed(text) is 'Whether a number gets no text message.';

create function private.close_number(p_phone text, p_reason text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed_numbers, a closed table.
begin
  insert into private.closed_numbers (number_hash, reason)
  select private.address_hash(p_phone), p_reason where private.is_phone(p_phone)
  on conflict do nothing;
end;
$$;
comment on function private.close_number(text, text) is 'A number gets no text message from now on.';

create function private.open_number(p_phone text, p_reasons text[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed_numbers, a closed table.
begin
  delete from private.closed_numbers c
  where c.number_hash = private.address_hash(p_phone) and c.reason = any (p_reasons);
end;
$$;
comment on function private.open_number(text, text[]) is
  'A number that was closed for these reasons gets text messages again.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_auth_users__open_number() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: Auth's role cannot write here. Never raises, because an error here would refuse the sign-up.
begin
  -- Auth keeps numbers without their plus sign. STOP is the owner's word: confirming an account does not take it back.
  perform private.open_number('+' || ltrim(new.phone, '+'), '{unreachable}');
  return null;
exception when others then
  raise warning 'opening a confirmed number: %', sqlstate;
  return null;
end;
$$;
comment on function private.tg_auth_users__open_number() is
  'Opens a number whose owner entered the code that was sent to it.';

create trigger users_35_open_number after update on auth.users
  for each row when (new.phone_confirmed_at is not null
                     and (old.phone_confirmed_at is null or new.phone is distinct from old.phone))
  execute function private.tg_auth_users__open_number();
