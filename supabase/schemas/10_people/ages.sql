-- Ages: how old a person is known to be, in the country and the time zone that count for them. Two rules ask: what a
-- minor may become, by all that is known of the person, and what a minor may have, by the date of birth of the profile
-- itself. A student is a child, a minor or an adult by the band of their own profile.

-- Types -------------------------------------------------------------------------------------------

create type private.age_band as enum ('child', 'minor', 'adult');
comment on type private.age_band is
  'child: below the consent age. minor: below majority. adult: from majority on.';

create type private.age_limits as (consent integer, majority integer);
comment on type private.age_limits is 'The consent age and the majority age that count for a person.';

-- Tables ------------------------------------------------------------------------------------------

create table private.ages (
  country text primary key,
  consent_age integer,
  majority_age integer,
  constraint ages_country_is_a_code check (private.is_country(country)),
  constraint ages_consent_age_bounded check (consent_age between 13 and 16),
  constraint ages_majority_age_bounded check (majority_age between 18 and 21),
  constraint ages_differ_from_the_setting check (num_nonnulls(consent_age, majority_age) > 0)
);
comment on table private.ages is
  'Ages of single countries (ISO 3166-1 alpha-2) that differ from the settings; an admin edits them in the console.';

create table private.age_zones (
  profile_id uuid not null references public.profiles (id) on delete cascade,
  time_zone text not null,
  primary key (profile_id, time_zone)
);
comment on table private.age_zones is
  'Time zones of the schools of a student, where they name one. Written by triggers of class_students and schools.';

-- Access ------------------------------------------------------------------------------------------

alter table private.ages enable row level security;
alter table private.age_zones enable row level security;
create policy ages_closed on private.ages for all using (false);
create policy age_zones_closed on private.age_zones for all using (false);

-- Functions: the one that computes ages -----------------------------------------------------------

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

create function private.today_of(p_profile_id uuid, p_now timestamptz default now()) returns date
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads settings and the schools of other people.
declare
  v_today date;
begin
  -- Of several schools the one where the day begins last: nobody comes of age anywhere before it is their birthday
  -- everywhere.
  select min((p_now at time zone z.time_zone)::date) into v_today
  from private.age_zones z where z.profile_id = p_profile_id;
  if v_today is null then
    select (p_now at time zone s.default_time_zone)::date into v_today from private.settings s;
  end if;
  return v_today;
end;
$$;
comment on function private.today_of(uuid, timestamptz) is
  'The day that it is for a person''s age: in the time zone of their school, else in default_time_zone.';

create function private.age_limits_of(p_profile_id uuid) returns private.age_limits
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads settings and the country of other people.
declare
  v_limits private.age_limits;
begin
  select coalesce(a.consent_age, s.consent_age), coalesce(a.majority_age, s.majority_age) into v_limits
  from private.settings s
  left join public.profile_details d on d.profile_id = p_profile_id
  left join private.ages a on a.country = d.country;
  return v_limits;
end;
$$;
comment on function private.age_limits_of(uuid) is
  'The consent age and the majority age of a person: those of their country, else of the settings.';

-- Functions: what is known of a person ------------------------------------------------------------

create function private.born_elsewhere(p_profile_id uuid) returns date
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: dates of birth are confidential.
-- A minor is a minor in every account. An account that had the address earlier, or has it too, is one of the
-- same person, and so is one that such an account follows. One that got the address later is not: parents hand
-- addresses and numbers down to their children.
declare
  v_born date;
begin
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
      where former.address_hash = private.address_hash(mine.address)
        and former.verified_at < mine.verified_at) before)
  select max(known.born) into v_born
  from (
    select e.profile_id, d.date_of_birth
    from earlier e join public.profile_details d on d.profile_id = e.profile_id
    union all
    select e.profile_id, f.date_of_birth
    from earlier e join private.former_addresses f on f.profile_id = e.profile_id) known(profile_id, born)
  where known.profile_id <> p_profile_id;
  -- The latest date makes a minor if any does.
  return case when private.is_of_minor(p_profile_id, v_born) then v_born end;
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

create function private.turns_25_at(p_profile_id uuid) returns timestamptz
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: dates of birth are confidential. A birthday on February 29 counts as March 1, as in age_on.
declare
  v_born date := private.known_birth(p_profile_id);
begin
  return (
    select ((v_born + interval '25 years')::date
            + (extract(month from v_born) = 2 and extract(day from v_born) = 29)::integer)::timestamp
           at time zone s.default_time_zone
    from private.settings s);
end;
$$;
comment on function private.turns_25_at(uuid) is
  'When the 25th birthday of a person begins; null where the date of birth is unknown. Until then what protects a '
  'child is kept.';

create function private.known_age(p_profile_id uuid) returns integer
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: dates of birth are confidential.
begin
  return private.age_on(private.known_birth(p_profile_id), private.today_of(p_profile_id));
end;
$$;
comment on function private.known_age(uuid) is 'Age of a person today by known_birth; null if it is unknown.';

create function private.is_of_child(p_profile_id uuid, p_date_of_birth date) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads settings and the country of other people, but only if there is a date.
begin
  return p_date_of_birth is not null
     and private.age_on(p_date_of_birth, private.today_of(p_profile_id))
       < (private.age_limits_of(p_profile_id)).consent;
end;
$$;
comment on function private.is_of_child(uuid, date) is
  'True if the date of birth would make the person a child today; false without a date.';

create function private.is_of_minor(p_profile_id uuid, p_date_of_birth date) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads settings and the country of other people, but only if there is a date.
begin
  return p_date_of_birth is not null
     and private.age_on(p_date_of_birth, private.today_of(p_profile_id))
       < (private.age_limits_of(p_profile_id)).majority;
end;
$$;
comment on function private.is_of_minor(uuid, date) is
  'True if the date of birth would make the person a minor today; false without a date.';

create function private.is_known_child(p_profile_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: dates of birth are confidential.
begin
  return private.is_of_child(p_profile_id, private.known_birth(p_profile_id));
end;
$$;
comment on function private.is_known_child(uuid) is
  'True for a person known to be below the consent age, who cannot send or accept invitations or take over a '
  'placeholder.';

create function private.is_known_minor(p_profile_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: dates of birth are confidential.
begin
  -- Most people are not listed: see people_to_check.sql.
  perform from private.people_to_check c where c.profile_id = p_profile_id;
  return found and private.is_of_minor(p_profile_id, private.known_birth(p_profile_id));
end;
$$;
comment on function private.is_known_minor(uuid) is
  'True for a person known to be below majority, in whatever account: they become no client, tutor, agent or '
  'guardian. What somebody is already ends by is_minor alone.';

create function private.is_known_adult(p_profile_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: dates of birth are confidential.
declare
  v_born date := private.known_birth(p_profile_id);
begin
  return v_born is not null and not private.is_of_minor(p_profile_id, v_born);
end;
$$;
comment on function private.is_known_adult(uuid) is
  'True for a person whose date of birth is known and that of an adult.';

create function private.is_minor(p_profile_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: dates of birth are confidential.
-- The date of this profile alone: addresses pass from one person to another, and nobody may end what somebody
-- else has by what they say of themselves.
begin
  -- Most people are not listed: see people_to_check.sql.
  perform from private.people_to_check c where c.profile_id = p_profile_id;
  return found and private.is_of_minor(p_profile_id, (
    select d.date_of_birth from public.profile_details d where d.profile_id = p_profile_id));
end;
$$;
comment on function private.is_minor(uuid) is
  'True if the date of birth of this profile is that of a minor: nobody is a client, tutor, agent or guardian '
  'with it.';

-- Functions: the band of a student ----------------------------------------------------------------

create function private.account_since(p_profile_id uuid) returns timestamptz
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads the account.
begin
  return (
    select greatest(p.created_at, u.created_at)
    from public.profiles p join auth.users u on u.id = p.user_id where p.id = p_profile_id);
end;
$$;
comment on function private.account_since(uuid) is
  'Since when a person has an account, which states the consent age; null for a placeholder.';

create function private.majority_day_of(p_profile_id uuid) returns date
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: dates of birth, accounts and countries are confidential.
declare
  v_limits private.age_limits := private.age_limits_of(p_profile_id);
  v_since date := (select d.date_of_birth from public.profile_details d where d.profile_id = p_profile_id);
  v_years integer := v_limits.majority;
  v_day date;
begin
  if v_since is null then
    -- Whoever signed up was as old as the consent age at least, so as many years less are left.
    v_since := private.account_since(p_profile_id)::date;
    v_years := v_limits.majority - v_limits.consent;
  end if;
  v_day := (v_since + make_interval(years => v_years))::date;
  -- Whoever was born on February 29 ages on March 1 of a year without it.
  return case when private.age_on(v_since, v_day) < v_years then v_day + 1 else v_day end;
end;
$$;
comment on function private.majority_day_of(uuid) is
  'The first day on which a student is an adult. Without a date of birth, for an account, as many years after sign-up '
  'as lie between consent and majority; null for a placeholder.';

create function private.band_of(p_profile_id uuid, p_now timestamptz default now()) returns private.age_band
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: dates of birth are confidential.
declare
  v_majority date := private.majority_day_of(p_profile_id);
  v_today date := private.today_of(p_profile_id, p_now);
  v_born date := (select d.date_of_birth from public.profile_details d where d.profile_id = p_profile_id);
begin
  return case
    when v_majority is null then 'child'
    when v_today >= v_majority then 'adult'
    when private.age_on(v_born, v_today) < (private.age_limits_of(p_profile_id)).consent then 'child'
    else 'minor' end;
end;
$$;
comment on function private.band_of(uuid, timestamptz) is
  'Whether a student is a child, a minor or an adult, by the date of birth of this profile. An account without a date '
  'is a minor until majority_day_of; a placeholder without one is a child.';

create function private.surely_minor_until(p_profile_id uuid) returns date
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: dates of birth are confidential.
-- Two days less: a day begins at different times in different zones. 18 is the least age of majority that settings
-- and countries admit, 16 the highest consent age.
begin
  return coalesce(
    (select (d.date_of_birth + make_interval(years => 18))::date from public.profile_details d
     where d.profile_id = p_profile_id),
    (private.account_since(p_profile_id) + make_interval(years => 2))::date, 'infinity') - 2;
end;
$$;
comment on function private.surely_minor_until(uuid) is
  'The day before which a person is no adult, whatever settings, country and zone are; infinity for a placeholder '
  'without a date of birth. Only spares work: whoever is past it is judged by band_of.';

-- Audit -------------------------------------------------------------------------------------------

select private.audit_changes('private.ages', '', '{country,consent_age,majority_age}');
select private.audit_changes('private.age_zones', 'profile_id');
