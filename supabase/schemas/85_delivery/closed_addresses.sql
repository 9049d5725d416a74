-- Addresses that were closed by a hard bounce or a complaint: how their owner sees it, proves that they read
-- the mailbox, and opens it again. An email that may be such a proof reaches a closed address, a few times a
-- day; nothing else does.

-- Tables ------------------------------------------------------------------------------------------

create table private.address_proofs (
  profile_id uuid primary key references public.profiles (id) on delete cascade,
  address text not null,
  code_sha256 text not null,
  expires_at timestamptz not null,
  tries integer not null default 0,
  constraint address_proofs_address_is_email check (private.is_email(address)),
  constraint address_proofs_code_is_hash check (code_sha256 ~ '^[0-9a-f]{64}$'),
  constraint address_proofs_tries_bounded check (tries between 0 and 5)
);
comment on table private.address_proofs is
  'Codes that were sent to closed addresses, one a person, each for an hour and five tries.';

-- Access ------------------------------------------------------------------------------------------

alter table private.address_proofs enable row level security;
create policy address_proofs_closed on private.address_proofs for all using (false);

-- Functions ---------------------------------------------------------------------------------------

create function private.closed_reason(p_address text) returns text
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads email_suppressions, a closed table.
begin
  return (select min(s.reason) from private.email_suppressions s
          where s.address_hash = private.address_hash(p_address) and s.reason in ('bounce', 'complaint'));
end;
$$;
comment on function private.closed_reason(text) is
  'bounce or complaint if the provider''s news closed the address, else null.';

create function private.take_proof_of(p_address text) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: counts.
begin
  return private.closed_reason(p_address) is not null
     and private.try_consume_rate_limit(
           'closed_address', encode(private.address_hash(private.counted_address(p_address)), 'hex'), 3,
           interval '1 day') is null;
end;
$$;
comment on function private.take_proof_of(text) is
  'True, three times a day, for a closed address: the next email to it may be its proof.';

create function private.open_address(p_address text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes email_suppressions, a closed table.
begin
  delete from private.email_suppressions s
  where s.address_hash = private.address_hash(p_address) and s.reason in ('bounce', 'complaint');
  if found then
    perform private.audit('address.opened', 'profiles', private.profile_by_email(p_address));
  end if;
end;
$$;
comment on function private.open_address(text) is
  'Emails go to a proven address again. That its owner wants no invitations stays.';

create function private.my_address() returns table (email text, closed_reason text)
language plpgsql stable security definer rows 1 set search_path = ''
as $$
-- Definer: reads closed tables, of the caller's own address.
declare
  v_me uuid := private.require_me();
begin
  return query
    select d.email, private.closed_reason(d.email) from public.profile_details d where d.profile_id = v_me;
end;
$$;

select private.expose('my_address', 'everyone',
  'The caller''s verified address and why it gets no emails: bounce, complaint, or null if it does. One row. '
  'Errors: auth.required.');

create function private.send_address_code() returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_me uuid := private.require_me();
  v_address text;
  v_code text;
begin
  perform private.count_write(v_me);
  select d.email into v_address from public.profile_details d where d.profile_id = v_me;
  if private.closed_reason(v_address) is null then
    return false;
  end if;
  perform private.consume_rate_limit(
    'closed_address', encode(private.address_hash(private.counted_address(v_address)), 'hex'), 3, interval '1 day');
  -- A million codes, of five tries each, three a day.
  v_code := lpad((('x' || encode(extensions.gen_random_bytes(6), 'hex'))::bit(48)::bigint % 1000000)::text, 6, '0');
  insert into private.address_proofs as p (profile_id, address, code_sha256, expires_at)
  values (v_me, v_address, private.sha256_hex(v_me || v_code), now() + interval '1 hour')
  on conflict (profile_id) do update
    set address = excluded.address, code_sha256 = excluded.code_sha256, expires_at = excluded.expires_at, tries = 0;
  insert into private.email_outbox (template, to_email, data, dedupe_key, reaches_closed)
  select 'AUTH', v_address,
         jsonb_build_object('kind', 'address_check', 'code', v_code, 'address', v_address, 'new_address', v_address,
                            'url', coalesce(s.app_url, 'http://localhost') || '/settings'),
         'address:' || private.sha256_hex(v_me || v_code || clock_timestamp()), true
  from private.settings s;
  return true;
end;
$$;

select private.expose('send_address_code', 'everyone',
  'Sends a code to the caller''s own closed address, for confirm_address: true. False if it is not closed. The code '
  'works for an hour. Three emails a day reach a closed address, those of Auth counted. Errors: auth.required, '
  'rate.limited.');

create function private.confirm_address(p_code text) returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables. Answers false instead of raising: a raise would take the count of tries back.
declare
  v_me uuid := private.require_me();
  v_proof private.address_proofs;
begin
  if coalesce(p_code, '') !~ '^[0-9]{6}$' then
    perform private.fail('validation.failed', 'p_code must be the six digits of the email.');
  end if;
  perform private.count_write(v_me);
  -- A repetition after a lost answer, too.
  if exists (select from public.profile_details d where d.profile_id = v_me and d.email is not null
                                                    and private.closed_reason(d.email) is null) then
    return true;
  end if;
  -- One statement counts the try and reads the code: concurrent tries wait for each other.
  update private.address_proofs p set tries = p.tries + 1
  where p.profile_id = v_me and p.tries < 5 and p.expires_at > now()
    -- An account that has changed its address has proven another one.
    and p.address = (select d.email from public.profile_details d where d.profile_id = v_me)
  returning p.* into v_proof;
  if v_proof.code_sha256 is distinct from private.sha256_hex(v_me || p_code) then
    return false;
  end if;
  delete from private.address_proofs p where p.profile_id = v_me;
  perform private.open_address(v_proof.address);
  return true;
end;
$$;

select private.expose('confirm_address', 'everyone',
  'Opens the caller''s closed address with the code of send_address_code: true, also if it is open already. False for '
  'a wrong or expired code; after five tries a new one is needed. Errors: auth.required, rate.limited, '
  'validation.failed.');

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_auth_users__open_address() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: Auth's role cannot write here. Never raises, because an error here would refuse the sign-up.
begin
  perform private.open_address(lower(new.email));
  return null;
exception when others then
  raise warning 'opening a confirmed address: %', sqlstate;
  return null;
end;
$$;
comment on function private.tg_auth_users__open_address() is
  'Opens an address whose owner has followed the link that Auth sent to it.';

create trigger users_30_open_address after update on auth.users
  for each row when (new.email_confirmed_at is not null
                     and (old.email_confirmed_at is null or new.email is distinct from old.email))
  execute function private.tg_auth_users__open_address();
