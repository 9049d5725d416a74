-- Calls that invite people by address. They check only the caller's own input, links and limits;
-- everything about the person behind the address is checked at acceptance.

-- Functions ---------------------------------------------------------------------------------------

create function private.count_invitation(p_inviter_id uuid, p_address text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads settings and counters, closed tables.
declare
  v_settings private.settings;
  v_subject text := p_inviter_id || ' ' || private.counted_address(p_address);
begin
  select s.* into v_settings from private.settings s;
  -- The inviter's lock: of two concurrent rows to one address, the second finds it counted.
  perform pg_advisory_xact_lock(hashtextextended('homeroom.inviter:' || p_inviter_id, 0));
  perform private.consume_rate_limit(
    'invitation', p_inviter_id::text, v_settings.invitations_per_hour, interval '1 hour');
  if not exists (select from private.rate_limits r
                 where r.bucket = 'invitation_address' and r.subject = v_subject
                   and r.window_start = date_bin(interval '1 day', now(), 'epoch')) then
    perform private.consume_rate_limit(
      'invitation_addresses', p_inviter_id::text, v_settings.invitation_addresses_per_day, interval '1 day');
  end if;
  -- Per inviter and address: a limit across inviters would reveal that someone else invited the address.
  perform private.consume_rate_limit(
    'invitation_address', v_subject, v_settings.invitations_per_address_per_day, interval '1 day');
end;
$$;
comment on function private.count_invitation(uuid, text) is
  'Counts one invitation per inviter, per inviter and address, and toward the inviter''s distinct '
  'addresses. p_address: an email address, a phone number or the id of a student. Errors: rate.limited.';

create function private.require_age_to_invite(p_profile_id uuid, p_kind public.invitation_kind) returns void
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads dates of birth.
begin
  if private.is_known_child(p_profile_id)
     or (p_kind in ('student', 'client') and private.is_known_minor(p_profile_id)) then
    perform private.fail('age.not_confirmed', 'Your date of birth does not allow this.');
  end if;
end;
$$;
comment on function private.require_age_to_invite(uuid, public.invitation_kind) is
  'Refuses inviters known to be below the consent age, and known minors who would become a guardian or an agent. '
  'Errors: age.not_confirmed.';

create function private.invite(
  p_kind public.invitation_kind, p_email text, p_phone text, p_relation public.guardian_relation,
  p_rights public.guardian_right[], p_placeholder_id uuid default null, p_counted boolean default false)
returns public.invitations
language plpgsql volatile security definer set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: clients hold no INSERT on invitations. Callers check role and input.
declare
  v_me uuid := private.require_me();
  v_settings private.settings;
  v_invitation public.invitations;
begin
  if coalesce(p_email = private.verified_email(v_me), p_phone = private.verified_phone(v_me), false) then
    perform private.fail('link.self', 'This is your own address.');
  end if;
  perform private.require_age_to_invite(v_me, p_kind);
  select s.* into v_settings from private.settings s;
  -- The inviter's lock: concurrent invitations of one person count each other.
  perform pg_advisory_xact_lock(hashtextextended('homeroom.inviter:' || v_me, 0));

  -- Only links that the caller sees: a hidden one would reveal the restriction.
  if exists (
    select from public.profile_graph g
    cross join lateral (select case when g.source_profile_id = v_me then g.target_profile_id
                                    else g.source_profile_id end as other_id) o
    where v_me in (g.source_profile_id, g.target_profile_id) and g.status <> 'BLOCKED'
      and case p_kind when 'student' then g.relationship_type = 'GUARDIAN' and g.source_profile_id = v_me
                                          and private.is_visible_to_guardian(g)
                      when 'parent' then g.relationship_type = 'GUARDIAN' and g.target_profile_id = v_me
                                         and not private.is_fully_restricted(g.source_profile_id, v_me)
                      when 'client' then g.relationship_type = 'AGENT' and g.source_profile_id = v_me
                      else false end
      and (private.verified_email(o.other_id) = p_email or private.verified_phone(o.other_id) = p_phone)) then
    perform private.fail('link.exists', 'You are already linked to this address.');
  end if;
  if (p_kind = 'student' and v_settings.max_students_per_guardian <= (
        select count(*) from public.profile_graph g
        where g.source_profile_id = v_me and g.relationship_type = 'GUARDIAN' and private.is_visible_to_guardian(g)))
     or (p_kind = 'parent' and v_settings.max_guardians_per_student <= (
        select count(*) from public.profile_graph g
        where g.target_profile_id = v_me and g.relationship_type = 'GUARDIAN' and g.status <> 'BLOCKED')) then
    perform private.fail('link.limit_reached', 'The maximum number of links is reached.');
  end if;

  update public.invitations set status = 'expired'
  where inviter_id = v_me and status = 'pending' and expires_at <= now();
  if exists (select from public.invitations i
             where i.inviter_id = v_me and i.kind = p_kind and i.status = 'pending'
               and (i.invitee_email = p_email or i.invitee_phone = p_phone)) then
    perform private.fail('invitation.exists', 'Your invitation to this address is still pending.');
  elsif v_settings.max_pending_invitations <= (
    select count(*) from public.invitations i where i.inviter_id = v_me and i.status = 'pending') then
    perform private.fail('invitation.limit_reached', 'Too many of your invitations are pending.');
  end if;
  if not p_counted then
    perform private.count_write(v_me);
  end if;
  perform private.count_invitation(v_me, coalesce(p_email, p_phone));

  insert into public.invitations (
    kind, inviter_id, invitee_email, invitee_phone, relation, rights, expires_at, sent_at, send_count)
  values (p_kind, v_me, p_email, p_phone, p_relation, private.normalize_rights(p_rights),
          now() + make_interval(days => v_settings.invitation_days), case when p_phone is null then now() end,
          case when p_phone is null then 1 else 0 end)
  returning * into v_invitation;
  insert into private.invitation_secrets (invitation_id, profile_id) values (v_invitation.id, p_placeholder_id);
  perform private.notify_invitee(v_invitation);
  return v_invitation;
end;
$$;
comment on function private.invite(
  public.invitation_kind, text, text, public.guardian_relation, public.guardian_right[], uuid, boolean) is
  'Writes a pending invitation and sends it. p_counted: the write has already been counted. Errors: '
  'auth.required, age.not_confirmed, link.self, link.exists, link.limit_reached, invitation.exists, '
  'invitation.limit_reached, rate.limited.';

create function private.invite_student(
  p_student_email text, p_student_phone text, p_is_13_plus boolean, p_relation public.guardian_relation,
  p_rights public.guardian_right[], p_counted boolean default false)
returns public.invitations
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: calls private.invite, which clients may not.
declare
  v_me uuid := private.require_me();
  v_is_client boolean := private.has_role(v_me, 'client');
  v_is_staff boolean := private.has_role(v_me, 'tutor') or private.has_role(v_me, 'agent');
  v_email text;
  v_phone text;
  v_rights public.guardian_right[];
  v_invitation public.invitations;
  v_student_id uuid;
begin
  if not (v_is_client or v_is_staff) then
    perform private.fail('role.required', 'Only clients, tutors and agents add students.');
  elsif num_nonnulls(p_student_email, p_student_phone) <> 1 then
    perform private.fail('validation.failed', 'Give either p_student_email or p_student_phone.');
  elsif p_rights is not null and private.normalize_rights(p_rights) = '{}' then
    perform private.fail('validation.failed', 'p_rights must have at least one right, or be null for the default.');
  end if;
  if p_student_email is not null then
    v_email := private.clean_email('p_student_email', p_student_email);
  else
    v_phone := private.clean_phone('p_student_phone', p_student_phone);
  end if;
  if p_is_13_plus is distinct from true then
    perform private.fail('age.not_confirmed', 'Confirm that the student is 13 or older.');
  end if;
  -- Tutors and agents manage a student, they are not parents: by default they request only booking, even
  -- if they are clients as well.
  v_rights := coalesce(p_rights, case when v_is_staff then '{book}' else enum_range(null::public.guardian_right) end);
  v_invitation := private.invite(
    'student', v_email, v_phone,
    coalesce(p_relation, case when v_is_staff then 'OTHER' else 'GUARDIAN' end::public.guardian_relation),
    v_rights, null, p_counted);

  -- Where the policy is immediate, a vouched role links an existing account at once.
  if exists (select from private.settings s where s.guardian_link_policy = 'immediate')
     and exists (select from public.profile_roles r
                 where r.profile_id = v_me and r.vouched and r.role in ('client', 'tutor', 'agent')) then
    v_student_id := coalesce(private.profile_by_email(v_email), private.profile_by_phone(v_phone));
    if v_student_id is not null and private.invitation_is_deliverable(v_invitation, v_student_id) then
      perform private.accept(v_invitation, v_student_id, 'direct_link');
      select i.* into v_invitation from public.invitations i where i.id = v_invitation.id;
    end if;
  end if;
  return v_invitation;
end;
$$;
comment on function private.invite_student(
  text, text, boolean, public.guardian_relation, public.guardian_right[], boolean) is
  'Invites a student. p_counted: the write has already been counted. Errors: auth.required, role.required, '
  'validation.failed, age.not_confirmed, link.self, link.exists, link.limit_reached, invitation.exists, '
  'invitation.limit_reached, rate.limited.';

create function private.add_student(
  p_student_email text default null, p_student_phone text default null, p_is_13_plus boolean default null,
  p_relation public.guardian_relation default null, p_rights public.guardian_right[] default null)
returns public.invitations
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: calls private.invite_student, which clients may not.
begin
  return private.invite_student(p_student_email, p_student_phone, p_is_13_plus, p_relation, p_rights);
end;
$$;

select private.expose('add_student', 'everyone',
  'A client, tutor or agent invites a student by email address or by a phone number that the student has '
  'confirmed. p_rights: the rights requested; by default `book` with the relation OTHER for a tutor or '
  'agent, otherwise all rights. Returns the invitation. Errors: auth.required, role.required, '
  'validation.failed, age.not_confirmed, link.self, link.exists, link.limit_reached, invitation.exists, '
  'invitation.limit_reached, rate.limited.', true);

create function private.add_students(p_rows jsonb)
returns table (index integer, invitation_id uuid, error text)
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: calls private.invite, which clients may not.
declare
  v_me uuid := private.require_me();
  v_row jsonb;
begin
  if jsonb_typeof(p_rows) is distinct from 'array' or jsonb_array_length(p_rows) not between 1 and 200 then
    perform private.fail('validation.failed', 'p_rows must be an array of 1 to 200 students.');
  end if;
  perform private.count_write(v_me);
  perform private.set_bulk(jsonb_array_length(p_rows) > 5);
  index := -1;
  for v_row in select r.value from jsonb_array_elements(p_rows) with ordinality r order by r.ordinality loop
    index := index + 1;
    invitation_id := null;
    error := null;
    -- One subtransaction per row: a bad row does not stop the others.
    begin
      select i.id into invitation_id
      from private.invite_student(
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
  perform private.set_bulk(false);
end;
$$;

select private.expose('add_students', 'everyone',
  'Invites 1 to 200 students, each {student_email | student_phone, is_13_plus, relation?, rights?}; each '
  'row written counts as an invitation. Returns per row its index (from 0) and its invitation or its error '
  'code. Errors: auth.required, validation.failed, rate.limited.', true);

create function private.invite_parent(
  p_parent_email text, p_relation public.guardian_relation default null, p_rights public.guardian_right[] default null)
returns public.invitations
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: calls private.invite, which clients may not.
declare
  v_email text;
begin
  if not private.has_role(private.require_me(), 'student') then
    perform private.fail('role.required', 'Only students invite guardians.');
  end if;
  v_email := private.clean_email('p_parent_email', p_parent_email);
  if p_rights is not null and private.normalize_rights(p_rights) = '{}' then
    perform private.fail('validation.failed', 'p_rights must have at least one right, or be null for all.');
  end if;
  return private.invite('parent', v_email, null, coalesce(p_relation, 'GUARDIAN'),
                        coalesce(p_rights, enum_range(null::public.guardian_right)));
end;
$$;

select private.expose('invite_parent', 'everyone',
  'A student invites a guardian by email address. p_rights: the rights offered, by default all. Returns '
  'the invitation. Errors: auth.required, role.required, validation.failed, link.self, link.exists, '
  'link.limit_reached, invitation.exists, age.not_confirmed, invitation.limit_reached, rate.limited.', true);

create function private.invite_client(p_client_email text) returns public.invitations
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: calls private.invite, which clients may not.
begin
  if not private.has_role(private.require_me(), 'agent') then
    perform private.fail('role.required', 'Only agents invite clients.');
  end if;
  return private.invite('client', private.clean_email('p_client_email', p_client_email), null, null, '{}');
end;
$$;

select private.expose('invite_client', 'everyone',
  'An agent invites a client by email address. Returns the invitation. Errors: auth.required, '
  'role.required, validation.failed, link.self, link.exists, invitation.exists, age.not_confirmed, '
  'invitation.limit_reached, rate.limited.', true);

create function private.invite_placeholder(p_profile_id uuid, p_email text) returns public.invitations
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: calls private.invite, which clients may not.
declare
  v_me uuid := private.require_me();
begin
  if not private.has_say(v_me, p_profile_id)
     and not (private.manages_student(p_profile_id) and private.is_impartial(v_me, p_profile_id))
     and not private.may_transfer_placeholder(v_me, p_profile_id) then
    perform private.fail('profile.not_found', 'No such profile.');
  elsif not exists (select from public.profiles p where p.id = p_profile_id and p.user_id is null) then
    perform private.fail('profile.not_found', 'No such profile without an account.');
  end if;
  return private.invite('placeholder', private.clean_email('p_email', p_email), null, null, '{}', p_profile_id);
end;
$$;

select private.expose('invite_placeholder', 'everyone',
  'Invites the person behind a placeholder to take it over. For family guardians with view_progress, '
  'school managers, managers of the organization that created it, and admins. An invitation of a guardian '
  'can be accepted only while that guardian is the only one. Returns the invitation. Errors: '
  'auth.required, profile.not_found, validation.failed, link.self, invitation.exists, age.not_confirmed, '
  'invitation.limit_reached, rate.limited.', true);
