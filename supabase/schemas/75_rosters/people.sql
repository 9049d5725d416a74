-- People of a roster: placeholders, and the invitations to take them over.

-- Functions ---------------------------------------------------------------------------------------

create function private.end_roster_entries_of(p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: deletes from closed tables. The next roster names the person again: then all it gives is new.
begin
  delete from private.roster_enrollments e using private.roster_people p
  where p.profile_id = p_profile_id and e.organization_id = p.organization_id and e.person_sourced_id = p.sourced_id;
  delete from private.roster_links l using private.roster_people p
  where p.profile_id = p_profile_id and l.organization_id = p.organization_id
    and p.sourced_id in (l.student_sourced_id, l.guardian_sourced_id);
  delete from private.roster_people where profile_id = p_profile_id;
end;
$$;
comment on function private.end_roster_entries_of(uuid) is
  'When an account ends: removes the person from rosters.';

create function private.adopt_roster_entries(p_placeholder_id uuid, p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes roster_people, a closed table.
begin
  update private.roster_people set profile_id = p_profile_id where profile_id = p_placeholder_id;
end;
$$;
comment on function private.adopt_roster_entries(uuid, uuid) is
  'Moves roster entries of a placeholder to the account that takes it over.';

create function private.rename_roster_people(p_organization_id uuid, p_changes private.roster_changes[]) returns void
language sql volatile security definer set search_path = ''
as $$
  -- Definer: clients may not change other profiles. People with an account choose their own name.
  update public.profiles card set full_name = c.name
  from unnest(p_changes) c
  join private.roster_people p on p.organization_id = p_organization_id and p.sourced_id = c.sourced_id
  where card.id = p.profile_id and card.user_id is null and card.full_name is distinct from c.name;
$$;
comment on function private.rename_roster_people(uuid, private.roster_changes[]) is
  'Gives placeholders the names that a roster has for them.';

create function private.add_roster_people(p_organization_id uuid, p_changes private.roster_changes[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients may not create profiles.
begin
  -- Whoever left and comes back is the same person, unless the school has given the id to somebody else.
  delete from private.roster_people p using unnest(p_changes) c
  where p.organization_id = p_organization_id and p.sourced_id = c.sourced_id and p.left_at is not null
    and not private.is_same_name(p.name, c.name);
  perform private.rename_roster_people(p_organization_id, p_changes);
  with returned as (
    update private.roster_people p set left_at = null, name = c.name, role = c.role, email = c.email,
      enabled = c.enabled, roles = c.roles, role_lines = c.role_lines, ends_on = private.roles_end_on(c.roles)
    from unnest(p_changes) c
    where p.organization_id = p_organization_id and p.sourced_id = c.sourced_id
    returning p.sourced_id
  ), person as (
    select gen_random_uuid() as id, c.sourced_id, c.name, c.role, c.email, c.enabled, c.roles, c.role_lines
    from unnest(p_changes) c
    where c.sourced_id not in (select r.sourced_id from returned r)
  ), cards as (
    insert into public.profiles (id, full_name) select p.id, p.name from person p
  ), details as (
    -- With a role from the start.
    insert into public.profile_details (profile_id, had_role) select p.id, true from person p
  ), roles as (
    insert into public.profile_roles (profile_id, role)
    select p.id, case p.role when 'student' then 'student' else 'client' end::public.app_role from person p
  ), tenants as (
    insert into private.placeholder_tenants (profile_id, organization_id)
    select p.id, p_organization_id from person p
  )
  insert into private.roster_people (organization_id, sourced_id, profile_id, name, role, email, enabled, roles,
    role_lines, ends_on)
  select p_organization_id, p.sourced_id, p.id, p.name, p.role, p.email, p.enabled, p.roles,
    p.role_lines, private.roles_end_on(p.roles)
  from person p;
end;
$$;
comment on function private.add_roster_people(uuid, private.roster_changes[]) is
  'Creates placeholders with their details, role and organization, and restores people who had left.';

create function private.revoke_roster_invitations(p_organization_id uuid, p_sourced_ids text[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no UPDATE on invitations.
begin
  perform private.withdraw_profiles(array_agg(p.profile_id), array_agg(null::text))
  from private.roster_people p
  where p.organization_id = p_organization_id and p.sourced_id = any (p_sourced_ids);
end;
$$;
comment on function private.revoke_roster_invitations(uuid, text[]) is
  'Pending invitations no longer offer these people of a roster.';

create function private.remove_roster_people(p_organization_id uuid, p_sourced_ids text[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables. The links end with their own steps and days.
begin
  perform private.revoke_roster_invitations(p_organization_id, p_sourced_ids);
  perform private.end_roster_places(p_organization_id, array(
    select e.sourced_id from private.roster_enrollments e
    where e.organization_id = p_organization_id and e.person_sourced_id = any (p_sourced_ids)));
  update private.roster_people p set left_at = now(), email = null
  where p.organization_id = p_organization_id and p.sourced_id = any (p_sourced_ids);
end;
$$;
comment on function private.remove_roster_people(uuid, text[]) is
  'Ends the places of people whom the roster lacks, or whose last role has ended, and invites them no more.';

create function private.invite_roster_people(p_organization_id uuid, p_sourced_ids text[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no INSERT on invitations.
-- Exempt from the limits of one person's invitations, not from the limit of emails per address. The
-- console has no profile and sends no invitations.
declare
  v_me uuid := private.me();
  -- Whoever uploaded or applies it chose these addresses: at their own they would take over a person of the roster.
  v_own text[] := array(
    select v.address from private.verified_addresses v
    where v.profile_id = any (private.roster_appliers(p_organization_id)));
  v_appliers uuid[] := private.roster_appliers(p_organization_id);
  -- Nobody invites another guardian of their own child.
  v_others uuid[] := case when private.guarded_students(v_appliers) = '{}' then '{}' else array(
    select p.profile_id
    from private.roster_people p
    where p.organization_id = p_organization_id and p.sourced_id = any (p_sourced_ids)
      and exists (select from unnest(v_appliers) a(id) where not private.is_impartial(a.id, p.profile_id))) end;
  v_ids text[] := array(
    select p.sourced_id from private.roster_people p
    where p.organization_id = p_organization_id and p.sourced_id = any (p_sourced_ids)
      and p.profile_id <> all (v_others));
  v_delayed uuid[];
  v_known uuid[];
begin
  perform private.note_refused_people(p_organization_id, v_others, p_sourced_ids);
  perform private.revoke_roster_invitations(p_organization_id, v_ids);
  if v_me is null then
    return;
  end if;
  update public.invitations set status = 'expired'
  where inviter_id = v_me and status = 'pending' and expires_at <= now();
  with wanted as (
    select distinct on (p.email) private.uuid_v7() as id, p.email, p.profile_id
    from private.roster_people p
    join public.profiles card on card.id = p.profile_id and card.user_id is null
    where p.organization_id = p_organization_id and p.sourced_id = any (v_ids) and p.email is not null
      and p.email <> all (v_own)
    order by p.email, p.sourced_id
  ), written as (
    insert into public.invitations (id, kind, inviter_id, invitee_email, expires_at)
    select w.id, 'placeholder', v_me, w.email, now() + make_interval(days => s.invitation_days)
    from wanted w cross join private.settings s
    on conflict do nothing
    returning id
  )
  insert into private.invitation_secrets (invitation_id, profile_id)
  select w.id, w.profile_id from wanted w join written i using (id);
  -- Further profiles at the same address belong to the same invitation: the person takes all of them over.
  insert into private.invitation_profiles (invitation_id, profile_id)
  select i.id, p.profile_id
  from private.roster_people p
  join public.profiles card on card.id = p.profile_id and card.user_id is null
  join public.invitations i
    on i.invitee_email = p.email and i.inviter_id = v_me and i.kind = 'placeholder' and i.status = 'pending'
   and i.expires_at > now()
  join private.invitation_secrets s on s.invitation_id = i.id and s.profile_id <> p.profile_id
  join private.roster_people first
    on first.profile_id = s.profile_id and first.email = p.email
  where p.organization_id = p_organization_id and p.sourced_id = any (v_ids) and p.email is not null
    and 'student' not in (p.role, first.role)
  on conflict do nothing;
  perform private.note_left_out(p_organization_id, array(
    select format('%s was not invited: your invitation of another profile at the address is still pending. The next '
                  'roster tries again.', p.sourced_id)
    from private.roster_people p
    join public.profiles card on card.id = p.profile_id and card.user_id is null
    join public.invitations i on i.invitee_email = p.email and i.inviter_id = v_me and i.kind = 'placeholder'
      and i.status = 'pending'
    where p.organization_id = p_organization_id and p.sourced_id = any (v_ids)
      and not exists (
        select from private.invitation_secrets s where s.invitation_id = i.id and s.profile_id = p.profile_id)
      and not exists (
        select from private.invitation_profiles x where x.invitation_id = i.id and x.profile_id = p.profile_id)));
  -- notify_invitee for many: one statement queues the emails to addresses that got none in the last day.
  with new as (
    select i.id, i.invitee_email as email
    from private.roster_people p
    join private.invitation_secrets s on s.profile_id = p.profile_id
    join public.invitations i on i.id = s.invitation_id
    where p.organization_id = p_organization_id and p.sourced_id = any (v_ids)
      and i.kind = 'placeholder' and i.status = 'pending' and i.created_at = now() and i.inviter_id = v_me
  ), delayed as (
    select n.id from new n
    where exists (select from private.email_outbox o
                  where private.counted_address(o.to_email) = private.counted_address(n.email)
                    and o.to_email is not null and o.template = 'INVITATION'
                    and o.not_before > now() - interval '1 day')
  ), queued as (
    insert into private.email_outbox (template, to_email, subject_id, data, dedupe_key)
    select 'INVITATION', n.email, n.id, '{"version": 1}', format('invitation:%s:1', n.id)
    from new n where n.id not in (select c.id from delayed c)
  )
  select array(select c.id from delayed c),
         array(select n.id from new n join auth.users u on u.email = n.email
               where u.email_confirmed_at is not null)
  into v_delayed, v_known;
  perform private.enqueue_invitation_email(i, 1) from public.invitations i where i.id = any (v_delayed);
  perform private.notify_all('INVITATION_RECEIVED', array_agg(
    row(private.profile_by_email(i.invitee_email), null, 'invitation', i.id, '{"kind": "placeholder"}',
        format('invitation:%s:1', i.id))::private.notice), false)
  from public.invitations i where i.id = any (v_known);
end;
$$;
comment on function private.invite_roster_people(uuid, text[]) is
  'Invites the people at the addresses of placeholders to take them over, and revokes earlier invitations.';
