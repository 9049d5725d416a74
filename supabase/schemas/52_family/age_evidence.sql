-- Evidence of an age: what somebody saw before a date of birth moves an account into another band. Nobody leaves, or is
-- put under, the protection of a child or a minor on anybody's word: who decides sees papers, and records which.
-- - The word of the person alone counts where it protects: an account that calls itself a child's is paused at once.
-- - Whoever may not decide asks with a privacy request for a correction, which has a next person and a day.

-- Types -------------------------------------------------------------------------------------------

create type public.age_evidence_kind as enum (
  'birth_certificate', 'identity_document', 'court_paper', 'school_record');
comment on type public.age_evidence_kind is
  'What was seen of a date of birth. identity_document: such as a passport. school_record: papers of another school.';

-- Tables ------------------------------------------------------------------------------------------

create table private.age_evidence (
  id uuid primary key default gen_random_uuid(),
  profile_id uuid not null references public.profiles (id) on delete restrict,
  kind public.age_evidence_kind not null,
  reference text not null,
  band private.age_band not null,
  recorded_by_id uuid references public.profiles (id) on delete set null,
  recorded_at timestamptz not null default now(),
  constraint age_evidence_reference_plain check (private.is_plain_text(reference, 500, true))
);
comment on table private.age_evidence is
  'What a school or an admin saw before they set a date of birth. Written by set_date_of_birth, read through '
  'list_age_evidence.';
comment on column private.age_evidence.band is 'What the date made of the person on that day.';
create index age_evidence_profile_id_idx on private.age_evidence (profile_id);
create index age_evidence_recorded_by_id_idx on private.age_evidence (recorded_by_id);

-- Access ------------------------------------------------------------------------------------------

alter table private.age_evidence enable row level security;
create policy age_evidence_closed on private.age_evidence for all using (false);

-- Functions: the rule -----------------------------------------------------------------------------

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

create function private.band_by(p_profile_id uuid, p_date_of_birth date) returns private.age_band
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads settings and the country of other people.
begin
  return case when private.is_of_child(p_profile_id, p_date_of_birth) then 'child'
              when private.is_of_minor(p_profile_id, p_date_of_birth) then 'minor' else 'adult' end;
end;
$$;
comment on function private.band_by(uuid, date) is 'The band that a person would be in today by a date of birth.';

create function private.born_before_notice(p_date_of_birth date) returns date
language plpgsql immutable security invoker set search_path = ''
as $$
-- A majority that is nearer than its notice would pass without an objection of the guardians.
begin
  return p_date_of_birth - private.majority_notice_days();
end;
$$;
comment on function private.born_before_notice(date) is
  'A date of birth that makes a person today what the given one makes of them when a notice of today is over.';

create function private.needs_evidence(p_profile_id uuid, p_date_of_birth date) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads dates of birth, roles and links of other people.
declare
  v_before private.age_band := private.band_of(p_profile_id);
begin
  return exists (
    select from (values (p_date_of_birth), (private.born_before_notice(p_date_of_birth))) d(date_of_birth)
    cross join lateral private.band_by(p_profile_id, d.date_of_birth) b(band)
    where case
      -- Nobody takes roles and children from an adult by calling them a minor.
      when b.band <> 'adult' and private.acts_as_adult(p_profile_id) then true
      -- What was decided here overrules what other accounts of the person say.
      when b.band = 'adult' and private.is_known_minor(p_profile_id) then true
      when private.account_since(p_profile_id) is not null then b.band <> v_before
      -- A profile without an account decides nothing, but the guardians of an adult hold nothing either.
      else b.band = 'adult' and v_before <> 'adult' end);
end;
$$;
comment on function private.needs_evidence(uuid, date) is
  'True if a date of birth that others say takes effect only with evidence: if it moves the account into another band, '
  'makes an adult of a profile without one or of a minor with several, or a minor of somebody who acts as an adult; '
  'now or within the 30 days of a notice.';

create function private.may_not_say_adult(p_profile_id uuid, p_date_of_birth date) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads dates of birth, roles and links of other people.
begin
  return private.band_by(p_profile_id, private.born_before_notice(p_date_of_birth)) = 'adult'
    and private.band_of(p_profile_id) <> 'adult'
    -- Clients, guardians and staff are adults by what they are, unless they are students as well.
    and (private.has_role(p_profile_id, 'student') or not (
      private.acts_as_adult(p_profile_id) or private.has_role(p_profile_id, 'admin')
      or exists (select from public.memberships m where m.profile_id = p_profile_id)));
end;
$$;
comment on function private.may_not_say_adult(uuid, date) is
  'True if a person cannot give themselves this date of birth, because it would make an adult within 30 days of a '
  'student, or of an account that may become one: guardians who are linked now or later would hold nothing.';

create function private.record_age_evidence(
  p_profile_id uuid, p_date_of_birth date, p_kind public.age_evidence_kind, p_reference text)
returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed. The caller has judged who records.
begin
  insert into private.age_evidence (profile_id, kind, reference, band, recorded_by_id)
  select p_profile_id, p_kind, p_reference, b.band, private.me()
  from (select private.band_by(p_profile_id, p_date_of_birth)) b(band)
  -- The same call again records nothing.
  where not exists (select from private.age_evidence e
                    where e.profile_id = p_profile_id and e.kind = p_kind and e.reference = p_reference
                      and e.band = b.band);
end;
$$;
comment on function private.record_age_evidence(uuid, date, public.age_evidence_kind, text) is
  'Records what was seen of a date of birth.';

create function private.adopt_age_evidence(p_placeholder_id uuid, p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
begin
  update private.age_evidence e set profile_id = p_profile_id where e.profile_id = p_placeholder_id;
end;
$$;
comment on function private.adopt_age_evidence(uuid, uuid) is
  'Moves what was seen of the date of birth of a placeholder to the account that takes it over, with the date.';

-- Functions: reading ------------------------------------------------------------------------------

create function private.list_age_evidence(p_student_id uuid)
returns table (evidence_id uuid, kind public.age_evidence_kind, reference text, band text, recorded_by_id uuid,
               recorded_at timestamptz)
language plpgsql volatile security definer rows 2 set search_path = ''
as $$
-- Definer: the table is closed. Volatile: reads of admins are audited.
begin
  perform private.require_caller();
  perform private.check_manager_of(p_student_id);
  perform private.audit_admin_read('age_evidence.listed', 'profiles', p_student_id);
  return query
    select e.id, e.kind, e.reference, e.band::text, e.recorded_by_id, e.recorded_at
    from private.age_evidence e
    where e.profile_id = p_student_id order by e.recorded_at desc, e.id limit 100;
end;
$$;

select private.expose('list_age_evidence', 'everyone',
  'What was seen of a student''s date of birth, the newest first; for admins (audited) and school managers. band: what '
  'the date made of the student then, child, minor or adult. At most 100 rows. Errors: auth.required, '
  'permission.denied, rate.limited.');

-- Audit -------------------------------------------------------------------------------------------

select private.audit_changes('private.age_evidence', 'profile_id', '{kind,band,recorded_by_id}');
