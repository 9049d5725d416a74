-- Repeated commands: an app whose answer got lost sends the command again with the same Idempotency-Key,
-- and gets the answer of the first time. The key belongs to the caller, so it shows nobody else anything.
-- Commands that change nothing when they are repeated need no key; neither do create_booking and
-- send_message, which carry an id of their own.

-- Tables ------------------------------------------------------------------------------------------

create table private.done_requests (
  id bigint generated always as identity primary key,
  profile_id uuid references public.profiles (id) on delete cascade,
  request_id uuid not null,
  fingerprint bytea not null,
  answer jsonb not null,
  created_at timestamptz not null default now(),
  constraint done_requests_once unique nulls not distinct (profile_id, request_id)
);
comment on table private.done_requests is
  'Answers of commands by their caller and Idempotency-Key, for one day. profile_id: null for the secret key.';
create index done_requests_created_at_idx on private.done_requests (created_at);

-- Access ------------------------------------------------------------------------------------------

alter table private.done_requests enable row level security;
create policy done_requests_closed on private.done_requests for all using (false);

-- Functions ---------------------------------------------------------------------------------------

create function private.request_key() returns uuid
language plpgsql stable security invoker set search_path = ''
as $$
declare
  v_key text := nullif(current_setting('request.headers', true), '')::json ->> 'idempotency-key';
begin
  if v_key !~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then
    perform private.fail('validation.failed', 'Idempotency-Key must be a UUID.');
  end if;
  return v_key::uuid;
end;
$$;
comment on function private.request_key() is
  'The Idempotency-Key of this request, null without one. Errors: validation.failed.';

create function private.repeated(p_call text, p_input jsonb) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
declare
  v_me uuid := private.me();
  v_key uuid := private.request_key();
  v_done private.done_requests;
begin
  -- Without a session there is nobody to remember; the command refuses.
  if v_key is null or (v_me is null and not private.is_operator()) then
    return null;
  end if;
  -- The caller's lock: a repetition waits for the first, which may still be under way. It is taken before
  -- every other lock, and only one person's own requests take it.
  perform pg_advisory_xact_lock(hashtextextended(concat('homeroom.request:', v_me, v_key), 0));
  select d.* into v_done from private.done_requests d
  where d.profile_id is not distinct from v_me and d.request_id = v_key;
  if v_done.fingerprint <> private.request_fingerprint(p_call, p_input) then
    perform private.fail('request.mismatch', 'This Idempotency-Key was used for another request.');
  end if;
  return v_done.answer;
end;
$$;
comment on function private.repeated(text, jsonb) is
  'The answer that the caller got for this request before; null if it was not done yet, or without an '
  'Idempotency-Key. Errors: validation.failed, request.mismatch.';

create function private.remembered(p_call text, p_input jsonb, p_answer jsonb) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed. In the command's transaction: what failed was not done.
declare
  v_me uuid := private.me();
  v_key uuid := private.request_key();
begin
  if v_key is not null and (v_me is not null or private.is_operator()) then
    insert into private.done_requests (profile_id, request_id, fingerprint, answer)
    values (v_me, v_key, private.request_fingerprint(p_call, p_input), coalesce(p_answer, 'null'));
  end if;
  return p_answer;
end;
$$;
comment on function private.remembered(text, jsonb, jsonb) is
  'Keeps the answer of a command for its repetition, and returns it. Errors: validation.failed.';

create function private.refuse_repeated_write() returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed. Runs before the write, in its transaction, and cannot answer in its place.
declare
  v_request text := current_setting('request.method', true) || current_setting('request.path', true);
begin
  if private.repeated(v_request, 'null') is not null then
    perform private.fail('request.repeated', 'This request was done already.');
  end if;
  perform private.remembered(v_request, 'null', 'true');
end;
$$;
comment on function private.refuse_repeated_write() is
  'Refuses a write to a table whose Idempotency-Key the caller used before. Errors: validation.failed, '
  'request.mismatch, request.repeated.';

create function private.request_fingerprint(p_call text, p_input jsonb) returns bytea
language plpgsql immutable security invoker set search_path = ''
as $$
begin
  return sha256(convert_to(p_call || p_input::text, 'UTF8'));
end;
$$;
comment on function private.request_fingerprint(text, jsonb) is
  'Recognizes a command and its arguments without keeping them.';

create function private.purge_requests(p_now timestamptz) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
declare
  v_deleted integer;
begin
  delete from private.done_requests where created_at <= p_now - interval '1 day';
  get diagnostics v_deleted = row_count;
  return v_deleted;
end;
$$;
comment on function private.purge_requests(timestamptz) is
  'Deletes answers older than a day. Returns the number. Called on a schedule.';

-- Access: functions -------------------------------------------------------------------------------

grant execute on function
  private.request_key(),
  private.request_fingerprint(text, jsonb),
  private.refuse_repeated_write(),
  private.repeated(text, jsonb),
  private.remembered(text, jsonb, jsonb)
to anon, authenticated, service_role;
