-- Consents: the ledger of what was allowed and withdrawn for a student, and the one answer to "is there consent now?".
-- It is asked at each use, so a consent that was never given, was withdrawn or has lapsed allows nothing.
-- - One consent suffices. A withdrawal stops the purpose until its maker or the school lifts it.
-- - From the consent age the word of a student with an account replaces that of the guardians. What guardians gave
--   before holds until the student speaks, and until majority at the latest.
-- - Each person sees their own entries and the state, never who acted.

-- Types -------------------------------------------------------------------------------------------

create type public.consent_decision as enum ('given', 'withdrawn');
comment on type public.consent_decision is 'What an entry of the ledger says.';

create type public.consent_method as enum ('session', 'second_factor', 'paper');
comment on type public.consent_method is
  'How it is known who decided. session: signed in. second_factor: signed in with a second factor. paper: the school '
  'has seen it on paper and recorded it.';

create type public.consent_side as enum ('student', 'guardian', 'school');
comment on type public.consent_side is 'As whom somebody decided.';

create type public.consent_state as enum ('missing', 'given', 'withdrawn', 'lapsed');
comment on type public.consent_state is
  'missing: nobody decided. given: it may be used. withdrawn: somebody stopped it. lapsed: it was given by somebody '
  'who has no say any more.';

create type private.consent_standing as (state public.consent_state, ends_at timestamptz);
comment on type private.consent_standing is
  'The state of a purpose, and when a consent ends whose giver is no guardian any more unless somebody else gives it.';

-- Tables ------------------------------------------------------------------------------------------

create table public.consent_texts (
  purpose text not null,
  version integer not null,
  locale text not null,
  title text not null,
  body text not null,
  published_at timestamptz not null default now(),
  primary key (purpose, version, locale),
  constraint consent_texts_purpose_known check (purpose ~ '^(account|media|integration:[a-z][a-z_]{0,39})$'),
  constraint consent_texts_version_positive check (version between 1 and 10000),
  constraint consent_texts_locale_known check (private.is_locale(locale)),
  constraint consent_texts_title_plain check (private.is_plain_text(title, 120)),
  constraint consent_texts_body_plain check (private.is_plain_text(body, 4000, true))
);
comment on table public.consent_texts is
  'What people are shown when they are asked for consent, by version and language. The newest version is asked for. '
  'Texts are added in the SQL console and never changed, because entries of the ledger refer to them.';
comment on column public.consent_texts.purpose is
  '`account`: the account of a child. `media`: files about the student that staff and tutors send. '
  '`integration:<provider>`: records of another platform.';

create table public.consents (
  id uuid primary key default gen_random_uuid(),
  seq bigint generated always as identity unique,
  student_id uuid not null references public.profiles (id) on delete restrict,
  purpose text not null,
  decision public.consent_decision not null,
  side public.consent_side not null,
  made_by_id uuid references public.profiles (id) on delete restrict,
  method public.consent_method not null,
  text_version integer,
  locale text,
  evidence text,
  stops_others boolean not null default false,
  of_adult boolean not null default false,
  made_at timestamptz not null default now(),
  constraint consents_text_was_shown
    foreign key (purpose, text_version, locale) references public.consent_texts (purpose, version, locale)
    on delete restrict,
  constraint consents_purpose_known check (purpose ~ '^(account|media|integration:[a-z][a-z_]{0,39})$'),
  constraint consents_students_speak_for_themselves
    check (side <> 'student' or made_by_id is not distinct from student_id),
  constraint consents_guardian_is_somebody check (side <> 'guardian' or made_by_id is not null),
  constraint consents_paper_is_of_the_school check ((side = 'school') = (method = 'paper')),
  constraint consents_paper_has_evidence check (method <> 'paper' or evidence is not null),
  constraint consents_given_names_a_text check (decision = 'withdrawn' or text_version is not null),
  constraint consents_only_withdrawals_stop check (decision = 'withdrawn' or not stops_others),
  constraint consents_locale_known check (private.is_locale(locale)),
  constraint consents_evidence_plain check (private.is_plain_text(evidence, 500, true))
);
comment on table public.consents is
  'The ledger: who gave or withdrew a consent for a student, and how that is known. Never changed. Closed to '
  'clients: people read their own entries in my_consent_entries, and in my_consents the state, which follows from all.';
comment on column public.consents.seq is 'The order in which a student''s entries were made.';
comment on column public.consents.locale is 'The language in which the text was shown; null: on paper.';
comment on column public.consents.evidence is 'Where the paper is, up to 500 characters.';
comment on column public.consents.stops_others is
  'Whether a withdrawal stops what others gave. It does not when its maker was no guardian then, or when the school '
  'has lifted one of theirs and a restriction denies them a say.';
comment on column public.consents.of_adult is
  'Whether the student decided as an adult by then.';
create index consents_student_id_idx on public.consents (student_id, purpose, seq desc);
create index consents_made_by_id_idx on public.consents (made_by_id);
create index consents_text_was_shown_idx on public.consents (purpose, text_version, locale);

create table private.consent_givers (
  student_id uuid not null references public.profiles (id) on delete cascade,
  guardian_id uuid not null references public.profiles (id) on delete cascade,
  purpose text not null,
  checked_at timestamptz not null default now(),
  lost_at timestamptz,
  primary key (student_id, guardian_id, purpose)
);
comment on table private.consent_givers is
  'Guardians whose last word on a purpose is a consent. Written by triggers and by tend_consents.';
comment on column private.consent_givers.lost_at is
  'When it was noticed that the guardian has no say any more: the link ended, lost a right or is restricted, which '
  'look alike. 30 days later the consent has lapsed for good.';
create index consent_givers_guardian_id_idx on private.consent_givers (guardian_id);
create index consent_givers_checked_at_idx on private.consent_givers (checked_at);

-- Access ------------------------------------------------------------------------------------------

alter table public.consent_texts enable row level security;
alter table public.consents enable row level security;
alter table private.consent_givers enable row level security;
grant select on public.consent_texts to authenticated;
grant select, insert on public.consent_texts to service_role;
grant select on public.consents to service_role;
create policy consent_texts_select on public.consent_texts for select to authenticated
  using ((select private.me()) is not null);
create policy consents_closed on public.consents for all using (false);
create policy consent_givers_closed on private.consent_givers for all using (false);

-- Functions: who has a say ------------------------------------------------------------------------

create function private.speaks_alone(p_student_id uuid, p_now timestamptz default now()) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: dates of birth and accounts are confidential.
begin
  return exists (select from public.profiles p where p.id = p_student_id and p.user_id is not null)
     and private.band_of(p_student_id, p_now) <> 'child';
end;
$$;
comment on function private.speaks_alone(uuid, timestamptz) is
  'True for a student whose own word counts for a consent: with an account, from the consent age on. For a student '
  'without an account the guardians speak until majority.';

create function private.has_say_by_link(p_person_id uuid, p_student_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads links of other people. Whatever restrictions say: they hinder no withdrawal.
begin
  return exists (
    select from private.active_guardian_links g
    where g.source_profile_id = p_person_id and g.target_profile_id = p_student_id and g.relation <> 'OTHER'
      and 'view_progress' = any (g.held_rights));
end;
$$;
comment on function private.has_say_by_link(uuid, uuid) is
  'True for a family guardian whose link has view_progress, restricted or not.';

create function private.consent_side_of(p_person_id uuid, p_student_id uuid) returns public.consent_side
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads roles, links and dates of birth of other people.
declare
  v_alone boolean := private.speaks_alone(p_student_id);
begin
  return case
    when not private.has_role(p_student_id, 'student') then null
    when p_person_id = p_student_id and v_alone then 'student'
    when p_person_id <> p_student_id and not v_alone and private.has_say(p_person_id, p_student_id) then 'guardian'
  end;
end;
$$;
comment on function private.consent_side_of(uuid, uuid) is
  'As whom a person gives a consent for a student now; null: not at all.';

create function private.last_word(p_student_id uuid, p_purpose text, p_person_id uuid, p_side public.consent_side)
returns public.consents
language sql stable security definer set search_path = ''
as $$
  -- Definer: the ledger shows people their own entries only.
  select c from public.consents c
  where c.student_id = p_student_id and c.purpose = p_purpose and c.side = p_side
    and (p_person_id is null or c.made_by_id = p_person_id)
  order by c.seq desc limit 1;
$$;
comment on function private.last_word(uuid, text, uuid, public.consent_side) is
  'The newest entry of a side, or of one person of it.';

-- Functions: the rule -----------------------------------------------------------------------------

create function private.consent_standing_of(p_student_id uuid, p_purpose text, p_now timestamptz default now())
returns private.consent_standing
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads the ledger and links of other people.
declare
  v_school public.consents := private.last_word(p_student_id, p_purpose, null, 'school');
  v_own public.consents := private.last_word(p_student_id, p_purpose, null, 'student');
  v_lapses boolean := private.is_granted(null, p_student_id);
  v_given boolean := false;
  v_ends_at timestamptz := '-infinity';
  v_word record;
begin
  -- A paper from before majority says nothing of an adult.
  if v_school.seq is not null and (v_school.of_adult or not v_lapses) then
    if v_school.seq > coalesce(v_own.seq, 0) and v_school.decision = 'withdrawn' then
      return row('withdrawn', null)::private.consent_standing;
    end if;
    v_given := v_school.decision = 'given';
  end if;
  if v_own.decision = 'withdrawn' and v_own.seq > coalesce(v_school.seq, 0) then
    return row('withdrawn', null)::private.consent_standing;
  end if;
  v_given := v_given or coalesce(v_own.decision = 'given', false);
  -- The newest word of each guardian that the student's own has not replaced.
  for v_word in
    select distinct on (c.made_by_id) c.decision, c.stops_others, c.seq, g.lost_at,
           private.has_say(c.made_by_id, p_student_id) as has_say
    from public.consents c
    left join private.consent_givers g
      on g.student_id = p_student_id and g.guardian_id = c.made_by_id and g.purpose = p_purpose
    where c.student_id = p_student_id and c.purpose = p_purpose and c.side = 'guardian'
      and c.seq > coalesce(v_own.seq, 0) and not private.is_granted(c.made_by_id, p_student_id)
    order by c.made_by_id, c.seq desc
  loop
    if v_word.decision = 'withdrawn' then
      -- Whoever was no guardian then takes back their own word alone.
      if v_word.stops_others and v_word.seq > coalesce(v_school.seq, 0) then
        return row('withdrawn', null)::private.consent_standing;
      end if;
    else
      -- Whoever comes back after the consent has lapsed is asked again.
      v_ends_at := greatest(v_ends_at, case
        when v_word.has_say and (v_word.lost_at > p_now - interval '30 days') is not false then 'infinity'
        else coalesce(v_word.lost_at, p_now) + interval '30 days' end);
    end if;
  end loop;
  return row(case
    when v_given or v_ends_at > p_now then 'given'
    when exists (select from public.consents c
                 where c.student_id = p_student_id and c.purpose = p_purpose and c.decision = 'given') then 'lapsed'
    else 'missing' end, case
    when not v_given and v_ends_at > p_now and v_ends_at < 'infinity' then v_ends_at end)::private.consent_standing;
end;
$$;
comment on function private.consent_standing_of(uuid, text, timestamptz) is
  'Whether a purpose may be used for a student: the rule of consents, in one place.';

create function private.has_consent(p_student_id uuid, p_purpose text, p_now timestamptz default now())
returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: callers may not read the ledger.
begin
  return (private.consent_standing_of(p_student_id, p_purpose, p_now)).state = 'given';
end;
$$;
comment on function private.has_consent(uuid, text, timestamptz) is
  'True while there is consent to a purpose. Whatever needs consent asks this at each use.';

create function private.require_consent(p_student_id uuid, p_purpose text) returns void
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: callers may not read the ledger.
begin
  if not private.has_consent(p_student_id, p_purpose) then
    perform private.fail('consent.required', 'There is no consent to this for the student.');
  end if;
end;
$$;
comment on function private.require_consent(uuid, text) is
  'Refuses what there is no consent to. Errors: consent.required.';

create function private.platform_purpose(p_provider text) returns text
language sql immutable security invoker set search_path = ''
as $$
  select 'integration:' || p_provider;
$$;
comment on function private.platform_purpose(text) is 'The purpose of passing records of a student on to a platform.';

create function private.adopt_consents(p_placeholder_id uuid, p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables, while the records of the placeholder move.
begin
  update public.consents c set student_id = p_profile_id where c.student_id = p_placeholder_id;
  insert into private.consent_givers as own (student_id, guardian_id, purpose, checked_at, lost_at)
  select p_profile_id, g.guardian_id, g.purpose, g.checked_at, g.lost_at
  from private.consent_givers g where g.student_id = p_placeholder_id and g.guardian_id <> p_profile_id
  on conflict (student_id, guardian_id, purpose) do nothing;
  delete from private.consent_givers g where g.student_id = p_placeholder_id;
end;
$$;
comment on function private.adopt_consents(uuid, uuid) is
  'Moves the ledger of a placeholder to the account that takes it over.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_consents__refuse_changes() returns trigger
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  perform private.fail('permission.denied', format('Rows of %s are never changed or deleted.', tg_table_name));
  return null;
end;
$$;
comment on function private.tg_consents__refuse_changes() is
  'Keeps the ledger and its texts as they were written, on every path. Which updates the ledger allows is in '
  '82_privacy/erasure_marks.sql. Errors: permission.denied.';

create function private.tg_consents__note_giver() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes a closed table.
begin
  if new.decision = 'given' then
    insert into private.consent_givers as g (student_id, guardian_id, purpose)
    values (new.student_id, new.made_by_id, new.purpose)
    on conflict (student_id, guardian_id, purpose) do update set checked_at = excluded.checked_at, lost_at = null;
  else
    delete from private.consent_givers g
    where g.student_id = new.student_id and g.guardian_id = new.made_by_id and g.purpose = new.purpose;
  end if;
  return null;
end;
$$;
comment on function private.tg_consents__note_giver() is 'Notes whose say a consent rests on.';

create trigger consents_10_refuse_changes before delete on public.consents
  for each row execute function private.tg_consents__refuse_changes();
create trigger consent_texts_10_refuse_changes before update or delete on public.consent_texts
  for each row execute function private.tg_consents__refuse_changes();
create trigger consents_15_note_giver after insert on public.consents
  for each row when (new.side = 'guardian') execute function private.tg_consents__note_giver();

-- Audit -------------------------------------------------------------------------------------------

select private.audit_changes('public.consents', 'student_id', '{id,purpose,decision,side,method}');
select private.audit_changes('private.consent_givers', 'student_id', p_watched => '{lost_at}');
