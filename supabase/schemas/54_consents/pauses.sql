-- Pauses: children have no account unless the ledger holds consent to it. Whether an account is paused is computed at
-- each use, from the date of birth, the country, the settings and the ledger; no task starts or ends a pause.
-- - A pause binds the account as the acting person: what it may still do is in 00_platform/pauses.sql. It takes nothing
--   from anybody else: guardians, tutors and the school go on.
-- - The date of the profile itself counts, never that of another account: addresses pass from one person to another.
-- - Staff and admins are adults by what others decided, so a date that they mistype keeps nobody out.
-- - Any withdrawal pauses the account of a child, also one in anger. Help, blocking and one's own file stay open, and
--   the school lifts a withdrawal by a paper.

-- Functions: the rule -----------------------------------------------------------------------------

create function private.is_paused(p_profile_id uuid, p_now timestamptz default now()) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: accounts, dates of birth and the ledger are confidential. Asked by private.me(), so nothing that it calls
-- may ask who the caller is.
begin
  -- Most people are not listed: see young_people.
  perform from private.young_people y where y.profile_id = p_profile_id;
  if not found then
    return false;
  end if;
  return private.account_since(p_profile_id) is not null
     and private.band_of(p_profile_id, p_now) = 'child'
     and not private.has_role(p_profile_id, 'admin')
     and not exists (select from public.memberships m where m.profile_id = p_profile_id)
     and not private.has_consent(p_profile_id, 'account', p_now);
end;
$$;
comment on function private.is_paused(uuid, timestamptz) is
  'True for an account of a child without consent to it: the rule of pauses, in one place.';

create function private.has_purpose(p_student_id uuid, p_purpose text) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: dates of birth are confidential.
begin
  return p_purpose <> 'account' or private.band_of(p_student_id) = 'child';
end;
$$;
comment on function private.has_purpose(uuid, text) is
  'Whether a purpose is asked for of a student: consent to an account only of children, who get one with it.';

-- Views -------------------------------------------------------------------------------------------

create function private.my_pause()
returns table (student_id uuid, state public.consent_state, asked_at timestamptz, next_at timestamptz, guardians jsonb)
language plpgsql stable security definer rows 1 set search_path = ''
as $$
-- Definer: the tables are closed, and a paused person reads none.
declare
  v_me uuid := private.paused_id();
begin
  if v_me is null then
    return;
  end if;
  return query
    select v_me, (private.consent_standing_of(v_me, 'account')).state, r.asked_at,
           -- The same whoever was asked.
           coalesce(r.reminded_at, r.escalated_at, r.asked_at) + interval '14 days',
           (select coalesce(jsonb_agg(jsonb_build_object(
              'link_id', g.id, 'full_name', p.full_name, 'relation', g.relation) order by g.created_at, g.id), '[]')
            from public.profile_graph g join public.profiles p on p.id = g.source_profile_id
            where g.target_profile_id = v_me and g.relationship_type = 'GUARDIAN' and g.status <> 'BLOCKED'
              and not private.is_fully_restricted(v_me, g.source_profile_id))
    from (select) one
    left join private.consent_requests r on r.student_id = v_me and r.purpose = 'account';
end;
$$;
comment on function private.my_pause() is 'The rows of the view my_pause.';
grant execute on function private.my_pause() to authenticated, service_role;

create view public.my_pause with (security_invoker = true) as
select p.student_id, p.state, p.asked_at, p.next_at, p.guardians from private.my_pause() p;
comment on view public.my_pause is
  'One row while the account of the signed-in person is paused, else none: the state of the consent to it, since when '
  'somebody is asked, and when others or the same people are asked next, never who. guardians: [{link_id, full_name, '
  'relation}], whom block_guardian takes. ask_for_consent asks.';
grant select on public.my_pause to authenticated, service_role;
