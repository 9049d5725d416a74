-- Pauses: what a paused account may still do, and who acts while it is paused. Whether an account is paused says
-- private.is_paused (54_consents/pauses.sql); it is asked by private.me(), so a pause binds at the next statement,
-- whatever the token says. For a paused person private.me() is null, except in the requests that are listed here.

-- Functions ---------------------------------------------------------------------------------------

create function private.is_open_while_paused() returns boolean
language plpgsql stable security invoker set search_path = ''
as $$
-- The path of the REST request; no client sets it by itself. What is added here has neither rows of tables nor a
-- relation to one, because all that the request reads is read as the person: a test looks.
begin
  return private.is_reading_though_paused() or coalesce(current_setting('request.path', true) in (
    -- Help: a concern reaches people who can act, and no guardian.
    '/rpc/raise_concern', '/my_concerns',
    -- Safety: the student ends the link of a guardian.
    '/rpc/block_guardian',
    -- A file of one's own data.
    '/rpc/request_export', '/my_exports',
    -- The way out.
    '/rpc/ask_for_consent', '/my_pause'), false);
end;
$$;
comment on function private.is_open_while_paused() is
  'Whether this request is one of the few that a paused account may make.';

create function private.paused_id() returns uuid
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: accounts and dates of birth are confidential.
declare
  v_id uuid;
  v_before boolean := private.is_reading_though_paused();
begin
  -- Few accounts are listed; of the others nothing more is asked.
  if not exists (select from public.profiles p join private.young_people y on y.profile_id = p.id
                 where p.user_id = auth.uid()) then
    return null;
  end if;
  perform private.set_reading_though_paused(true);
  v_id := private.me();
  perform private.set_reading_though_paused(v_before);
  return case when private.is_paused(v_id) then v_id end;
end;
$$;
comment on function private.paused_id() is
  'Profile of the signed-in person whose account is paused; null for everybody else.';

-- Access ------------------------------------------------------------------------------------------

grant execute on function private.is_open_while_paused(), private.paused_id() to anon, authenticated, service_role;
