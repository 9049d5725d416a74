-- What people do to their own profile, what everybody signed in may look up, and how admins grant roles.

-- Functions and views -----------------------------------------------------------------------------

create function private.update_profile(
  p_full_name text, p_avatar_url text, p_date_of_birth date, p_time_zone text, p_locale text)
returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no UPDATE on people.
declare
  v_me uuid := private.require_me();
  v_name text := private.clean_text('p_full_name', p_full_name, 120);
  v_born date;
begin
  if p_full_name is not null and v_name is null then
    perform private.fail('validation.failed', 'p_full_name: may not be empty.');
  elsif not private.is_https_url(p_avatar_url) then
    perform private.fail('validation.failed', 'p_avatar_url: an https address.');
  elsif p_time_zone is not null and not private.is_time_zone(p_time_zone) then
    perform private.fail('validation.failed', 'p_time_zone: not a known time zone.');
  elsif p_locale is not null and not private.is_locale(p_locale) then
    perform private.fail('validation.failed', 'p_locale: not a language tag.');
  elsif p_date_of_birth not between '1900-01-01' and current_date then
    perform private.fail('validation.failed', 'p_date_of_birth: not a plausible date.');
  end if;
  perform private.count_write(v_me);
  update public.profiles p
  set full_name = coalesce(v_name, p.full_name), avatar_url = coalesce(p_avatar_url, p.avatar_url)
  where p.id = v_me;
  select d.date_of_birth into v_born from public.profile_details d where d.profile_id = v_me for update;
  if v_born <> p_date_of_birth then
    perform private.fail('permission.denied', 'The date of birth is set once; a guardian, school or admin corrects it.');
  end if;
  update public.profile_details d
  set date_of_birth = coalesce(p_date_of_birth, d.date_of_birth),
      time_zone = coalesce(p_time_zone, d.time_zone),
      locale = coalesce(p_locale, d.locale)
  where d.profile_id = v_me;
end;
$$;
comment on function private.update_profile(text, text, date, text, text) is 'See public.update_profile.';

create view public.my_profile with (security_invoker = true) as
select p.id, p.full_name, p.avatar_url, d.email, d.phone, d.date_of_birth, d.time_zone, d.locale,
       array(select r.role from public.profile_roles r where r.profile_id = p.id order by r.role) as roles
from public.profiles p
left join public.profile_details d on d.profile_id = p.id
where p.id = (select private.me());
comment on view public.my_profile is 'The signed-in person: one row. roles: array of app_role.';

create view public.tutors with (security_invoker = true) as
select p.id as profile_id, p.full_name, p.avatar_url
from public.profiles p
where p.listed_as_tutor;
comment on view public.tutors is 'Listed tutors, for anyone signed in.';

create function public.update_profile(
  p_full_name text default null, p_avatar_url text default null, p_date_of_birth date default null,
  p_time_zone text default null, p_locale text default null)
returns public.my_profile
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_profile public.my_profile;
begin
  perform private.update_profile(p_full_name, p_avatar_url, p_date_of_birth, p_time_zone, p_locale);
  select m.* into v_profile from public.my_profile m;
  return v_profile;
end;
$$;
comment on function public.update_profile(text, text, date, text, text) is
  'Changes one''s own profile; null leaves a field as it is. The date of birth can be set once. Returns the my_profile row. Errors: auth.required, validation.failed, permission.denied, rate.limited.';

create function private.set_tutor_listed(p_listed boolean) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no UPDATE on people.
declare
  v_me uuid := private.require_me();
begin
  if p_listed is null then
    perform private.fail('validation.failed', 'p_listed: true or false.');
  end if;
  -- Share-locks the role, so that a concurrent revocation unlists afterwards.
  perform from public.profile_roles r where r.profile_id = v_me and r.role = 'tutor' for share;
  if not found then
    perform private.fail('role.required', 'Only tutors can be listed.');
  end if;
  perform private.count_write(v_me);
  update public.profiles set listed_as_tutor = p_listed where id = v_me;
end;
$$;
comment on function private.set_tutor_listed(boolean) is 'See public.set_tutor_listed.';

create function public.set_tutor_listed(p_listed boolean) returns void
language plpgsql volatile security invoker set search_path = ''
as $$ begin perform private.set_tutor_listed(p_listed); end; $$;
comment on function public.set_tutor_listed(boolean) is
  'Shows or hides the calling tutor in `tutors`. Errors: auth.required, role.required, validation.failed, rate.limited.';

create function private.grant_role(p_profile_id uuid, p_role public.app_role) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: roles have no write grants.
begin
  perform private.require_writing_admin();
  if p_role is null then
    perform private.fail('validation.failed', 'p_role: one of client, student, tutor, agent, admin.');
  elsif not exists (select from public.profiles p where p.id = p_profile_id) then
    perform private.fail('profile.not_found', 'No such profile.');
  end if;
  insert into public.profile_roles as r (profile_id, role, granted_by_id, vouched)
  values (p_profile_id, p_role, private.me(), true)
  on conflict (profile_id, role) do update set vouched = true, granted_by_id = excluded.granted_by_id
  where not r.vouched;
end;
$$;
comment on function private.grant_role(uuid, public.app_role) is 'See public.grant_role.';

create function public.grant_role(p_profile_id uuid, p_role public.app_role) returns void
language plpgsql volatile security invoker set search_path = ''
as $$ begin perform private.grant_role(p_profile_id, p_role); end; $$;
comment on function public.grant_role(uuid, public.app_role) is
  'Grants an app role; for admins. Errors: auth.required, permission.denied, profile.not_found, validation.failed, rate.limited.';

create function private.revoke_role(p_profile_id uuid, p_role public.app_role) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: roles have no write grants.
begin
  perform private.require_writing_admin();
  if not exists (select from public.profiles p where p.id = p_profile_id) then
    perform private.fail('profile.not_found', 'No such profile.');
  end if;
  delete from public.profile_roles where profile_id = p_profile_id and role = p_role;
end;
$$;
comment on function private.revoke_role(uuid, public.app_role) is 'See public.revoke_role.';

create function public.revoke_role(p_profile_id uuid, p_role public.app_role) returns void
language plpgsql volatile security invoker set search_path = ''
as $$ begin perform private.revoke_role(p_profile_id, p_role); end; $$;
comment on function public.revoke_role(uuid, public.app_role) is
  'Takes an app role away; for admins. Active bookings that need it are cancelled (tutor) or unassigned (student). Errors: auth.required, permission.denied, profile.not_found, rate.limited.';

grant select on public.my_profile, public.tutors to authenticated, service_role;

grant execute on function
  private.update_profile(text, text, date, text, text), public.update_profile(text, text, date, text, text),
  private.set_tutor_listed(boolean), public.set_tutor_listed(boolean),
  private.grant_role(uuid, public.app_role), public.grant_role(uuid, public.app_role),
  private.revoke_role(uuid, public.app_role), public.revoke_role(uuid, public.app_role)
to anon, authenticated, service_role;
