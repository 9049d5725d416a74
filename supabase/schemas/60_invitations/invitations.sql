-- Invitations: how two people become linked. The invited side accepts, signed in with the invited,
-- verified address. Until then responses to the inviter depend only on the inviter's own input, links
-- and limits: whether the address has an account, its age, guardians, blocks and restrictions are
-- checked at acceptance, so that inviting reveals nothing about the person.

create type public.invitation_kind as enum ('student', 'parent', 'client', 'placeholder', 'class', 'member', 'course');
comment on type public.invitation_kind is
  'student: become my student. parent: become my guardian. client: let me book for you. placeholder: take '
  'over your profile. class: join this class. member: work at this place. course: take this course.';

create type public.invitation_status as enum ('pending', 'accepted', 'declined', 'expired', 'revoked');
comment on type public.invitation_status is 'Only a pending invitation can change.';

create table public.invitations (
  id uuid primary key default private.uuid_v7(),
  kind public.invitation_kind not null,
  inviter_id uuid not null references public.profiles (id) on delete cascade,
  invitee_email text,
  invitee_phone text,
  relation public.guardian_relation,
  rights public.guardian_right[] not null default '{}',
  status public.invitation_status not null default 'pending',
  expires_at timestamptz not null,
  sent_at timestamptz default now(),
  send_count integer not null default 1,
  created_at timestamptz not null default now(),
  responded_at timestamptz,
  -- Invitations to classes and courses name a profile: the inviter learns no address.
  constraint invitations_one_address
    check (num_nonnulls(invitee_email, invitee_phone) = case when kind in ('class', 'course') then 0 else 1 end
           -- Removed when the account that answered ends, or the person is erased.
           or (status <> 'pending' and num_nonnulls(invitee_email, invitee_phone) = 0)),
  -- Of a number, only what was handed to a provider counts: otherwise the inviter passes a link on.
  constraint invitations_by_phone_are_sent_when_counted
    check (invitee_phone is null or (sent_at is null) = (send_count = 0)),
  constraint invitations_email_lower_case check (private.is_email(invitee_email)),
  constraint invitations_phone_is_e164 check (private.is_phone(invitee_phone)),
  constraint invitations_guardian_has_relation check ((kind in ('student', 'parent')) = (relation is not null)),
  constraint invitations_response_has_time
    check ((status in ('accepted', 'declined', 'revoked')) = (responded_at is not null))
);
comment on table public.invitations is
  'Invitations of addresses. Never identify the invitee''s profile before acceptance.';
comment on column public.invitations.rights is
  'Rights the guardian requests or is offered; accepting grants no more.';
comment on column public.invitations.sent_at is
  'When the invitation was last sent; says nothing about delivery. Of a phone number: when a text message was handed '
  'to the provider, or would have been but for what the person behind the number wants or may read; null where none '
  'was, see share_invitation.';
create unique index invitations_one_pending_email_idx
  on public.invitations (inviter_id, kind, invitee_email) where status = 'pending';
create unique index invitations_one_pending_phone_idx
  on public.invitations (inviter_id, kind, invitee_phone) where status = 'pending';
create index invitations_inviter_id_idx on public.invitations (inviter_id, created_at);
create index invitations_invitee_email_idx on public.invitations (invitee_email);
create index invitations_invitee_phone_idx on public.invitations (invitee_phone);
create index invitations_expecting_idx
  on public.invitations (private.address_hash(coalesce(invitee_email, invitee_phone)))
  where kind = 'placeholder' and status = 'pending';
create index invitations_expires_at_idx on public.invitations (expires_at) where status = 'pending';

create table private.invitation_secrets (
  invitation_id uuid primary key references public.invitations (id) on delete cascade,
  version integer not null default 1,
  token_sha256 text unique,
  profile_id uuid references public.profiles (id) on delete set null,
  class_id uuid references public.classes (id) on delete cascade,
  course_id uuid references public.courses (id) on delete cascade,
  member_role public.membership_role,
  scope_id uuid,
  released_at timestamptz,
  constraint invitation_secrets_token_is_a_hash check (token_sha256 ~ '^[0-9a-f]{64}$')
);
comment on table private.invitation_secrets is
  'Data of invitations that clients do not see. The token is never stored: it is derived from id and '
  'version with a key that only the edge functions hold. A new version voids the old link.';
comment on column private.invitation_secrets.profile_id is
  'Kind placeholder: the profile to take over. Kinds class and course: the student. Other kinds: the '
  'person who accepted.';
comment on column private.invitation_secrets.released_at is
  'When the account that held the address gave it up. The next holder of the address does not see the '
  'invitation until it is sent again.';
comment on column private.invitation_secrets.scope_id is
  'Kind member: the organization, school, campus or class, according to the level of the role.';
create index invitation_secrets_course_id_idx on private.invitation_secrets (course_id);
create index invitation_secrets_class_id_idx on private.invitation_secrets (class_id);
create index invitation_secrets_profile_id_idx on private.invitation_secrets (profile_id);

create table private.invitation_profiles (
  invitation_id uuid not null references public.invitations (id) on delete cascade,
  profile_id uuid not null references public.profiles (id) on delete cascade,
  primary key (invitation_id, profile_id)
);
comment on table private.invitation_profiles is
  'Kind placeholder: further profiles of the invited person, which accepting takes over as well. A school may '
  'keep one for each child, or one as a teacher and one as a parent.';
create index invitation_profiles_profile_id_idx on private.invitation_profiles (profile_id);

-- Functions: visibility ---------------------------------------------------------------------------

create function private.invitation_is_deliverable(p_invitation public.invitations, p_invitee_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads blocks and restrictions, which neither side may see.
declare
  -- The adult side; for kind client the inviter, since a client may also be a student.
  v_person_id uuid := case p_invitation.kind when 'parent' then p_invitee_id else p_invitation.inviter_id end;
  v_student_id uuid := case p_invitation.kind when 'parent' then p_invitation.inviter_id else p_invitee_id end;
begin
  -- A released invitation was meant for the previous holder of the address.
  if private.is_suspended(p_invitation.inviter_id)
     or exists (select from private.invitation_secrets s
                where s.invitation_id = p_invitation.id and s.released_at is not null) then
    return false;
  elsif p_invitee_id is null then
    return true;
  end if;
  return not private.restriction_exists(v_person_id, v_student_id, 'BLOCK')
     -- A blocked tutor does not come back as something else. For the school they may go on asking.
     and (p_invitation.kind in ('class', 'member')
          or not private.restriction_exists(p_invitation.inviter_id, p_invitee_id, 'CONTACT'))
     and not private.is_fully_restricted(v_person_id, v_student_id)
     and (p_invitation.kind <> 'course' or 'view_progress' <> all (private.denied_rights(v_person_id, v_student_id)))
     and (p_invitation.rights = '{}' or not private.denied_rights(v_person_id, v_student_id) @> p_invitation.rights);
end;
$$;
comment on function private.invitation_is_deliverable(public.invitations, uuid) is
  'False if the inviter is suspended, a block or a restriction separates the two, or the address changed '
  'hands since: the invitation is then neither delivered nor shown. Kinds class and course: p_invitee_id '
  'is the student, also when a guardian answers.';

create function private.invited_address_is_kept_from(p_invitation public.invitations) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads closed tables.
declare
  v_hash bytea := private.address_hash(coalesce(p_invitation.invitee_email, p_invitation.invitee_phone));
  v_is_parent boolean := p_invitation.kind = 'parent';
begin
  return exists (
    select from private.restriction_addresses a
    join public.contact_restrictions r on r.id = a.restriction_id
    where a.address_hash = v_hash
      and case when v_is_parent
               then a.side = 'person' and exists (
                 select from private.restriction_students t
                 where t.restriction_id = r.id and t.profile_id = p_invitation.inviter_id)
               else a.side = 'student' and exists (
                 select from private.restriction_subjects s
                 where s.restriction_id = r.id and s.profile_id = p_invitation.inviter_id) end
      and case r.kind when 'BLOCK' then true
                      when 'CONTACT' then p_invitation.kind not in ('class', 'member')
                      else r.starts_at <= now() and (r.ends_at is null or r.ends_at > now())
                           and r.rights @> coalesce(nullif(p_invitation.rights, '{}'),
                                                    enum_range(null::public.guardian_right)) end);
end;
$$;
comment on function private.invited_address_is_kept_from(public.invitations) is
  'True if a restriction or a block between the inviter and the person of the invited address is known by that '
  'address alone: an order names it, or its account was deleted. Then nothing is sent. What the holder of the link '
  'sees does not depend on it, since the inviter may be that holder.';

create function private.my_received_invitations() returns setof uuid
language plpgsql stable security definer rows 5 set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: matches the verified address of the account, in auth.users.
declare
  v_me uuid := private.me();
  v_email text := private.verified_email(v_me);
  v_phone text := private.verified_phone(v_me);
begin
  return query
    select i.id from public.invitations i
    where i.invitee_email = v_email and i.inviter_id <> v_me and private.invitation_is_deliverable(i, v_me)
    union
    select i.id from public.invitations i
    where i.invitee_phone = v_phone and i.inviter_id <> v_me and private.invitation_is_deliverable(i, v_me)
    union
    -- Classes and courses ask the student; guardians who may book can answer as well.
    select i.id
    from private.invitation_secrets s
    join public.invitations i on i.id = s.invitation_id
    where i.kind in ('class', 'course') and i.inviter_id <> v_me and private.invitation_is_deliverable(i, s.profile_id)
      and (s.profile_id = v_me
           or (s.profile_id = any (array(select g.target_profile_id from public.profile_graph g
                                         where g.source_profile_id = v_me and g.relationship_type = 'GUARDIAN'))
               and private.has_right(v_me, s.profile_id, 'book')));
end;
$$;
comment on function private.my_received_invitations() is
  'Invitations to the verified email address or phone number of the signed-in person, and those to classes '
  'and courses that they may answer.';

create function private.my_inviters() returns setof uuid
language plpgsql stable security definer rows 5 set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: policies on profiles use it, before the caller may see the inviters.
begin
  return query
    select i.inviter_id from public.invitations i
    where i.id = any (array(select private.my_received_invitations()))
      and i.status = 'pending' and i.expires_at > now();
end;
$$;
comment on function private.my_inviters() is
  'Inviters who wait for an answer of the signed-in person. There is no reverse: it would reveal which '
  'addresses have accounts.';

create function private.placeholder_guardians(p_profile_id uuid, p_with_names boolean) returns jsonb
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
    join public.profiles p on p.id = g.source_profile_id
    where g.target_profile_id = p_profile_id and g.relationship_type = 'GUARDIAN' and g.status = 'ACTIVE'
      and private.has_right(g.source_profile_id, g.target_profile_id));
end;
$$;
comment on function private.placeholder_guardians(uuid, boolean) is
  'Active guardians of a placeholder: array of {relation, rights}, with full_name if requested. Rights are '
  'the effective ones.';

create function private.placeholder_students(p_profile_id uuid, p_with_names boolean) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: as placeholder_guardians.
begin
  return (
    select coalesce(jsonb_agg(
      jsonb_build_object('relation', g.relation, 'rights', private.shown_rights(g))
        || case when p_with_names then jsonb_build_object('full_name', p.full_name) else '{}' end
      order by g.created_at, g.id), '[]')
    from public.profile_graph g
    join public.profiles p on p.id = g.target_profile_id
    where g.source_profile_id = p_profile_id and g.relationship_type = 'GUARDIAN' and g.status = 'ACTIVE'
      and private.has_right(g.source_profile_id, g.target_profile_id));
end;
$$;
comment on function private.placeholder_students(uuid, boolean) is
  'Students of whom a placeholder is an active guardian: array of {relation, rights}, with full_name if requested. '
  'Rights are the effective ones.';

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
             'students', private.placeholder_students(p.id, p_with_names))
           order by o.position)
    from private.offered_profiles(p_invitation_id) with ordinality o(id, position)
    join public.profiles p on p.id = o.id);
end;
$$;
comment on function private.shown_profiles(uuid, boolean) is
  'What accepting an invitation takes over: array of {profile_id, full_name, role, students}, the role `student`, '
  '`staff`, `guardian` or null; see placeholder_students.';

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

create function private.my_invitation_places()
returns table (invitation_id uuid, student_id uuid, member_role public.membership_role, place_name text,
               profile_name text, guardians jsonb, profiles jsonb)
language plpgsql stable security definer rows 5 set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: shows places and profiles to both sides of an invitation.
declare
  v_me uuid := private.me();
begin
  return query
    select i.id, case when i.kind in ('class', 'course') then s.profile_id end, s.member_role,
           concat_ws(', ', k.title, l.name, c.name, h.name, o.name), null::text, null::jsonb, null::jsonb
    from public.invitations i
    join private.invitation_secrets s on s.invitation_id = i.id
    left join public.courses k on k.id = s.course_id
    left join public.classes l on l.id in (s.class_id, s.scope_id, k.class_id)
    left join public.campuses c on c.id in (l.campus_id, s.scope_id)
    left join public.schools h on h.id in (c.school_id, s.scope_id)
    left join public.organizations o on o.id in (h.organization_id, s.scope_id)
    where i.kind in ('class', 'course', 'member')
      and (i.inviter_id = v_me or i.id = any (array(select private.my_received_invitations())))
    union all
    -- The placeholder and its guardians: only for the verified invited address, while it is pending.
    select i.id, null, null, null, p.full_name, private.placeholder_guardians(p.id, true),
           private.shown_profiles(i.id, true)
    from public.invitations i
    cross join lateral (select o.id from private.offered_profiles(i.id) o(id) limit 1) first
    join public.profiles p on p.id = first.id
    where i.kind = 'placeholder' and i.status = 'pending' and i.expires_at > now()
      and i.id = any (array(select private.my_received_invitations()));
end;
$$;
comment on function private.my_invitation_places() is
  'For invitations of kind class, course and member that the signed-in person sees: the student, the role '
  'and the place. For a placeholder offered to them: its name and guardians.';

-- Access ------------------------------------------------------------------------------------------

alter table public.invitations enable row level security;
alter table private.invitation_secrets enable row level security;
grant select on public.invitations to authenticated;
grant select, insert, update, delete on public.invitations to service_role;
alter table private.invitation_profiles enable row level security;
create policy invitation_profiles_closed on private.invitation_profiles for all using (false);
create policy invitation_secrets_closed on private.invitation_secrets for all using (false);
create policy invitations_select on public.invitations for select to authenticated
  using (inviter_id = (select private.me()) or id = any (array(select private.my_received_invitations())));
grant execute on function
  private.my_received_invitations(),
  private.my_inviters(),
  private.my_invitation_places()
to authenticated, service_role;

select private.audit_changes('public.invitations', 'id', '{kind,inviter_id,status,relation,rights,send_count}');
select private.audit_changes('private.invitation_secrets', 'invitation_id',
  '{profile_id,class_id,course_id,member_role,scope_id}');
select private.audit_changes('private.invitation_profiles', 'invitation_id', '{profile_id}');

create view public.my_invitations with (security_invoker = true) as
select i.id, case when i.inviter_id = (select private.me()) then 'sent' else 'received' end as direction,
       i.kind, i.inviter_id, p.full_name as inviter_name, i.invitee_email, i.invitee_phone, i.relation, i.rights,
       case when i.status = 'pending' and i.expires_at <= now() then 'expired' else i.status end as status,
       i.expires_at, i.sent_at, i.send_count, i.created_at, i.responded_at,
       t.student_id, t.member_role, t.place_name, t.profile_name, t.guardians, t.profiles
from public.invitations i
left join public.profiles p on p.id = i.inviter_id
left join private.my_invitation_places() t on t.invitation_id = i.id;
comment on view public.my_invitations is
  'Invitations sent by the signed-in person, and those to their verified address. direction: sent or '
  'received. student_id: the student who is to join the class or the course. member_role, place_name: the '
  'role and the place offered. profile_name, guardians: for a pending placeholder, its name and an array '
  'of {full_name, relation, rights}; profiles: all that accepting takes over, an array of {profile_id, full_name, '
  'role, students}, students being those it makes the person a guardian of, an array of {full_name, relation, rights}.';
grant select on public.my_invitations to authenticated, service_role;

-- Functions: delivery -----------------------------------------------------------------------------

create function private.notify_invitee(p_invitation public.invitations, p_is_shared boolean default false) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: looks up whether the address has an account, which the inviter must not learn.
declare
  -- Not searched by a null number: that would read every account.
  v_invitee_id uuid := case when p_invitation.invitee_phone is null
                            then private.profile_by_email(p_invitation.invitee_email)
                            else private.profile_by_phone(p_invitation.invitee_phone) end;
  v_version integer;
begin
  select s.version into v_version from private.invitation_secrets s where s.invitation_id = p_invitation.id;
  -- Queued whoever has the number, and judged when it is sent: the inviter sees when that was.
  if p_invitation.invitee_phone is not null and not p_is_shared then
    perform private.enqueue_invitation_text(p_invitation, v_version);
  end if;
  if not private.invitation_is_deliverable(p_invitation, v_invitee_id) then
    return;
  end if;
  perform private.notify(
    array[v_invitee_id], 'INVITATION_RECEIVED', null, 'invitation', p_invitation.id,
    jsonb_build_object('kind', p_invitation.kind),
    format('invitation:%s:%s', p_invitation.id, v_version), false);
  if p_invitation.invitee_email is not null then
    perform private.enqueue_invitation_email(p_invitation, v_version);
  end if;
end;
$$;
comment on function private.notify_invitee(public.invitations, boolean) is
  'Sends an invitation: in the app to the account with the verified address, and by email or text message with its '
  'link. p_is_shared: the inviter passes the link on, so no text message goes out.';

create function private.enqueue_invitation_email(p_invitation public.invitations, p_version integer) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes email_outbox, a closed table.
declare
  v_settings private.settings;
  v_limit_used_at timestamptz;
begin
  select s.* into v_settings from private.settings s;
  -- Limits emails per address across all inviters: this one waits until a day after the email that used
  -- up the limit, which may itself be waiting. The inviter does not learn of it.
  select o.not_before into v_limit_used_at
  from private.email_outbox o
  where private.counted_address(o.to_email) = private.counted_address(p_invitation.invitee_email)
    and o.to_email is not null and o.template = 'INVITATION'
    and o.not_before > now() - interval '1 day' and o.status not in ('dropped', 'suppressed')
  order by o.not_before desc
  offset v_settings.invitation_mails_per_address_per_day - 1 limit 1;
  insert into private.email_outbox (template, to_email, subject_id, data, dedupe_key, not_before)
  values ('INVITATION', p_invitation.invitee_email, p_invitation.id, jsonb_build_object('version', p_version),
          format('invitation:%s:%s', p_invitation.id, p_version),
          coalesce(v_limit_used_at + interval '1 day', now()));
end;
$$;
comment on function private.enqueue_invitation_email(public.invitations, integer) is
  'Queues the email with the link of an invitation.';
