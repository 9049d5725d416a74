-- Disclosures: the calls with which schools and admins record what they gave to others outside Homeroom, correct it and
-- read what is on record. Who manages a student records for them; guardians never, in whatever capacity.

-- Functions ---------------------------------------------------------------------------------------

create function private.check_disclosed_on(p_student_id uuid, p_disclosed_on date) returns void
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads the schools of other people.
begin
  if p_disclosed_on not between '1990-01-01' and private.today_of(p_student_id) + 1 then
    perform private.fail('validation.failed', 'p_disclosed_on must be a day from 1990 to today.');
  end if;
end;
$$;
comment on function private.check_disclosed_on(uuid, date) is
  'Refuses days to come; the one that has begun elsewhere is none. Errors: validation.failed.';

create function private.record_disclosure(
  p_student_id uuid, p_recipient text, p_basis public.disclosure_basis, p_contents text,
  p_disclosed_on date default null, p_withhold boolean default false)
returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
declare
  v_recipient text;
  v_contents text;
  v_id uuid;
begin
  perform private.require_manager_of(p_student_id);
  v_recipient := private.clean_text('p_recipient', p_recipient, 200);
  v_contents := private.clean_text('p_contents', p_contents, 1000, true);
  if v_recipient is null or v_contents is null or p_basis is null then
    perform private.fail('validation.failed', 'p_recipient, p_basis and p_contents are required.');
  elsif p_basis = 'work' then
    perform private.fail('validation.failed', 'p_basis must not be work: such files are recorded by themselves.');
  elsif not private.has_role(p_student_id, 'student') then
    perform private.fail('student.not_found', 'No such student.');
  end if;
  perform private.check_disclosed_on(p_student_id, p_disclosed_on);
  insert into private.disclosures (
    student_id, source, basis, recipient, contents, disclosed_on, is_withheld, recorded_by_id)
  values (p_student_id, 'recorded', p_basis, v_recipient, v_contents,
          coalesce(p_disclosed_on, private.today_of(p_student_id)),
          p_basis = 'child_protection' or p_withhold is true, private.me())
  returning id into v_id;
  return v_id;
end;
$$;

select private.expose('record_disclosure', 'everyone',
  'Records that data about a student was given to somebody outside Homeroom; for admins and school managers. '
  'p_recipient: to whom, 1 to 200 characters. p_basis: all but work. p_contents: what, 1 to 1000 characters. '
  'p_disclosed_on: default today. The family sees it, unless p_withhold says that this would endanger somebody; '
  'child_protection is always withheld. Returns its id. Errors: auth.required, permission.denied, student.not_found, '
  'validation.failed, rate.limited.', true);

create function private.correct_disclosure(
  p_disclosure_id uuid, p_recipient text default null, p_basis public.disclosure_basis default null,
  p_contents text default null, p_disclosed_on date default null, p_retract boolean default false)
returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed. FOR NO KEY UPDATE below: of two corrections the second finds the first.
declare
  v_former private.disclosures;
  v_id uuid;
begin
  perform private.require_caller();
  select d.* into v_former from private.disclosures d where d.id = p_disclosure_id;
  -- Without a row there is no student to manage, so only admins learn that it does not exist.
  perform private.require_manager_of(v_former.student_id);
  perform from private.disclosures d where d.id = p_disclosure_id for no key update;
  if v_former.id is null or v_former.source <> 'recorded' or v_former.is_retracted
     or exists (select from private.disclosures d where d.corrects_id = p_disclosure_id) then
    perform private.fail('disclosure.not_found', 'No such disclosure, or it was corrected already.');
  elsif p_basis = 'work' or (p_basis = 'child_protection' and not v_former.is_withheld) then
    perform private.fail('validation.failed',
      'p_basis must not be work, and not child_protection where the family has seen it.');
  end if;
  perform private.check_disclosed_on(v_former.student_id, p_disclosed_on);
  insert into private.disclosures (
    student_id, source, basis, recipient, contents, disclosed_on, is_withheld, recorded_by_id, corrects_id,
    is_retracted)
  values (v_former.student_id, 'recorded', coalesce(p_basis, v_former.basis),
          coalesce(private.clean_text('p_recipient', p_recipient, 200), v_former.recipient),
          coalesce(private.clean_text('p_contents', p_contents, 1000, true), v_former.contents),
          coalesce(p_disclosed_on, v_former.disclosed_on), v_former.is_withheld, private.me(), v_former.id,
          p_retract is true)
  returning id into v_id;
  return v_id;
end;
$$;

select private.expose('correct_disclosure', 'everyone',
  'Replaces what was recorded by a corrected row, which keeps what is not given; for admins and school managers. '
  'p_retract: it was recorded in error, nothing left. Who sees it stays as it is: to withhold or to show it, retract '
  'it and record it anew. Returns the id of the correction. Errors: auth.required, permission.denied, '
  'disclosure.not_found, validation.failed, rate.limited.', true);

create function private.list_disclosures(
  p_student_id uuid, p_limit integer default 50, p_offset integer default 0)
returns table (disclosure_id uuid, disclosed_on date, source public.disclosure_source, basis public.disclosure_basis,
               recipient text, contents text, is_withheld boolean, recorded_by_id uuid, recorded_at timestamptz,
               corrects_id uuid, is_retracted boolean, is_replaced boolean)
language plpgsql volatile security definer rows 20 set search_path = ''
as $$
-- Definer: the table is closed. Volatile: reads of admins are audited.
begin
  perform private.require_caller();
  perform private.require_page(p_limit, p_offset);
  perform private.check_manager_of(p_student_id);
  perform private.audit_admin_read('disclosures.listed', 'profiles', p_student_id);
  return query
    select d.id, d.disclosed_on, d.source, d.basis, d.recipient, d.contents, d.is_withheld, d.recorded_by_id,
           d.recorded_at, d.corrects_id, d.is_retracted,
           exists (select from private.disclosures c where c.corrects_id = d.id)
    from private.disclosures d
    -- A school does not learn from a file that a family has a tutor.
    where d.student_id = p_student_id and (d.source <> 'export' or private.is_admin())
    order by d.disclosed_on desc, d.recorded_at desc, d.id
    limit coalesce(p_limit, 50) offset coalesce(p_offset, 0);
end;
$$;

select private.expose('list_disclosures', 'everyone',
  'What left Homeroom about a student, newest first, with what is withheld from the family and what was replaced by a '
  'correction; for admins (audited) and school managers. Files that people who work with the student made of their own '
  'data only for admins. p_limit: 1 to 200, default 50. Errors: auth.required, permission.denied, validation.failed, '
  'rate.limited.');
