-- Dates of birth: who sets one, and what a person loses who becomes known as a minor. When evidence is needed is in
-- age_evidence.sql.

-- Functions ---------------------------------------------------------------------------------------

create function private.set_date_of_birth(
  p_student_id uuid, p_date_of_birth date, p_evidence public.age_evidence_kind default null,
  p_reference text default null)
returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients cannot update profiles. Locks the details, so that of two concurrent calls only one sets
-- the date.
declare
  v_manages boolean;
  v_born date;
  v_vouched boolean;
  v_reference text;
begin
  perform private.begin_write();
  v_reference := private.clean_text('p_reference', p_reference, 500, true);
  v_manages := private.manages_student(p_student_id);
  if not v_manages and not private.has_right(private.me(), p_student_id, 'view_progress') then
    perform private.fail('student.not_found', 'No such student.');
  elsif p_date_of_birth is null or p_date_of_birth not between '1900-01-01' and current_date then
    perform private.fail('validation.failed', 'p_date_of_birth must be a date from 1900 to today.');
  elsif (p_evidence is null) <> (v_reference is null) then
    perform private.fail('validation.failed', 'p_evidence and p_reference are given together.');
  elsif p_evidence is not null and not v_manages then
    perform private.fail('permission.denied', 'A school manager or an admin records what they have seen.');
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
  elsif v_born = p_date_of_birth and p_evidence is null and (v_vouched or not v_manages) then
    return;
  elsif not v_manages and private.needs_evidence(p_student_id, p_date_of_birth) then
    perform private.fail('age.evidence_required',
      'A school manager or an admin who has seen papers sets this date of birth.');
  elsif v_manages then
    -- A date of birth ends the roles of a minor.
    perform private.require_impartial(p_student_id);
    if p_evidence is null and private.needs_evidence(p_student_id, p_date_of_birth) then
      perform private.fail('age.evidence_required', 'p_evidence and p_reference are required: what was seen.');
    end if;
  end if;
  if p_evidence is not null then
    perform private.record_age_evidence(p_student_id, p_date_of_birth, p_evidence, v_reference);
  end if;
  update public.profile_details
  set date_of_birth = p_date_of_birth, date_of_birth_vouched = v_manages
  where profile_id = p_student_id;
  perform private.audit('profile_details.date_of_birth', 'profile_details', p_student_id, '{date_of_birth}');
end;
$$;

select private.expose('set_date_of_birth', 'everyone',
  'Sets a student''s date of birth: a guardian with view_progress only if it is missing, a school manager or an admin '
  'always: their date overrules what other accounts of the person say. One that moves an account into another band '
  '(child, minor, adult), now or within 30 days, that makes an adult of a student without an account, or a minor of '
  'somebody who acts as an adult, is set by a school manager or an admin alone, with p_evidence, what they saw, and '
  'p_reference, where it is, up to 500 characters; both may be given for any date. A person who is a minor by this '
  'date loses the roles client, tutor and agent. Errors: auth.required, student.not_found, permission.denied (a '
  'guardian, if another date is set), age.evidence_required, guardian.not_impartial (an admin, for another guardian of '
  'their own child), validation.failed, rate.limited.');

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
  elsif not private.is_https_url(nullif(p_avatar_url, '')) then
    perform private.fail('validation.failed', 'p_avatar_url must be an https URL.');
  elsif p_time_zone <> '' and not private.is_time_zone(p_time_zone) then
    perform private.fail('validation.failed', 'p_time_zone must be a known time zone.');
  elsif p_locale <> '' and not private.is_locale(p_locale) then
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
  set full_name = coalesce(v_name, p.full_name), avatar_url = nullif(coalesce(p_avatar_url, p.avatar_url), '')
  where p.id = v_me;
  select d.date_of_birth into v_born from public.profile_details d where d.profile_id = v_me for update;
  if v_born <> p_date_of_birth then
    perform private.fail('permission.denied',
      'The date of birth is already set; a school manager or an admin can correct it.');
  end if;
  if v_born is null and p_date_of_birth is not null and private.may_not_say_adult(v_me, p_date_of_birth) then
    perform private.fail('age.evidence_required',
      'A school manager or an admin who has seen papers sets this date of birth.');
  end if;
  update public.profile_details d
  set date_of_birth = coalesce(p_date_of_birth, d.date_of_birth),
      time_zone = nullif(coalesce(p_time_zone, d.time_zone), ''),
      locale = nullif(coalesce(p_locale, d.locale), '')
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
  'Changes the caller''s profile; null leaves a field unchanged, and an empty p_avatar_url, p_time_zone or p_locale '
  'removes it. The date of birth can be set once; that of a child pauses the account until there is consent to it. '
  'Returns the my_profile row. Errors: auth.required, validation.failed, permission.denied (another date is set), '
  'age.evidence_required (it would make an adult of a student), rate.limited.';

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
