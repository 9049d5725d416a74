-- Ages: how old a person is known to be. Two rules ask: what a minor may become, by all that is known of the person,
-- and what a minor may have, by the date of birth of the profile itself.

-- Functions ---------------------------------------------------------------------------------------

create function private.age_on(p_date_of_birth date, p_on date) returns integer
language plpgsql immutable security invoker set search_path = ''
as $$
begin
  -- A birthday on February 29 counts as March 1 in other years.
  return extract(year from p_on)::integer - extract(year from p_date_of_birth)::integer
       - case when (extract(month from p_on), extract(day from p_on))
                   < (extract(month from p_date_of_birth), extract(day from p_date_of_birth)) then 1 else 0 end;
end;
$$;
comment on function private.age_on(date, date) is
  'Completed years on a day. Every rule on ages uses this function.';

create function private.age_today(p_date_of_birth date) returns integer
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads settings, but only if there is a date.
begin
  return case when p_date_of_birth is not null then (
    select private.age_on(p_date_of_birth, (now() at time zone s.default_time_zone)::date) from private.settings s) end;
end;
$$;
comment on function private.age_today(date) is 'Completed years today, in default_time_zone; null if the date is.';

create function private.born_elsewhere(p_profile_id uuid) returns date
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: dates of birth are confidential.
-- A minor is a minor in every account. An account that had the address earlier, or has it too, is one of the
-- same person, and so is one that such an account follows. One that got the address later is not: parents hand
-- addresses and numbers down to their children.
begin
  return (
    with recursive earlier(profile_id) as (
      select p_profile_id
      union
      select before.profile_id
      from earlier e
      join private.verified_addresses mine on mine.profile_id = e.profile_id
      cross join lateral (
        select other.profile_id
        from private.verified_addresses other
        where other.address = mine.address and other.profile_id <> mine.profile_id
          and (other.verified_at < mine.verified_at
               or (private.has_address(mine.profile_id, mine.address)
                   and private.has_address(other.profile_id, mine.address)))
        union all
        select former.profile_id
        from private.former_addresses former
        where former.fingerprint = private.address_fingerprint(mine.address)
          and former.verified_at < mine.verified_at) before)
    select max(known.born)
    from (
      select e.profile_id, d.date_of_birth
      from earlier e join public.profile_details d on d.profile_id = e.profile_id
      union all
      select e.profile_id, f.date_of_birth
      from earlier e join private.former_addresses f on f.profile_id = e.profile_id) known(profile_id, born)
    where known.profile_id <> p_profile_id and private.age_today(known.born) < 18);
end;
$$;
comment on function private.born_elsewhere(uuid) is
  'The latest date of birth by which another account of the person is a minor, deleted ones included; null if '
  'there is none.';

create function private.known_birth(p_profile_id uuid) returns date
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: dates of birth are confidential.
declare
  v_born date;
  v_vouched boolean;
begin
  select d.date_of_birth, d.date_of_birth_vouched into v_born, v_vouched
  from public.profile_details d where d.profile_id = p_profile_id;
  return greatest(v_born, case when not coalesce(v_vouched, false) then private.born_elsewhere(p_profile_id) end);
end;
$$;
comment on function private.known_birth(uuid) is
  'Date of birth of a person as far as it is known; null if it is not. What an account says of itself does not '
  'make a person older than another account of theirs, unless the school or an admin set it.';

create function private.known_age(p_profile_id uuid) returns integer
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: dates of birth are confidential.
begin
  return private.age_today(private.known_birth(p_profile_id));
end;
$$;
comment on function private.known_age(uuid) is
  'Age of a person today, in default_time_zone, by known_birth; null if it is unknown.';

create function private.is_known_child(p_profile_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: dates of birth are confidential.
begin
  return coalesce(private.known_age(p_profile_id) < 13, false);
end;
$$;
comment on function private.is_known_child(uuid) is
  'True for a person known to be under 13, who cannot send or accept invitations or take over a placeholder.';

create function private.is_known_minor(p_profile_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: dates of birth are confidential.
begin
  -- Most people are not listed: see people_to_check.sql.
  perform from private.people_to_check c where c.profile_id = p_profile_id;
  return found and coalesce(private.known_age(p_profile_id) < 18, false);
end;
$$;
comment on function private.is_known_minor(uuid) is
  'True for a person known to be under 18, in whatever account: they become no client, tutor, agent or guardian. '
  'What somebody is already ends by is_minor alone.';

create function private.is_minor(p_profile_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: dates of birth are confidential.
-- The date of this profile alone: addresses pass from one person to another, and nobody may end what somebody
-- else has by what they say of themselves.
begin
  -- Most people are not listed: see people_to_check.sql.
  perform from private.people_to_check c where c.profile_id = p_profile_id;
  return found and exists (
    select from public.profile_details d
    where d.profile_id = p_profile_id and private.age_today(d.date_of_birth) < 18);
end;
$$;
comment on function private.is_minor(uuid) is
  'True if the date of birth of this profile is that of a minor: nobody is a client, tutor, agent or guardian '
  'with it.';
