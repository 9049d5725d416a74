-- Profile API: calls with which people choose a role or are listed, and the views of one's own profile and of listed
-- tutors. They change their profile in 52_family/dates_of_birth.sql: a date of birth may end what guardians hold.
-- Admins grant roles with the calls of 90_access/role_api.sql.

-- Views -------------------------------------------------------------------------------------------

create view public.my_profile with (security_invoker = true) as
select p.id, p.full_name, p.avatar_url, d.email, d.phone, d.date_of_birth, d.time_zone, d.locale,
       array(select r.role from public.profile_roles r where r.profile_id = p.id order by r.role) as roles
from public.profiles p
left join public.profile_details d on d.profile_id = p.id
where p.id = (select private.me());
comment on view public.my_profile is
  'The profile of the signed-in person, one row. roles: array of app_role.';

create view public.tutors with (security_invoker = true) as
select p.id as profile_id, p.full_name, p.avatar_url
from public.profiles p
where p.listed_as_tutor;
comment on view public.tutors is 'Listed tutors, for every signed-in person.';

-- Functions: one's own profile --------------------------------------------------------------------

create function private.choose_role(p_role public.app_role) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients cannot write roles. Locks the details, so that of two concurrent choices only one counts.
declare
  v_me uuid := private.require_me();
  v_had_role boolean;
begin
  if p_role is null or not exists (
       select from private.settings s where p_role::text = any (s.signup_roles)) then
    perform private.fail('validation.failed',
      'p_role must be a role that sign-up allows: client or student.');
  end if;
  perform private.count_write(v_me);
  select d.had_role into v_had_role from public.profile_details d where d.profile_id = v_me for update;
  if private.has_role(v_me, p_role) then
    return;
  elsif coalesce(v_had_role, true)
        -- An adult who learns may also pay.
        and not (p_role = 'client' and private.has_role(v_me, 'student')
          and private.is_known_adult(v_me)) then
    perform private.fail('permission.denied', 'You have chosen a role already; an admin can grant others.');
  end if;
  perform private.grant_implied_role(v_me, p_role);
end;
$$;
comment on function private.choose_role(public.app_role) is 'See public.choose_role.';

create function public.choose_role(p_role public.app_role) returns public.my_profile
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_profile public.my_profile;
begin
  perform private.choose_role(p_role);
  select m.* into v_profile from public.my_profile m;
  return v_profile;
end;
$$;
comment on function public.choose_role(public.app_role) is
  'Chooses client or student, once, for an account that never had a role, such as after OAuth or single '
  'sign-on; repeating the same choice changes nothing. A student who is known to be 18 or older may choose client '
  'besides, and then books for themselves. Returns the my_profile row. Errors: auth.required, '
  'validation.failed, permission.denied, age.not_confirmed (a minor cannot be a client), rate.limited.';

create function private.set_tutor_listed(p_listed boolean) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients cannot update profiles.
declare
  v_me uuid := private.require_me();
begin
  if p_listed is null then
    perform private.fail('validation.failed', 'p_listed must be true or false.');
  end if;
  -- FOR SHARE: a concurrent revocation waits, and then unlists the tutor.
  perform from public.profile_roles r where r.profile_id = v_me and r.role = 'tutor' for share;
  if not found then
    perform private.fail('role.required', 'Only tutors can be listed.');
  end if;
  perform private.count_write(v_me);
  update public.profiles set listed_as_tutor = p_listed where id = v_me;
end;
$$;

select private.expose('set_tutor_listed', 'everyone',
  'Shows or hides the caller, a tutor, in the `tutors` view. Errors: auth.required, role.required, '
  'validation.failed, rate.limited.');

-- Access ------------------------------------------------------------------------------------------

grant select on public.my_profile, public.tutors to authenticated, service_role;
grant execute on function
  private.choose_role(public.app_role),
  public.choose_role(public.app_role)
to anon, authenticated, service_role;
