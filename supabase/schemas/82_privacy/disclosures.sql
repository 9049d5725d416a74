-- Disclosures: what left Homeroom about a student, to whom, when, on what basis (FERPA 99.32). Some are written by the
-- acts by which data leaves, the others are recorded by who made them (disclosure_api.sql).
-- - Families see it without what members of the family received: what another guardian asked for would name them. So
--   the answer to a request of somebody who was family by then is on record, and withheld.
-- - A file that somebody who works with a student makes of their own data holds the conversations and lessons of this
--   guardian. That it was made, this guardian sees, and admins; no other guardian, and no school.
-- - What could warn somebody from whom a child is protected is withheld from the family, always if its basis is
--   child_protection. A correction changes nothing in that: what a family was shown stays shown.
-- - A row is never changed or deleted. A correction is a row of its own, which replaces the one before. An erasure of
--   the student takes out the words.
-- Not on record is what the database cannot see: what staff and admins read under policies and save themselves, what
-- the console reads, and backups. Webhooks carry ids alone; integrations bring records in.

-- Types -------------------------------------------------------------------------------------------

create type public.disclosure_source as enum ('recorded', 'request', 'export');
comment on type public.disclosure_source is
  'recorded: by who made it, in words. request: a privacy request that was granted. export: a file that somebody who '
  'works with the student made of their own data.';

create type public.disclosure_basis as enum (
  'consent', 'school_transfer', 'court_order', 'health_or_safety', 'child_protection', 'audit', 'legal_duty',
  'access_request', 'work');
comment on type public.disclosure_basis is
  'On what basis data left. consent: of the family or the adult student. school_transfer: to the next school. '
  'court_order: an order or subpoena. health_or_safety: an emergency. child_protection: to who protects children; '
  'never shown to families. audit: to who audits or evaluates the school. legal_duty: another duty of law. '
  'access_request: somebody asked to see what is held. work: of somebody who works with the student.';

-- Tables ------------------------------------------------------------------------------------------

create table private.disclosures (
  id uuid primary key default gen_random_uuid(),
  student_id uuid not null references public.profiles (id) on delete restrict,
  source public.disclosure_source not null,
  basis public.disclosure_basis not null,
  recipient text,
  contents text,
  disclosed_on date not null,
  is_withheld boolean not null default false,
  recipient_id uuid references public.profiles (id) on delete restrict,
  concerns_id uuid references public.profiles (id) on delete restrict,
  origin_id uuid,
  recorded_by_id uuid references public.profiles (id) on delete restrict,
  recorded_at timestamptz not null default now(),
  corrects_id uuid references private.disclosures (id) on delete restrict,
  is_retracted boolean not null default false,
  constraint disclosures_once_corrected unique (corrects_id),
  constraint disclosures_corrects_another check (corrects_id <> id),
  constraint disclosures_recorded_in_words check (
    num_nonnulls(recipient, contents) = case when source = 'recorded' then 2 else 0 end),
  constraint disclosures_of_an_act_name_it check (
    num_nonnulls(recipient_id, origin_id) = case when source = 'recorded' then 0 else 2 end),
  constraint disclosures_only_of_files_concern_one check (source = 'export' or concerns_id is null),
  constraint disclosures_work_is_of_files check ((source = 'export') = (basis = 'work')),
  constraint disclosures_to_somebody_else check (recipient_id <> student_id),
  constraint disclosures_protection_is_withheld check (basis <> 'child_protection' or is_withheld),
  constraint disclosures_only_corrections_retract check (corrects_id is not null or not is_retracted),
  constraint disclosures_recipient_plain check (private.is_plain_text(recipient, 200)),
  constraint disclosures_contents_plain check (private.is_plain_text(contents, 1000, true)),
  constraint disclosures_day_is_finite check (isfinite(disclosed_on))
);
comment on table private.disclosures is
  'What left Homeroom about a student, to whom, when and on what basis. Rows are never changed or deleted.';
comment on column private.disclosures.recipient is 'Who received it, in words; of an act recipient_id says so.';
comment on column private.disclosures.contents is 'What left, in words; of an act the act says so.';
comment on column private.disclosures.is_withheld is 'Whether the family does not see it.';
comment on column private.disclosures.concerns_id is
  'Whose conversations and lessons were in the file: of the family only they see it.';
comment on column private.disclosures.origin_id is 'The export or the privacy request.';
comment on column private.disclosures.corrects_id is 'The row that this one replaces.';
comment on column private.disclosures.is_retracted is 'Whether the row before was recorded in error.';
create unique index disclosures_once_per_act_idx on private.disclosures (origin_id, student_id, concerns_id)
  nulls not distinct where origin_id is not null;
create index disclosures_student_id_idx on private.disclosures (student_id, disclosed_on desc);
create index disclosures_recipient_id_idx on private.disclosures (recipient_id);
create index disclosures_concerns_id_idx on private.disclosures (concerns_id);
create index disclosures_recorded_by_id_idx on private.disclosures (recorded_by_id);

-- Functions: what acts write ----------------------------------------------------------------------

create function private.note_answered_request(p_request private.privacy_requests) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed. Whom a child named in words is, only who answers knows: they record it.
begin
  if p_request.kind <> 'access' or p_request.student_id is null
     or private.has_say(p_request.requester_id, p_request.student_id) then
    return;
  end if;
  insert into private.disclosures (
    student_id, source, basis, disclosed_on, is_withheld, recipient_id, origin_id, recorded_by_id)
  values (p_request.student_id, 'request', 'access_request', private.today_of(p_request.student_id), true,
          p_request.requester_id, p_request.id, private.me())
  on conflict (origin_id, student_id, concerns_id) where origin_id is not null do nothing;
end;
$$;
comment on function private.note_answered_request(private.privacy_requests) is
  'Records that all that is held about a student is shown to who asked and is no family guardian with view_progress '
  'by now. It is withheld: they were family.';

create function private.note_exported(p_export private.exports) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed. Before the pages go: they say what the file holds.
begin
  insert into private.disclosures (
    student_id, source, basis, disclosed_on, recipient_id, concerns_id, origin_id)
  select f.student_id, 'export', 'work', private.today_of(f.student_id), p_export.requester_id, f.concerns_id,
         p_export.id
  from (
    select t.student_id, t.guardian_id
    from public.threads t where t.id = any (p_export.thread_ids)
    union
    select b.student_id, coalesce(b.guardian_id, b.client_id)
    from private.export_pages p
    join private.export_sections(false) s on s.number = p.section and s.relation = 'my_bookings'
    cross join jsonb_to_recordset(p.rows) b(student_id uuid, guardian_id uuid, client_id uuid)
    where p.export_id = p_export.id and b.student_id is not null) f(student_id, concerns_id)
  where p_export.student_id is null and p_export.requester_id not in (f.student_id, f.concerns_id)
    and not private.was_guardian(p_export.requester_id, f.student_id)
  on conflict (origin_id, student_id, concerns_id) where origin_id is not null do nothing;
end;
$$;
comment on function private.note_exported(private.exports) is
  'Records of whose conversations and lessons a file holds which somebody made of their own data who is not of the '
  'family.';

create function private.adopt_disclosures(p_placeholder_id uuid, p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed. While the records of the placeholder move.
begin
  update private.disclosures d set student_id = p_profile_id
  where d.student_id = p_placeholder_id
    and d.recipient_id is distinct from p_profile_id;
  update private.disclosures d set concerns_id = p_profile_id where d.concerns_id = p_placeholder_id;
end;
$$;
comment on function private.adopt_disclosures(uuid, uuid) is
  'Moves the disclosures of a placeholder to the account that takes it over.';

create function private.erase_disclosed_words(p_student_id uuid, p_limit integer) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
declare
  v_erased integer;
begin
  update private.disclosures d set recipient = '-', contents = '-' where d.id = any (array(
    select x.id from private.disclosures x
    where x.student_id = p_student_id and x.source = 'recorded' and (x.recipient <> '-' or x.contents <> '-')
    limit p_limit));
  get diagnostics v_erased = row_count;
  return v_erased;
end;
$$;
comment on function private.erase_disclosed_words(uuid, integer) is
  'Takes the words out of what was recorded about an erased student. Returns of how many rows.';

-- Functions: who sees it --------------------------------------------------------------------------

create function private.my_disclosures()
returns table (id uuid, student_id uuid, disclosed_on date, source public.disclosure_source,
               basis public.disclosure_basis, recipient text, contents text, is_correction boolean,
               is_retracted boolean)
language plpgsql stable security definer rows 5 set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: the table is closed. No time of recording: what was recorded when would tell what else happened then.
declare
  v_me uuid := private.me();
  v_student_ids uuid[] := array(select private.my_overseen_students());
begin
  return query
    select d.id, d.student_id, d.disclosed_on, d.source, d.basis, d.recipient, d.contents, d.corrects_id is not null,
           d.is_retracted
    from private.disclosures d
    where d.student_id = any (v_student_ids) and not d.is_withheld and coalesce(d.concerns_id, v_me) = v_me
      and not exists (select from private.disclosures c where c.corrects_id = d.id);
end;
$$;
comment on function private.my_disclosures() is 'The rows of the view my_disclosures.';

-- Views -------------------------------------------------------------------------------------------

create view public.my_disclosures with (security_invoker = true) as
select d.id, d.student_id, d.disclosed_on, d.source, d.basis, d.recipient, d.contents, d.is_correction, d.is_retracted
from private.my_disclosures() d;
comment on view public.my_disclosures is
  'What left Homeroom about a student, for the student from the consent age on and family guardians with '
  'view_progress. Without what members of the family received, and what is withheld to protect somebody. A '
  'correction replaces what it corrects.';
comment on column public.my_disclosures.recipient is
  'In words; null for an export: somebody who works with the student.';
comment on column public.my_disclosures.contents is
  'In words; null for an export: the reader''s own conversations and lessons about the student.';
comment on column public.my_disclosures.is_retracted is 'Recorded in error: it did not leave.';

-- Access ------------------------------------------------------------------------------------------

alter table private.disclosures enable row level security;
create policy disclosures_closed on private.disclosures for all using (false);
grant select on public.my_disclosures to authenticated, service_role;
grant execute on function private.my_disclosures() to authenticated, service_role;

select private.audit_changes('private.disclosures', 'id',
  '{student_id,source,basis,is_withheld,corrects_id,is_retracted,recipient_id}');

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_disclosures__refuse_changes() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: erasures are closed.
begin
  if tg_op = 'UPDATE' and ((
       private.adopting_id() in (old.student_id, old.concerns_id)
       and to_jsonb(new) - '{student_id,concerns_id}'::text[] = to_jsonb(old) - '{student_id,concerns_id}'::text[])
     or (new.recipient = '-' and new.contents = '-'
         and to_jsonb(new) - '{recipient,contents}'::text[] = to_jsonb(old) - '{recipient,contents}'::text[]
         and exists (
           select from private.erasures e
           where e.profile_id = old.student_id and e.closed_at is not null
             and not private.delays_erasure(e.profile_id, now())))) then
    return new;
  end if;
  perform private.fail('permission.denied', 'Rows of disclosures are never changed or deleted.');
  return null;
end;
$$;
comment on function private.tg_disclosures__refuse_changes() is
  'Keeps disclosures as they were recorded, on every path. Only an adoption moves them to the account that takes a '
  'placeholder over, and an erasure takes out the words. Errors: permission.denied.';

create function private.tg_disclosures__check_correction() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed. For every writer.
begin
  if new.corrects_id is not null and not exists (
       select from private.disclosures d
       where d.id = new.corrects_id and d.student_id = new.student_id and d.is_withheld = new.is_withheld
         and d.source = 'recorded' and new.source = 'recorded' and not d.is_retracted) then
    perform private.fail('disclosure.not_found', 'A correction is of something recorded about the same student.');
  end if;
  return new;
end;
$$;
comment on function private.tg_disclosures__check_correction() is
  'Lets only what was recorded be corrected, as long as it stands, and never hides or shows it. Errors: '
  'disclosure.not_found.';

create trigger disclosures_10_check_correction before insert on private.disclosures
  for each row execute function private.tg_disclosures__check_correction();
create trigger disclosures_11_refuse_update before update on private.disclosures
  for each row execute function private.tg_disclosures__refuse_changes();
create trigger disclosures_12_refuse_delete before delete on private.disclosures
  for each row execute function private.tg_disclosures__refuse_changes();
