-- Accounts that come and go: a placeholder is taken over by the account that its invitation was
-- accepted with, and what remains when an account is deleted. Profiles are never deleted: history
-- keeps pointing at them.

-- Functions ---------------------------------------------------------------------------------------

create function private.anonymise_profile(p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no UPDATE on people.
begin
  update public.profiles set full_name = null, avatar_url = null, listed_as_tutor = false where id = p_profile_id;
  update public.profile_details
  set email = null, phone = null, date_of_birth = null, time_zone = null, locale = null
  where profile_id = p_profile_id;
  delete from public.notifications where profile_id = p_profile_id;
  delete from public.notification_preferences where profile_id = p_profile_id;
  update private.email_outbox set status = 'dropped', payload = null, lease_until = null
  where recipient_id = p_profile_id and status in ('queued', 'sending');
end;
$$;
comment on function private.anonymise_profile(uuid) is 'Empties a card and its details, and drops what was still to be told.';

create function private.end_account(p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: works on everybody's links and bookings.
declare
  v_link_ids uuid[];
begin
  perform private.require_read_committed();
  -- Invitations, roles, the person, links, then bookings: the order of every path, see check_assignment.
  perform from public.invitations i where i.inviter_id = p_profile_id and i.status = 'pending' order by i.id for update;
  perform from public.profile_roles r where r.profile_id = p_profile_id order by r.role for update;
  perform from public.profiles p where p.id = p_profile_id for no key update;
  v_link_ids := array(
    select g.id from public.profile_graph g
    where p_profile_id in (g.source_profile_id, g.target_profile_id) order by g.id for update);
  perform private.release_bookings(array(
    select b.id from public.bookings b
    where p_profile_id in (b.client_id, b.student_id, b.tutor_id)
      and b.status in ('pending', 'confirmed') and b.ends_at > now()), 'cancel');
  perform private.release_bookings(array(
    select b.id from public.bookings b
    where b.guardian_id = p_profile_id and b.status in ('pending', 'confirmed') and b.ends_at > now()), 'unassign');
  delete from public.profile_graph where id = any (v_link_ids);
  delete from public.memberships where profile_id = p_profile_id;
  delete from public.class_students where student_id = p_profile_id;
  delete from private.placeholder_tenants where profile_id = p_profile_id;
  delete from private.roster_people where profile_id = p_profile_id;
  delete from public.profile_roles where profile_id = p_profile_id;
  perform private.end_integration(l.id) from public.student_integration_links l where l.student_id = p_profile_id;
  update public.student_integration_links set external_user_id = null, external_account = null
  where p_profile_id in (student_id, connected_by_id);
  update public.enrollments set status = 'dropped' where student_id = p_profile_id and status = 'active';
  update public.invitations set status = 'revoked', responded_at = now()
  where status = 'pending' and (inviter_id = p_profile_id or (kind = 'class' and id in (
    select s.invitation_id from private.invitation_secrets s where s.profile_id = p_profile_id)));
  perform private.anonymise_profile(p_profile_id);
  perform private.audit('account.ended', 'profiles', p_profile_id);
end;
$$;
comment on function private.end_account(uuid) is
  'Ends links, roles, memberships and places in classes, cancels active bookings, revokes invitations, drops mail, empties the card.';

create function private.adopt_tenancy(p_placeholder_id uuid, p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: moves people between classes and staffs. To belong to the organization is what he agreed
-- to: its row moves first, and the tables let him in by it.
begin
  insert into private.placeholder_tenants (profile_id, organization_id)
  select p_profile_id, t.organization_id from private.placeholder_tenants t where t.profile_id = p_placeholder_id
  on conflict do nothing;
  delete from private.placeholder_tenants where profile_id = p_placeholder_id;
  update private.roster_people set profile_id = p_profile_id where profile_id = p_placeholder_id;
  insert into public.class_students (class_id, student_id)
  select c.class_id, p_profile_id from public.class_students c where c.student_id = p_placeholder_id
  on conflict do nothing;
  delete from public.class_students where student_id = p_placeholder_id;
  update public.memberships m set profile_id = p_profile_id
  where m.profile_id = p_placeholder_id and not exists (
    select from public.memberships mine
    where mine.profile_id = p_profile_id and mine.role = m.role
      and (mine.organization_id, mine.school_id, mine.campus_id, mine.class_id)
          is not distinct from (m.organization_id, m.school_id, m.campus_id, m.class_id));
  delete from public.memberships where profile_id = p_placeholder_id;
  update private.invitation_secrets s set profile_id = p_profile_id
  from public.invitations i
  where s.profile_id = p_placeholder_id and i.id = s.invitation_id and i.kind = 'class' and i.status = 'pending';
end;
$$;
comment on function private.adopt_tenancy(uuid, uuid) is
  'Moves a placeholder''s classes, memberships and questions to the account that takes it over.';

create function private.adopt_placeholder(p_invitation_id uuid, p_profile_id uuid) returns public.profile_graph
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: moves links and bookings between profiles.
declare
  v_placeholder_id uuid;
  v_inviter_id uuid;
  v_link public.profile_graph;
  v_link_ids uuid[];
begin
  select s.profile_id into v_placeholder_id from private.invitation_secrets s where s.invitation_id = p_invitation_id;
  -- Roles before people, as everywhere.
  perform from public.profile_roles r
  where r.profile_id in (v_placeholder_id, p_profile_id) order by r.profile_id, r.role for update;
  perform from public.profiles p where p.id in (v_placeholder_id, p_profile_id) order by p.id for no key update;
  select p.id, i.inviter_id into v_placeholder_id, v_inviter_id
  from public.invitations i
  join private.invitation_secrets s on s.invitation_id = i.id
  join public.profiles p on p.id = s.profile_id
  where i.id = p_invitation_id and p.user_id is null;
  -- Taken over or anonymised meanwhile; or the account is no child's: somebody beside the child, who
  -- would become it.
  if not found or not exists (select from public.profile_roles r where r.profile_id = v_placeholder_id)
     or exists (select from private.restriction_subjects s
                join public.contact_restrictions r on r.id = s.restriction_id
                where s.profile_id = p_profile_id and r.student_id = v_placeholder_id)
     or exists (select from public.profile_graph g
                where g.relationship_type = 'GUARDIAN'
                  and (g.source_profile_id, g.target_profile_id) in (
                    (p_profile_id, v_placeholder_id), (v_placeholder_id, p_profile_id)))
     or exists (select from public.bookings b
                where v_placeholder_id in (b.student_id, b.guardian_id)
                  and p_profile_id in (b.client_id, b.guardian_id, b.tutor_id))
     -- A guardian who has another mailbox could so see the other guardians: with more than one, the
     -- school invites. And who lost his right hands nobody over.
     or not (private.has_role(v_inviter_id, 'admin')
             or private.brought_person(v_inviter_id, v_placeholder_id)
             or (private.has_right(v_inviter_id, v_placeholder_id, 'view_progress')
                 and not exists (select from public.profile_graph g
                                 where g.target_profile_id = v_placeholder_id and g.relationship_type = 'GUARDIAN'
                                   and g.status <> 'BLOCKED' and g.source_profile_id <> v_inviter_id))) then
    perform private.fail('link.not_available', 'This profile is not available.');
  end if;

  -- What moves has not changed for anybody; whoever is linked is told below, once.
  perform set_config('homeroom.quiet', 'on', true);
  -- Restrictions move first, so that at no moment the account stands without them.
  update public.contact_restrictions set student_id = p_profile_id where student_id = v_placeholder_id and profile_id <> p_profile_id;
  update public.contact_restrictions set profile_id = p_profile_id where profile_id = v_placeholder_id and student_id <> p_profile_id;
  insert into public.profile_roles (profile_id, role)
  select p_profile_id, r.role from public.profile_roles r where r.profile_id = v_placeholder_id
  on conflict do nothing;
  -- The account gets the links beside the placeholder, then the bookings move, then the
  -- placeholder's links end: no booking is without a link in between. The primary guardian's comes
  -- first, before another becomes primary by being the first.
  update public.profile_graph set is_primary = false
  where target_profile_id = v_placeholder_id and is_primary
  returning * into v_link;
  perform set_config('homeroom.adopting', v_placeholder_id::text, true);
  with moved as (
    insert into public.profile_graph (
      source_profile_id, target_profile_id, relationship_type, status, relation, is_primary, rights, metadata, created_at)
    select case g.source_profile_id when v_placeholder_id then p_profile_id else g.source_profile_id end,
           case g.target_profile_id when v_placeholder_id then p_profile_id else g.target_profile_id end,
           g.relationship_type, g.status, g.relation,
           g.id is not distinct from v_link.id and not exists (
             select from public.profile_graph other where other.target_profile_id = p_profile_id and other.is_primary),
           g.rights, g.metadata, g.created_at
    from public.profile_graph g
    where v_placeholder_id in (g.source_profile_id, g.target_profile_id)
      and p_profile_id not in (g.source_profile_id, g.target_profile_id)
    order by g.id is not distinct from v_link.id desc, g.id
    on conflict (source_profile_id, target_profile_id, relationship_type) do nothing
    returning id
  )
  select array_agg(m.id) into v_link_ids from moved m;
  begin
    update public.bookings
    set student_id = case student_id when v_placeholder_id then p_profile_id else student_id end,
        guardian_id = case guardian_id when v_placeholder_id then p_profile_id else guardian_id end
    where v_placeholder_id in (student_id, guardian_id);
  exception
    -- PT403: a lesson on the right of a guardian whom the account keeps away.
    when exclusion_violation or sqlstate 'PT403' then
      perform private.fail('link.not_available', 'The lessons of this profile do not go with yours.');
  end;
  perform set_config('homeroom.adopting', '', true);
  -- Before the links end, which would end what their guardians connected.
  perform private.adopt_integrations(v_placeholder_id, p_profile_id);
  delete from public.profile_graph where v_placeholder_id in (source_profile_id, target_profile_id);
  perform set_config('homeroom.quiet', '', true);
  perform private.notify(
    array[g.source_profile_id], 'LINK_CHANGED', p_profile_id, 'link', g.id,
    jsonb_build_object('change', 'created', 'side', 'guardian', 'other_id', p_profile_id),
    format('link:%s:created:%s', g.id, clock_timestamp()))
  from public.profile_graph g
  where g.id = any (v_link_ids) and g.target_profile_id = p_profile_id
    and g.relationship_type = 'GUARDIAN' and g.status = 'ACTIVE';
  -- Before the classes: whoever leaves a class leaves its courses.
  perform private.adopt_learning(v_placeholder_id, p_profile_id);
  perform private.adopt_tenancy(v_placeholder_id, p_profile_id);
  update private.guardian_consents set student_id = p_profile_id
  where student_id = v_placeholder_id
    and not exists (select from private.guardian_consents c where c.student_id = p_profile_id);
  -- What was said stays with those who said it. Where the account has a thread of the same people
  -- already, the old one stays with the placeholder, for admins to read.
  update public.threads t
  set student_id = case t.student_id when v_placeholder_id then p_profile_id else t.student_id end,
      guardian_id = case t.guardian_id when v_placeholder_id then p_profile_id else t.guardian_id end,
      staff_id = case t.staff_id when v_placeholder_id then p_profile_id else t.staff_id end
  where v_placeholder_id in (t.student_id, t.guardian_id, t.staff_id) and p_profile_id not in (t.student_id, t.guardian_id, t.staff_id)
    and not exists (
      select from public.threads own
      where own.staff_id = case t.staff_id when v_placeholder_id then p_profile_id else t.staff_id end
        and own.student_id = case t.student_id when v_placeholder_id then p_profile_id else t.student_id end
        and own.guardian_id = case t.guardian_id when v_placeholder_id then p_profile_id else t.guardian_id end);

  update public.profiles p set full_name = coalesce(p.full_name, card.full_name)
  from public.profiles card where p.id = p_profile_id and card.id = v_placeholder_id;
  update public.profile_details d
  set date_of_birth = coalesce(d.date_of_birth, card.date_of_birth), time_zone = coalesce(d.time_zone, card.time_zone),
      locale = coalesce(d.locale, card.locale)
  from public.profile_details card where d.profile_id = p_profile_id and card.profile_id = v_placeholder_id;
  delete from public.profile_roles where profile_id = v_placeholder_id;
  perform private.anonymise_profile(v_placeholder_id);
  perform private.audit('placeholder.adopted', 'profiles', v_placeholder_id, '{}',
                        jsonb_build_object('profile_id', p_profile_id));

  select g.* into v_link from public.profile_graph g
  where p_profile_id in (g.source_profile_id, g.target_profile_id) and g.relationship_type = 'GUARDIAN'
  order by g.is_primary desc, g.created_at limit 1;
  return v_link;
end;
$$;
comment on function private.adopt_placeholder(uuid, uuid) is
  'Moves a placeholder''s links, restrictions, bookings, learning records, classes, memberships and threads to the account that accepted its invitation. Returns its foremost guardian link. Errors: link.not_available, link.limit_reached.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_auth_users__end_account() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: Auth's role owns none of this.
begin
  perform private.end_account(p.id) from public.profiles p where p.user_id = old.id;
  update public.profiles set user_id = null where user_id = old.id;
  return coalesce(new, old);
end;
$$;
comment on function private.tg_auth_users__end_account() is 'Deleting an account leaves an anonymous profile behind.';

create trigger users_10_end_account before delete on auth.users
  for each row execute function private.tg_auth_users__end_account();
-- Auth's soft deletion.
create trigger users_40_end_account after update on auth.users
  for each row when (old.deleted_at is null and new.deleted_at is not null)
  execute function private.tg_auth_users__end_account();
