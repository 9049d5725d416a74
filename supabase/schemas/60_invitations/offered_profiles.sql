-- Profiles without an account that an invitation offers: which, what is shown of them before they are taken over, and
-- when they are offered no more.

-- Functions ---------------------------------------------------------------------------------------

create function private.placeholder_ties(p_profile_id uuid, p_as_guardian boolean, p_with_names boolean) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: shows links to the invitee before they are theirs. Effective rights only.
begin
  return (
    select coalesce(jsonb_agg(
      jsonb_build_object('relation', g.relation, 'rights', private.shown_rights(g))
        || case when p_with_names then jsonb_build_object('full_name', p.full_name) else '{}' end
      order by g.created_at, g.id), '[]')
    from public.profile_graph g
    join public.profiles p on p.id = case when p_as_guardian then g.target_profile_id else g.source_profile_id end
    -- Both ends, by their indexes; nobody is linked to themselves.
    where p_profile_id in (g.source_profile_id, g.target_profile_id) and p.id <> p_profile_id
      and g.relationship_type = 'GUARDIAN' and g.status = 'ACTIVE'
      and private.has_right(g.source_profile_id, g.target_profile_id));
end;
$$;
comment on function private.placeholder_ties(uuid, boolean, boolean) is
  'Active guardians of a placeholder, or (p_as_guardian) the students whose guardian it is: array of {relation, '
  'rights}, with full_name if requested. Rights are the effective ones.';

create function private.offered_profiles(p_invitation_id uuid) returns setof uuid
language plpgsql stable security definer rows 2 set search_path = ''
as $$
-- Definer: reads closed tables. A profile that somebody took over is not offered any more, and a student
-- never beside another profile: a family's address is not the child's.
begin
  return query
    select o.profile_id
    from (
      select s.profile_id, 1 as position from private.invitation_secrets s where s.invitation_id = p_invitation_id
      union all
      select x.profile_id, 2 from private.invitation_profiles x where x.invitation_id = p_invitation_id) o
    join public.profiles p on p.id = o.profile_id and p.user_id is null
    where o.position = 1
       or (exists (select from public.profile_roles r where r.profile_id = p.id)
           and not exists (
             select from public.profile_roles r
             join private.invitation_secrets s on s.invitation_id = p_invitation_id
             where r.role = 'student' and r.profile_id in (p.id, s.profile_id)))
    order by o.position, o.profile_id;
end;
$$;
comment on function private.offered_profiles(uuid) is
  'The profiles without an account that accepting an invitation takes over, the invited one first.';

create function private.shown_profiles(p_invitation_id uuid, p_with_names boolean) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: shows profiles to the invitee before they are theirs.
begin
  return (
    select jsonb_agg(jsonb_build_object('profile_id', p.id, 'full_name', p.full_name, 'role', case
             when exists (select from public.profile_roles r where r.profile_id = p.id and r.role = 'student')
               then 'student'
             when exists (select from public.memberships m where m.profile_id = p.id) then 'staff'
             when exists (select from public.profile_graph g
                          where g.source_profile_id = p.id and g.relationship_type = 'GUARDIAN') then 'guardian' end,
             'students', private.placeholder_ties(p.id, true, p_with_names))
           order by o.position)
    from private.offered_profiles(p_invitation_id) with ordinality o(id, position)
    join public.profiles p on p.id = o.id);
end;
$$;
comment on function private.shown_profiles(uuid, boolean) is
  'What accepting an invitation takes over: array of {profile_id, full_name, role, students}, the role `student`, '
  '`staff`, `guardian` or null; see placeholder_ties.';

create function private.withdraw_profiles(p_profile_ids uuid[], p_emails text[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no write grants on invitations.
declare
  -- Few of many: found by the profiles, whatever the planner knows of the tables.
  v_ids uuid[] := array(
    select s.invitation_id from private.invitation_secrets s where s.profile_id = any (p_profile_ids)
    union
    select x.invitation_id from private.invitation_profiles x where x.profile_id = any (p_profile_ids));
begin
  if v_ids = '{}' then
    return;
  end if;
  delete from private.invitation_profiles x
  using public.invitations i, unnest(p_profile_ids, p_emails) w(profile_id, email)
  where i.id = any (v_ids) and i.id = x.invitation_id and i.status = 'pending' and x.profile_id = w.profile_id
    and (w.email is null or i.invitee_email = w.email);
  -- Who else is offered there stays invited.
  with promoted as (
    update private.invitation_secrets s set profile_id = (
      select x.profile_id from private.invitation_profiles x
      where x.invitation_id = s.invitation_id order by x.profile_id limit 1)
    from public.invitations i, unnest(p_profile_ids, p_emails) w(profile_id, email)
    where i.id = any (v_ids) and i.id = s.invitation_id and i.kind = 'placeholder' and i.status = 'pending'
      and s.profile_id = w.profile_id and (w.email is null or i.invitee_email = w.email)
      and exists (select from private.invitation_profiles x where x.invitation_id = s.invitation_id)
    returning s.invitation_id, s.profile_id
  )
  delete from private.invitation_profiles x using promoted p
  where x.invitation_id = p.invitation_id and x.profile_id = p.profile_id;
  update public.invitations i set status = 'revoked', responded_at = now()
  from private.invitation_secrets s, unnest(p_profile_ids, p_emails) w(profile_id, email)
  where i.id = any (v_ids) and s.invitation_id = i.id and i.kind = 'placeholder' and i.status = 'pending'
    and s.profile_id = w.profile_id and (w.email is null or i.invitee_email = w.email);
end;
$$;
comment on function private.withdraw_profiles(uuid[], text[]) is
  'Pending invitations no longer offer these profiles, each at one email address or (null) at any; an '
  'invitation that offers nothing else is revoked.';
