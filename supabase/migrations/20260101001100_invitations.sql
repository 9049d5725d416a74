-- Invitations: how two people become linked. Nothing links by itself; the invited side accepts,
-- signed in as the invited, verified address. Until then every answer to the inviter depends only
-- on his own input, his own links and his own limits: whether the address has an account, its age,
-- its guardians, blocks and restrictions are judged at acceptance.

create type public.invitation_kind as enum ('student', 'parent', 'client', 'placeholder', 'class', 'member', 'course');
comment on type public.invitation_kind is
  'student: be my student. parent: be my guardian. client: let me book for you. placeholder: this profile is you, take it over. class: sit in this class. member: work here. course: take this course.';
create type public.invitation_status as enum ('pending', 'accepted', 'declined', 'expired', 'revoked');
comment on type public.invitation_status is 'Only a pending invitation can change.';

create table public.invitations (
  id uuid primary key default gen_random_uuid(),
  kind public.invitation_kind not null,
  inviter_id uuid not null references public.profiles (id) on delete cascade,
  invitee_email text,
  invitee_phone text,
  relation public.guardian_relation,
  rights public.guardian_right[] not null default '{}',
  status public.invitation_status not null default 'pending',
  expires_at timestamptz not null,
  sent_at timestamptz not null default now(),
  send_count integer not null default 1,
  created_at timestamptz not null default now(),
  responded_at timestamptz,
  -- Classes and courses ask people whom they know by profile: the inviter learns no address.
  constraint invitations_one_address
    check (num_nonnulls(invitee_email, invitee_phone) = case when kind in ('class', 'course') then 0 else 1 end),
  constraint invitations_email_lower_case check (private.is_email(invitee_email)),
  constraint invitations_phone_is_e164 check (private.is_phone(invitee_phone)),
  constraint invitations_guardian_has_relation check ((kind in ('student', 'parent')) = (relation is not null)),
  constraint invitations_response_has_time
    check ((status in ('accepted', 'declined', 'revoked')) = (responded_at is not null))
);
comment on table public.invitations is
  'Who invited which address to what. Never says who the invitee is before he accepts.';
comment on column public.invitations.rights is 'What the guardian asks, or is offered; accepting grants no more.';
comment on column public.invitations.sent_at is 'When the invitation was last sent on its way; nothing is said of delivery.';
create unique index invitations_one_pending_email_idx
  on public.invitations (inviter_id, kind, invitee_email) where status = 'pending';
create unique index invitations_one_pending_phone_idx
  on public.invitations (inviter_id, kind, invitee_phone) where status = 'pending';
create index invitations_inviter_id_idx on public.invitations (inviter_id, created_at);
create index invitations_invitee_email_idx on public.invitations (invitee_email);
create index invitations_invitee_phone_idx on public.invitations (invitee_phone);
create index invitations_expires_at_idx on public.invitations (expires_at) where status = 'pending';

create table private.invitation_secrets (
  invitation_id uuid primary key references public.invitations (id) on delete cascade,
  version integer not null default 1,
  token_sha256 text unique,
  profile_id uuid references public.profiles (id) on delete set null,
  class_id uuid references public.classes (id) on delete cascade,
  course_id uuid,
  member_role public.membership_role,
  scope_id uuid,
  constraint invitation_secrets_token_is_a_hash check (token_sha256 ~ '^[0-9a-f]{64}$')
);
comment on table private.invitation_secrets is
  'The token itself is never stored: it is derived from id and version with a key that only the functions know. A new version voids the old link.';
comment on column private.invitation_secrets.profile_id is
  'Kind placeholder: the profile to take over. Kinds class and course: the student who is asked for. Else who accepted.';
comment on column private.invitation_secrets.scope_id is 'Kind member: the organization, school, campus or class, by the role''s level.';
create index invitation_secrets_class_id_idx on private.invitation_secrets (class_id);
create index invitation_secrets_profile_id_idx on private.invitation_secrets (profile_id);

-- Functions: who may see one ----------------------------------------------------------------------

create function private.is_welcome(p_invitation public.invitations, p_invitee_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: blocks and restrictions are not for the inviter's eyes, nor the restricted person's.
declare
  -- Whoever comes near a student with it, in whatever capacity: as a client, too, a student is one.
  v_person_id uuid := case p_invitation.kind when 'parent' then p_invitee_id else p_invitation.inviter_id end;
  v_student_id uuid := case p_invitation.kind when 'parent' then p_invitation.inviter_id else p_invitee_id end;
begin
  if p_invitee_id is null then
    return true;
  end if;
  return not exists (
           select from public.profile_graph g
           where g.source_profile_id = v_person_id and g.target_profile_id = v_student_id
             and g.relationship_type = 'GUARDIAN' and g.status = 'BLOCKED')
     and not private.is_barred(v_person_id, v_student_id)
     and (p_invitation.rights = '{}' or not private.denied_rights(v_person_id, v_student_id) @> p_invitation.rights);
end;
$$;
comment on function private.is_welcome(public.invitations, uuid) is
  'False if a block or a restriction stands between the two: the invitation is then never delivered nor shown. Kinds class and course: p_invitee_id is the student who is asked for, whoever answers.';

create function private.my_received_invitations() returns setof uuid
language plpgsql stable security definer rows 5 set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: the invitee is known by his verified address alone.
declare
  v_me uuid := private.me();
  v_email text := private.verified_email(v_me);
  v_phone text := private.verified_phone(v_me);
begin
  return query
    select i.id from public.invitations i
    where i.invitee_email = v_email and i.inviter_id <> v_me and private.is_welcome(i, v_me)
    union
    select i.id from public.invitations i
    where i.invitee_phone = v_phone and i.inviter_id <> v_me and private.is_welcome(i, v_me)
    union
    -- Classes and courses ask the student; a guardian who may book answers as well.
    select i.id
    from private.invitation_secrets s
    join public.invitations i on i.id = s.invitation_id
    where i.kind in ('class', 'course') and i.inviter_id <> v_me and private.is_welcome(i, s.profile_id)
      and (s.profile_id = v_me
           or (s.profile_id = any (array(select g.target_profile_id from public.profile_graph g
                                         where g.source_profile_id = v_me and g.relationship_type = 'GUARDIAN'))
               and private.has_right(v_me, s.profile_id, 'book')));
end;
$$;
comment on function private.my_received_invitations() is
  'Invitations to the verified address or number of the signed-in person.';

create function private.my_inviters() returns setof uuid
language plpgsql stable security definer rows 5 set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: as above.
begin
  return query
    select i.inviter_id from public.invitations i
    where i.id = any (array(select private.my_received_invitations()))
      and i.status = 'pending' and i.expires_at > now();
end;
$$;
comment on function private.my_inviters() is
  'People who are waiting for the signed-in person''s answer. Not the reverse: that would tell which addresses have accounts.';

create function private.my_invitation_places()
returns table (invitation_id uuid, student_id uuid, member_role public.membership_role, place_name text)
language plpgsql stable security definer rows 5 set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: tells what is asked, of whoever asked and whoever is asked.
declare
  v_me uuid := private.me();
begin
  return query
    select i.id, case when i.kind in ('class', 'course') then s.profile_id end, s.member_role,
           concat_ws(', ', k.title, l.name, c.name, h.name, o.name)
    from public.invitations i
    join private.invitation_secrets s on s.invitation_id = i.id
    left join public.courses k on k.id = s.course_id
    left join public.classes l on l.id in (s.class_id, s.scope_id, k.class_id)
    left join public.campuses c on c.id in (l.campus_id, s.scope_id)
    left join public.schools h on h.id in (c.school_id, s.scope_id)
    left join public.organizations o on o.id in (h.organization_id, s.scope_id)
    where i.kind in ('class', 'course', 'member')
      and (i.inviter_id = v_me or i.id = any (array(select private.my_received_invitations())));
end;
$$;
comment on function private.my_invitation_places() is
  'For invitations of kind class, course and member that the signed-in person sees: about which student, as what, where.';

-- Access ------------------------------------------------------------------------------------------

alter table public.invitations enable row level security;
alter table private.invitation_secrets enable row level security;
grant select on public.invitations to authenticated;
grant select, insert, update, delete on public.invitations to service_role;
create policy invitation_secrets_closed on private.invitation_secrets for all using (false);
create policy invitations_select on public.invitations for select to authenticated
  using (inviter_id = (select private.me()) or id = any (array(select private.my_received_invitations())));

create view public.my_invitations with (security_invoker = true) as
select i.id, case when i.inviter_id = (select private.me()) then 'sent' else 'received' end as direction,
       i.kind, i.inviter_id, p.full_name as inviter_name, i.invitee_email, i.invitee_phone, i.relation, i.rights,
       case when i.status = 'pending' and i.expires_at <= now() then 'expired' else i.status end as status,
       i.expires_at, i.sent_at, i.send_count, i.created_at, i.responded_at,
       t.student_id, t.member_role, t.place_name
from public.invitations i
left join public.profiles p on p.id = i.inviter_id
left join private.my_invitation_places() t on t.invitation_id = i.id;
comment on view public.my_invitations is
  'Invitations sent by the signed-in person, and those to his verified address. direction: sent or received. student_id: who is to sit in the class or take the course. member_role, place_name: as what, and where.';

grant select on public.my_invitations to authenticated, service_role;
grant execute on function private.my_received_invitations(), private.my_inviters(), private.my_invitation_places()
  to authenticated, service_role;
