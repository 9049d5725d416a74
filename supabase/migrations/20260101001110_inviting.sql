-- Inviting: who may invite whom, by address alone. Only the caller's own input, links and limits are
-- judged; whatever depends on the person behind the address is judged at acceptance.

-- Functions ---------------------------------------------------------------------------------------

create function private.count_invitation(p_inviter_id uuid, p_address text, p_counted boolean) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads settings.
declare
  v_settings private.settings;
begin
  select s.* into v_settings from private.settings s;
  if not p_counted then
    perform private.count_write(p_inviter_id);
    perform private.take_rate_limit('invitation', p_inviter_id::text, v_settings.invitations_per_hour, interval '1 hour');
  end if;
  -- Per inviter and address: a limit over all inviters would tell that somebody else invited it.
  perform private.take_rate_limit(
    'invitation_address', p_inviter_id || ' ' || p_address, v_settings.invitations_per_address_per_day, interval '1 day');
end;
$$;
comment on function private.count_invitation(uuid, text, boolean) is
  'p_counted: a batch has taken its unit already. Errors: rate.limited.';

create function private.invite(
  p_kind public.invitation_kind, p_email text, p_phone text, p_relation public.guardian_relation,
  p_rights public.guardian_right[], p_placeholder_id uuid default null, p_counted boolean default false)
returns public.invitations
language plpgsql volatile security definer set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: clients hold no INSERT on invitations. Callers have checked role and input.
declare
  v_me uuid := private.require_me();
  v_settings private.settings;
  v_invitation public.invitations;
begin
  if coalesce(p_email = private.verified_email(v_me), p_phone = private.verified_phone(v_me), false) then
    perform private.fail('link.self', 'This is your own address.');
  end if;
  select s.* into v_settings from private.settings s;
  -- The inviter's own lock: his concurrent invitations count each other.
  perform pg_advisory_xact_lock(hashtextextended('homeroom.inviter:' || v_me, 0));

  -- Only links that the caller sees: a hidden one would answer for the restriction.
  if exists (
    select from public.profile_graph g
    cross join lateral (select case when g.source_profile_id = v_me then g.target_profile_id
                                    else g.source_profile_id end as other_id) o
    where v_me in (g.source_profile_id, g.target_profile_id) and g.status <> 'BLOCKED'
      and case p_kind when 'student' then g.relationship_type = 'GUARDIAN' and g.source_profile_id = v_me
                                          and not private.is_barred(v_me, g.target_profile_id)
                      when 'parent' then g.relationship_type = 'GUARDIAN' and g.target_profile_id = v_me
                                         and not private.is_barred(g.source_profile_id, v_me)
                      when 'client' then g.relationship_type = 'AGENT' and g.source_profile_id = v_me
                      else false end
      and (private.verified_email(o.other_id) = p_email or private.verified_phone(o.other_id) = p_phone)) then
    perform private.fail('link.exists', 'You are linked to this address already.');
  end if;
  if (p_kind = 'student' and v_settings.max_students_per_guardian <= (
        select count(*) from public.profile_graph g
        where g.source_profile_id = v_me and g.relationship_type = 'GUARDIAN' and g.status <> 'BLOCKED'
          and not private.is_barred(v_me, g.target_profile_id)))
     or (p_kind = 'parent' and v_settings.max_guardians_per_student <= (
        select count(*) from public.profile_graph g
        where g.target_profile_id = v_me and g.relationship_type = 'GUARDIAN' and g.status <> 'BLOCKED')) then
    perform private.fail('link.limit_reached', 'No more links are possible here.');
  end if;

  update public.invitations set status = 'expired'
  where inviter_id = v_me and status = 'pending' and expires_at <= now();
  if exists (select from public.invitations i
             where i.inviter_id = v_me and i.kind = p_kind and i.status = 'pending'
               and (i.invitee_email = p_email or i.invitee_phone = p_phone)) then
    perform private.fail('invitation.exists', 'Your invitation to this address is waiting for an answer.');
  elsif v_settings.max_pending_invitations <= (
    select count(*) from public.invitations i where i.inviter_id = v_me and i.status = 'pending') then
    perform private.fail('invitation.limit_reached', 'Too many invitations are waiting for an answer.');
  end if;
  perform private.count_invitation(v_me, coalesce(p_email, p_phone), p_counted);

  insert into public.invitations (kind, inviter_id, invitee_email, invitee_phone, relation, rights, expires_at)
  values (p_kind, v_me, p_email, p_phone, p_relation, private.normal_rights(p_rights),
          now() + make_interval(days => v_settings.invitation_days))
  returning * into v_invitation;
  insert into private.invitation_secrets (invitation_id, profile_id) values (v_invitation.id, p_placeholder_id);
  perform private.announce_invitation(v_invitation);
  return v_invitation;
end;
$$;
comment on function private.invite(public.invitation_kind, text, text, public.guardian_relation, public.guardian_right[], uuid, boolean) is
  'Writes a pending invitation and sends it on its way. Errors: auth.required, link.self, link.exists, link.limit_reached, invitation.exists, invitation.limit_reached, rate.limited.';

create function private.add_student(
  p_student_email text, p_student_phone text, p_is_13_plus boolean, p_relation public.guardian_relation,
  p_rights public.guardian_right[], p_counted boolean default false)
returns public.invitations
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: see invite.
declare
  v_me uuid := private.require_me();
  v_is_client boolean := private.has_role(v_me, 'client');
  v_email text;
  v_phone text;
  v_rights public.guardian_right[];
  v_invitation public.invitations;
  v_student_id uuid;
begin
  if not (v_is_client or private.has_role(v_me, 'tutor') or private.has_role(v_me, 'agent')) then
    perform private.fail('role.required', 'Students are added by clients, tutors and agents.');
  elsif num_nonnulls(p_student_email, p_student_phone) <> 1 then
    perform private.fail('validation.failed', 'p_student_email or p_student_phone: one of both.');
  elsif p_rights is not null and private.normal_rights(p_rights) = '{}' then
    perform private.fail('validation.failed', 'p_rights: at least one right, or null for the default.');
  end if;
  if p_student_email is not null then
    v_email := private.clean_email('p_student_email', p_student_email);
  else
    v_phone := private.clean_phone('p_student_phone', p_student_phone);
  end if;
  if p_is_13_plus is distinct from true then
    perform private.fail('age.not_confirmed', 'Only students of 13 and older have an account; confirm the age.');
  end if;
  -- Managing a student is not parenthood: by default it asks for booking alone.
  v_rights := coalesce(p_rights, case when v_is_client then enum_range(null::public.guardian_right) else '{book}' end);
  v_invitation := private.invite(
    'student', v_email, v_phone, coalesce(p_relation, case when v_is_client then 'GUARDIAN' else 'OTHER' end::public.guardian_relation),
    v_rights, null, p_counted);

  -- Deployments whose staff vouch link an existing account at once.
  if exists (select from private.settings s where s.guardian_link_policy = 'immediate')
     and exists (select from public.profile_roles r
                 where r.profile_id = v_me and r.vouched and r.role in ('client', 'tutor', 'agent')) then
    v_student_id := coalesce(private.profile_by_email(v_email), private.profile_by_phone(v_phone));
    if v_student_id is not null and private.is_welcome(v_invitation, v_student_id) then
      perform private.accept(v_invitation, v_student_id, 'direct_link');
      select i.* into v_invitation from public.invitations i where i.id = v_invitation.id;
    end if;
  end if;
  return v_invitation;
end;
$$;
comment on function private.add_student(text, text, boolean, public.guardian_relation, public.guardian_right[], boolean) is
  'See public.add_student.';

create function public.add_student(
  p_student_email text default null, p_student_phone text default null, p_is_13_plus boolean default null,
  p_relation public.guardian_relation default null, p_rights public.guardian_right[] default null)
returns public.invitations
language plpgsql volatile security invoker set search_path = ''
as $$ begin return private.add_student(p_student_email, p_student_phone, p_is_13_plus, p_relation, p_rights); end; $$;
comment on function public.add_student(text, text, boolean, public.guardian_relation, public.guardian_right[]) is
  'Invites a student by e-mail or by a number that he has confirmed; for clients, tutors and agents. p_rights: what is asked, by default everything for a client, else `book`. Returns the invitation. Errors: auth.required, role.required, validation.failed, age.not_confirmed, link.self, link.exists, link.limit_reached, invitation.exists, invitation.limit_reached, rate.limited.';

create function private.add_students(p_rows jsonb)
returns table (index integer, invitation_id uuid, error text)
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: see invite.
declare
  v_me uuid := private.require_me();
  v_row jsonb;
begin
  if jsonb_typeof(p_rows) is distinct from 'array' or jsonb_array_length(p_rows) not between 1 and 200 then
    perform private.fail('validation.failed', 'p_rows: an array of 1 to 200 students.');
  end if;
  perform private.count_write(v_me);
  perform private.take_rate_limit('invitation', v_me::text, s.invitations_per_hour, interval '1 hour')
  from private.settings s;
  index := -1;
  for v_row in select r.value from jsonb_array_elements(p_rows) with ordinality r order by r.ordinality loop
    index := index + 1;
    invitation_id := null;
    error := null;
    -- A subtransaction each: one bad row stops no other.
    begin
      select i.id into invitation_id
      from private.add_student(
        v_row ->> 'student_email', v_row ->> 'student_phone', (v_row ->> 'is_13_plus')::boolean,
        (v_row ->> 'relation')::public.guardian_relation,
        case when jsonb_typeof(v_row -> 'rights') <> 'null'
             then array(select jsonb_array_elements_text(v_row -> 'rights'))::public.guardian_right[] end,
        true) i;
    exception
      when sqlstate 'PGRST' then
        error := 'rate.limited';
      when data_exception or integrity_constraint_violation then
        error := 'validation.failed';
      when others then
        if sqlstate not like 'PT%' then
          raise;
        end if;
        error := sqlerrm;
    end;
    return next;
  end loop;
end;
$$;
comment on function private.add_students(jsonb) is 'See public.add_students.';

create function public.add_students(p_rows jsonb)
returns table (index integer, invitation_id uuid, error text)
language plpgsql volatile security invoker set search_path = ''
as $$ begin return query select * from private.add_students(p_rows); end; $$;
comment on function public.add_students(jsonb) is
  'Invites up to 200 students, each {student_email | student_phone, is_13_plus, relation?, rights?}; counts as one call. Returns each row''s index (from 0) with its invitation or its error code. Errors: auth.required, validation.failed, rate.limited.';

create function private.invite_parent(
  p_parent_email text, p_relation public.guardian_relation, p_rights public.guardian_right[])
returns public.invitations
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: see invite.
declare
  v_email text;
begin
  if not private.has_role(private.require_me(), 'student') then
    perform private.fail('role.required', 'Parents are invited by students.');
  end if;
  v_email := private.clean_email('p_parent_email', p_parent_email);
  if p_rights is not null and private.normal_rights(p_rights) = '{}' then
    perform private.fail('validation.failed', 'p_rights: at least one right, or null for all.');
  end if;
  return private.invite('parent', v_email, null, coalesce(p_relation, 'GUARDIAN'),
                        coalesce(p_rights, enum_range(null::public.guardian_right)));
end;
$$;
comment on function private.invite_parent(text, public.guardian_relation, public.guardian_right[]) is 'See public.invite_parent.';

create function public.invite_parent(
  p_parent_email text, p_relation public.guardian_relation default null, p_rights public.guardian_right[] default null)
returns public.invitations
language plpgsql volatile security invoker set search_path = ''
as $$ begin return private.invite_parent(p_parent_email, p_relation, p_rights); end; $$;
comment on function public.invite_parent(text, public.guardian_relation, public.guardian_right[]) is
  'The student invites a guardian by e-mail. Returns the invitation. Errors: auth.required, role.required, validation.failed, link.self, link.exists, link.limit_reached, invitation.exists, invitation.limit_reached, rate.limited.';

create function private.invite_client(p_client_email text) returns public.invitations
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: see invite.
begin
  if not private.has_role(private.require_me(), 'agent') then
    perform private.fail('role.required', 'Clients are invited by agents.');
  end if;
  return private.invite('client', private.clean_email('p_client_email', p_client_email), null, null, '{}');
end;
$$;
comment on function private.invite_client(text) is 'See public.invite_client.';

create function public.invite_client(p_client_email text) returns public.invitations
language plpgsql volatile security invoker set search_path = ''
as $$ begin return private.invite_client(p_client_email); end; $$;
comment on function public.invite_client(text) is
  'The agent invites a client by e-mail. Returns the invitation. Errors: auth.required, role.required, validation.failed, link.self, link.exists, invitation.exists, invitation.limit_reached, rate.limited.';

create function private.invite_placeholder(p_profile_id uuid, p_email text) returns public.invitations
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: see invite.
declare
  v_me uuid := private.require_me();
begin
  if not private.has_right(v_me, p_profile_id, 'view_progress') and not private.manages_student(p_profile_id)
     and not private.brought_person(v_me, p_profile_id) then
    perform private.fail('profile.not_found', 'No such profile.');
  elsif not exists (select from public.profiles p where p.id = p_profile_id and p.user_id is null) then
    perform private.fail('profile.not_found', 'No such profile without an account.');
  end if;
  return private.invite('placeholder', private.clean_email('p_email', p_email), null, null, '{}', p_profile_id);
end;
$$;
comment on function private.invite_placeholder(uuid, text) is 'See public.invite_placeholder.';

create function public.invite_placeholder(p_profile_id uuid, p_email text) returns public.invitations
language plpgsql volatile security invoker set search_path = ''
as $$ begin return private.invite_placeholder(p_profile_id, p_email); end; $$;
comment on function public.invite_placeholder(uuid, text) is
  'Invites the person behind a placeholder to take it over; for guardians with view_progress, school managers, managers of the organization that brought him, and admins. A guardian''s can be accepted while he is the only one. Returns the invitation. Errors: auth.required, profile.not_found, validation.failed, link.self, invitation.exists, invitation.limit_reached, rate.limited.';

grant execute on function
  private.add_student(text, text, boolean, public.guardian_relation, public.guardian_right[], boolean),
  public.add_student(text, text, boolean, public.guardian_relation, public.guardian_right[]),
  private.add_students(jsonb), public.add_students(jsonb),
  private.invite_parent(text, public.guardian_relation, public.guardian_right[]),
  public.invite_parent(text, public.guardian_relation, public.guardian_right[]),
  private.invite_client(text), public.invite_client(text),
  private.invite_placeholder(uuid, text), public.invite_placeholder(uuid, text)
to anon, authenticated, service_role;
