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
    select i.id, null, null, null, p.full_name, private.placeholder_ties(p.id, false, true),
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
