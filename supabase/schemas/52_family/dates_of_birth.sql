-- Dates of birth: who sets one, and what a person loses who becomes known as a minor.

-- Functions ---------------------------------------------------------------------------------------

create function private.acts_as_adult(p_profile_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads roles and links of other people.
begin
  return exists (select from public.profile_roles r
                 where r.profile_id = p_profile_id and r.role in ('client', 'tutor', 'agent'))
    or exists (select from public.profile_graph g
               where g.source_profile_id = p_profile_id and g.relationship_type in ('GUARDIAN', 'AGENT'));
end;
$$;
comment on function private.acts_as_adult(uuid) is
  'True for a person who holds what a minor loses: a role of adults, or a link as a guardian or agent.';

create function private.would_lose_guardians(p_student_id uuid, p_date_of_birth date) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads links of other people.
begin
  return not private.is_of_minor(p_student_id, p_date_of_birth) and private.band_of(p_student_id) <> 'adult'
     and not private.acts_as_adult(p_student_id)
     and exists (select from public.profile_graph g
                 where g.target_profile_id = p_student_id and g.relationship_type = 'GUARDIAN'
                   and g.status <> 'BLOCKED');
end;
$$;
comment on function private.would_lose_guardians(uuid, date) is
  'True if the date of birth would make an adult of a student who has guardians, who hold nothing then: somebody who '
  'has seen papers says so, neither the student nor a guardian.';

create function private.set_date_of_birth(p_student_id uuid, p_date_of_birth date) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients cannot update profiles. Locks the details, so that of two concurrent calls only one sets
-- the date.
declare
  v_manages boolean;
  v_born date;
  v_vouched boolean;
begin
  perform private.begin_write();
  v_manages := private.manages_student(p_student_id);
  if not v_manages and not private.has_right(private.me(), p_student_id, 'view_progress') then
    perform private.fail('student.not_found', 'No such student.');
  elsif p_date_of_birth is null or p_date_of_birth not between '1900-01-01' and current_date then
    perform private.fail('validation.failed', 'p_date_of_birth must be a date from 1900 to today.');
  end if;
  perform private.lock_addresses(true);
  perform from public.profile_roles r where r.profile_id = p_student_id order by r.role for update;
  perform from public.profiles p where p.id = p_student_id for no key update;
  select d.date_of_birth, d.date_of_birth_vouched into v_born, v_vouched
  from public.profile_details d where d.profile_id = p_student_id for update;
  if not found then
    perform private.fail('student.not_found', 'No such student.');
  elsif not v_manages and v_born <> p_date_of_birth then
    perform private.fail('permission.denied',
      'The date of birth is already set; a school manager or an admin can correct it.');
  elsif v_born = p_date_of_birth and (v_vouched or not v_manages) then
    return;
  elsif not v_manages and (private.acts_as_adult(p_student_id) or private.band_of(p_student_id) = 'adult')
        and private.is_of_minor(p_student_id, p_date_of_birth) then
    -- Nobody takes roles and children from an adult by calling them a minor, nor gets rights that the adult did not
    -- grant.
    perform private.fail('permission.denied', 'A school manager or an admin can set this date of birth.');
  elsif not v_manages and (private.would_lose_guardians(p_student_id, p_date_of_birth)
        -- Nobody takes the account from a teenager by calling them a child.
        or (private.account_since(p_student_id) is not null
            and private.is_of_child(p_student_id, p_date_of_birth))) then
    perform private.fail('permission.denied', 'A school manager or an admin can set this date of birth.');
  elsif v_manages then
    -- A date of birth ends the roles of a minor.
    perform private.require_impartial(p_student_id);
  end if;
  update public.profile_details
  set date_of_birth = p_date_of_birth, date_of_birth_vouched = v_manages
  where profile_id = p_student_id;
  perform private.audit('profile_details.date_of_birth', 'profile_details', p_student_id, '{date_of_birth}');
end;
$$;

select private.expose('set_date_of_birth', 'everyone',
  'Sets a student''s date of birth: a guardian with view_progress only if it is missing, a school manager or '
  'an admin always: their date overrules what other accounts of the person say. A person who is a minor by '
  'this date loses the roles client, tutor and agent. Errors: auth.required, student.not_found, '
  'permission.denied (a guardian, if a date is set, or if it would make a client, tutor, agent or guardian a '
  'minor, a minor an adult, or somebody with an account a child), '
  'guardian.not_impartial (an admin, for another guardian of their own child), validation.failed, '
  'rate.limited.');

create function private.update_profile(
  p_full_name text, p_avatar_url text, p_date_of_birth date, p_time_zone text, p_locale text)
returns public.my_profile
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients cannot update profiles.
declare
  v_me uuid := private.require_me();
  v_name text := private.clean_text('p_full_name', p_full_name, 120);
  v_born date;
  v_profile public.my_profile;
begin
  if p_full_name is not null and v_name is null then
    perform private.fail('validation.failed', 'p_full_name must not be empty.');
  elsif not private.is_https_url(p_avatar_url) then
    perform private.fail('validation.failed', 'p_avatar_url must be an https URL.');
  elsif p_time_zone is not null and not private.is_time_zone(p_time_zone) then
    perform private.fail('validation.failed', 'p_time_zone must be a known time zone.');
  elsif p_locale is not null and not private.is_locale(p_locale) then
    perform private.fail('validation.failed', 'p_locale must be a language tag.');
  elsif p_date_of_birth not between '1900-01-01' and current_date then
    perform private.fail('validation.failed', 'p_date_of_birth must be a date from 1900 to today.');
  end if;
  perform private.count_write(v_me);
  if p_date_of_birth is not null then
    -- The date of a minor ends roles; role rows are always locked before profiles, and the addresses before both.
    perform private.lock_addresses(true);
    perform from public.profile_roles r where r.profile_id = v_me order by r.role for update;
  end if;
  update public.profiles p
  set full_name = coalesce(v_name, p.full_name), avatar_url = coalesce(p_avatar_url, p.avatar_url)
  where p.id = v_me;
  select d.date_of_birth into v_born from public.profile_details d where d.profile_id = v_me for update;
  if v_born <> p_date_of_birth then
    perform private.fail('permission.denied',
      'The date of birth is already set; a school manager or an admin can correct it.');
  end if;
  if v_born is null and p_date_of_birth is not null and private.would_lose_guardians(v_me, p_date_of_birth) then
    perform private.fail('permission.denied', 'A school manager or an admin can set this date of birth.');
  end if;
  update public.profile_details d
  set date_of_birth = coalesce(p_date_of_birth, d.date_of_birth),
      time_zone = coalesce(p_time_zone, d.time_zone),
      locale = coalesce(p_locale, d.locale)
  where d.profile_id = v_me;
  -- The date of a child pauses the account, from here on.
  perform private.set_reading_though_paused(true);
  select m.* into v_profile from public.my_profile m;
  perform private.set_reading_though_paused(false);
  return v_profile;
end;
$$;
comment on function private.update_profile(text, text, date, text, text) is 'See public.update_profile.';

create function public.update_profile(
  p_full_name text default null, p_avatar_url text default null, p_date_of_birth date default null,
  p_time_zone text default null, p_locale text default null)
returns public.my_profile
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  return private.update_profile(p_full_name, p_avatar_url, p_date_of_birth, p_time_zone, p_locale);
end;
$$;
comment on function public.update_profile(text, text, date, text, text) is
  'Changes the caller''s profile; null leaves a field unchanged. The date of birth can be set once; that of a child '
  'pauses the account until there is consent to it. Returns the my_profile row. Errors: auth.required, '
  'validation.failed, permission.denied (a date is set, or it would make an '
  'adult of a student with guardians), rate.limited.';

create function private.end_adult_roles(p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: changes roles and bookings of other people.
begin
  delete from public.profile_roles where profile_id = p_profile_id and role in ('client', 'tutor', 'agent');
  perform private.release_bookings(array(
    select b.id from private.active_bookings b where b.guardian_id = p_profile_id), 'unassign');
end;
$$;
comment on function private.end_adult_roles(uuid) is
  'Takes the roles client, tutor and agent from a minor; bookings made with their right lose the student.';

-- Access ------------------------------------------------------------------------------------------

grant execute on function
  private.update_profile(text, text, date, text, text),
  public.update_profile(text, text, date, text, text)
to anon, authenticated, service_role;

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_profile_details__end_adult_roles() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: changes roles and bookings of other people.
begin
  if new.date_of_birth is distinct from old.date_of_birth and private.is_minor(new.profile_id) then
    perform private.end_adult_roles(new.profile_id);
  end if;
  return null;
end;
$$;
comment on function private.tg_profile_details__end_adult_roles() is
  'A profile that gets the date of birth of a minor loses the roles client, tutor and agent.';

create trigger profile_details_30_end_adult_roles after update on public.profile_details
  for each row execute function private.tg_profile_details__end_adult_roles();
