-- Consent API: giving and withdrawing a consent, recording one on paper, and what each person sees.

-- Views -------------------------------------------------------------------------------------------

create function private.my_consents() returns table (
  student_id uuid, purpose text, state public.consent_state, ends_at timestamptz,
  own_decision public.consent_decision, own_made_at timestamptz, text_version integer,
  may_give boolean, may_withdraw boolean)
language plpgsql stable security definer rows 20 set search_path = ''
as $$
-- Definer: the state follows from what others said, which is closed.
declare
  v_me uuid := private.me();
begin
  return query
    with students(id, is_seen, side) as (
      select s.id, true, private.consent_side_of(v_me, s.id)
      from (select v_me where private.has_role(v_me, 'student')
            union
            select i from private.my_student_ids('view_progress') i where private.is_family(v_me, i)) s(id)
      union all
      -- Whoever has no say any more still takes back what they gave, and learns nothing else.
      select o.student_id, false, null
      from (select distinct c.student_id from public.consents c where c.made_by_id = v_me and c.side = 'guardian') o
      where not private.has_say(v_me, o.student_id))
    select s.id, t.purpose, case when s.is_seen then (n.standing).state end,
           case when s.is_seen then (n.standing).ends_at end, own.decision, own.made_at, t.version,
           s.side is not null, s.side is not null or coalesce(own.decision = 'given', false)
    from students s
    cross join (select x.purpose, max(x.version) as version from public.consent_texts x group by x.purpose) t
    left join lateral (
      select c.decision, c.made_at from public.consents c
      where c.student_id = s.id and c.purpose = t.purpose and c.made_by_id = v_me and c.side <> 'school'
      order by c.seq desc limit 1) own on true
    left join lateral (
      select private.consent_standing_of(s.id, t.purpose) as standing where s.is_seen) n on true
    where (s.is_seen and private.has_purpose(s.id, t.purpose)) or own.decision = 'given';
end;
$$;
comment on function private.my_consents() is 'The rows of the view my_consents.';
grant execute on function private.my_consents() to authenticated, service_role;

create view public.my_consents with (security_invoker = true) as
select c.student_id, p.full_name as student_name, c.purpose, c.state, c.ends_at, c.own_decision, c.own_made_at,
       c.text_version, c.may_give, c.may_withdraw
from private.my_consents() c
left join public.profiles p on p.id = c.student_id;
comment on view public.my_consents is
  'The consents of the signed-in student and of a family guardian''s students, one row for each purpose: the state, '
  'when it ends unless somebody gives it again, and the caller''s own word, never who else acted. text_version: the '
  'version that is asked for now, see consent_texts. A former guardian sees only what they gave, without a state.';
grant select on public.my_consents to authenticated, service_role;

create function private.my_consent_entries() returns setof public.consents
language plpgsql stable security definer rows 20 set search_path = ''
as $$
-- Definer: the ledger is closed.
begin
  return query select c.* from public.consents c where c.made_by_id = private.me();
end;
$$;
comment on function private.my_consent_entries() is 'The rows of the view my_consent_entries.';
grant execute on function private.my_consent_entries() to authenticated, service_role;

create view public.my_consent_entries with (security_invoker = true) as
select c.id, c.student_id, c.purpose, c.decision, c.side, c.method, c.text_version, c.locale, c.evidence, c.made_at
from private.my_consent_entries() c;
comment on view public.my_consent_entries is
  'What the signed-in person gave, withdrew or recorded: their own entries of the ledger, for good.';
grant select on public.my_consent_entries to authenticated, service_role;

-- Functions: shared -------------------------------------------------------------------------------

create function private.may_be_asked_about(p_profile_id uuid, p_purpose text) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads roles and dates of birth of other people.
begin
  return private.has_role(p_profile_id, 'student') or (p_purpose = 'account' and private.is_paused(p_profile_id));
end;
$$;
comment on function private.may_be_asked_about(uuid, text) is
  'True for students, and for the account of a child who is no student yet.';

create function private.newest_consent_text(p_purpose text) returns integer
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: called for callers without a grant.
declare
  v_version integer := (select max(t.version) from public.consent_texts t where t.purpose = p_purpose);
begin
  if v_version is null then
    perform private.fail('validation.failed', 'p_purpose must be a purpose of consent_texts.');
  end if;
  return v_version;
end;
$$;
comment on function private.newest_consent_text(text) is
  'The version of a purpose that is asked for. Errors: validation.failed.';

create function private.write_consent(p_entry public.consents) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no INSERT on the ledger. Callers have locked the student, so that entries have one order.
begin
  insert into public.consents (student_id, purpose, decision, side, made_by_id, method, text_version, locale, evidence,
    stops_others, of_adult)
  values (p_entry.student_id, p_entry.purpose, p_entry.decision, p_entry.side, private.me(),
    coalesce(p_entry.method, case when private.session_has_second_factor() then 'second_factor' else 'session' end
                             ::public.consent_method),
    p_entry.text_version, p_entry.locale, p_entry.evidence,
    p_entry.decision = 'withdrawn' and coalesce(p_entry.stops_others, false),
    private.decides_as_adult(p_entry.student_id));
end;
$$;
comment on function private.write_consent(public.consents) is 'Adds an entry of the caller to the ledger.';

create function private.lock_consents(p_student_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients cannot lock profiles. People are locked before links: what ends a link waits, or is seen.
begin
  perform private.require_read_committed();
  perform from public.profiles p where p.id = p_student_id for no key update;
end;
$$;
comment on function private.lock_consents(uuid) is
  'Locks the ledger of a student for the transaction. Errors: validation.failed.';

-- Functions: the family ---------------------------------------------------------------------------

create function private.give_consent(p_student_id uuid, p_purpose text, p_text_version integer, p_locale text)
returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no INSERT on the ledger.
declare
  v_me uuid := private.require_me();
  v_entry public.consents;
  v_last public.consents;
begin
  perform private.count_write(v_me);
  perform private.lock_consents(p_student_id);
  v_entry.side := private.consent_side_of(v_me, p_student_id);
  if v_entry.side is null and (p_student_id = v_me or private.has_say(v_me, p_student_id)) then
    perform private.fail('consent.not_yours', 'Somebody else decides this for the student now.');
  elsif v_entry.side is null then
    perform private.fail('student.not_found', 'No such student.');
  elsif private.newest_consent_text(p_purpose) is distinct from p_text_version then
    perform private.fail('consent.text_outdated', 'There is a newer text; read it first.');
  elsif not exists (
          select from public.consent_texts t
          where t.purpose = p_purpose and t.version = p_text_version and t.locale = p_locale) then
    perform private.fail('validation.failed', 'p_locale must be a language of the text.');
  end if;
  v_last := private.last_word(p_student_id, p_purpose, v_me, v_entry.side);
  -- What is sent twice is given once, unless it has ended since.
  if v_last.decision = 'given' and v_last.text_version = p_text_version
     and v_last.seq >= coalesce((private.last_word(p_student_id, p_purpose, null, 'student')).seq, 0)
     and not exists (
       select from private.consent_givers g
       where g.student_id = p_student_id and g.guardian_id = v_me and g.purpose = p_purpose
         and g.lost_at is not null) then
    return;
  end if;
  v_entry.student_id := p_student_id;
  v_entry.purpose := p_purpose;
  v_entry.decision := 'given';
  v_entry.text_version := p_text_version;
  v_entry.locale := p_locale;
  perform private.write_consent(v_entry);
end;
$$;

select private.expose('give_consent', 'everyone',
  'Gives a consent for a student, after the text of consent_texts was shown: version and locale say which. For family '
  'guardians with view_progress and, from the consent age on, for the student instead. It lifts the caller''s own '
  'withdrawal, not that of somebody else. Errors: auth.required, student.not_found, consent.not_yours, '
  'consent.text_outdated, validation.failed, rate.limited.');

create function private.withdraw_consent(p_student_id uuid, p_purpose text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no INSERT on the ledger.
declare
  v_me uuid := private.require_me();
  v_entry public.consents;
  v_last public.consents;
  v_school public.consents;
begin
  perform private.count_write(v_me);
  perform private.lock_consents(p_student_id);
  v_entry.side := private.consent_side_of(v_me, p_student_id);
  v_last := private.last_word(p_student_id, p_purpose, v_me,
    coalesce(v_entry.side, case when p_student_id = v_me then 'student' else 'guardian' end::public.consent_side));
  -- Under any restriction, and after the link has ended: everybody takes back what they gave.
  if v_entry.side is null and v_last.decision is distinct from 'given' then
    if p_student_id = v_me or private.has_say(v_me, p_student_id) then
      perform private.fail('consent.not_yours', 'Somebody else decides this for the student now.');
    elsif v_last.decision = 'withdrawn' then
      return;
    end if;
    perform private.fail('student.not_found', 'No such student.');
  end if;
  perform private.newest_consent_text(p_purpose);
  v_school := private.last_word(p_student_id, p_purpose, null, 'school');
  -- What is sent twice is withdrawn once, unless the school has lifted it since.
  if v_last.decision = 'withdrawn' and v_last.seq > coalesce(v_school.seq, 0) then
    return;
  end if;
  v_entry.student_id := p_student_id;
  v_entry.purpose := p_purpose;
  v_entry.decision := 'withdrawn';
  v_entry.stops_others := coalesce(v_entry.side, 'guardian') = 'student' or p_student_id = v_me
    or private.has_say(v_me, p_student_id)
    or (private.has_say_by_link(v_me, p_student_id) and not exists (
      -- The school has decided about one of theirs: from then on a restricted person stops nobody else.
      select from public.consents c
      where c.student_id = p_student_id and c.purpose = p_purpose and c.made_by_id = v_me
        and c.decision = 'withdrawn' and c.seq < coalesce(v_school.seq, 0)));
  v_entry.side := coalesce(v_entry.side, v_last.side);
  perform private.write_consent(v_entry);
end;
$$;

select private.expose('withdraw_consent', 'everyone',
  'Withdraws a consent for a student, or says no before anybody has said yes. From then on the purpose is not used, '
  'whoever else has given it, until the caller gives it or the school records one. For those who may give it, and for '
  'everybody who gave it once. Errors: auth.required, student.not_found, consent.not_yours, validation.failed, '
  'rate.limited.');

-- Functions: the school ---------------------------------------------------------------------------

create function private.record_consent(
  p_student_id uuid, p_purpose text, p_decision public.consent_decision, p_evidence text)
returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no INSERT on the ledger.
declare
  v_entry public.consents;
begin
  perform private.require_manager_of(p_student_id);
  v_entry.evidence := private.clean_text('p_evidence', p_evidence, 500, true);
  if p_decision is null or v_entry.evidence is null then
    perform private.fail('validation.failed', 'p_decision and p_evidence are required.');
  elsif p_student_id is not distinct from private.me() then
    perform private.fail('permission.denied', 'Nobody records papers about themselves.');
  elsif not private.may_be_asked_about(p_student_id, p_purpose) then
    perform private.fail('student.not_found', 'No such student.');
  end if;
  v_entry.text_version := private.newest_consent_text(p_purpose);
  perform private.lock_consents(p_student_id);
  -- Rights may have ended while waiting.
  perform private.check_manager_of(p_student_id);
  v_entry.student_id := p_student_id;
  v_entry.purpose := p_purpose;
  v_entry.decision := p_decision;
  v_entry.side := 'school';
  v_entry.method := 'paper';
  v_entry.stops_others := true;
  perform private.write_consent(v_entry);
end;
$$;

select private.expose('record_consent', 'everyone',
  'Records a consent, or a withdrawal, that the school has seen on paper: p_evidence says where it is (up to 500 '
  'characters). It lifts every withdrawal made before. For admins and managers of the student''s school who are no '
  'guardians of the student. Errors: auth.required, permission.denied, student.not_found, validation.failed, '
  'rate.limited.', true);

create function private.list_consents(p_student_id uuid)
returns table (purpose text, state public.consent_state, ends_at timestamptz, decision public.consent_decision,
               side public.consent_side, method public.consent_method, evidence text, made_at timestamptz)
language plpgsql volatile security definer rows 5 set search_path = ''
as $$
-- Definer: the ledger shows people their own entries only. Volatile: reads of admins are audited.
begin
  perform private.require_caller();
  perform private.check_manager_of(p_student_id);
  perform private.audit_admin_read('consents.listed', 'profiles', p_student_id);
  return query
    select t.purpose, (n.standing).state, (n.standing).ends_at, c.decision, c.side, c.method, c.evidence, c.made_at
    from (select distinct x.purpose from public.consent_texts x
          where private.has_purpose(p_student_id, x.purpose)) t
    cross join lateral (select private.consent_standing_of(p_student_id, t.purpose) as standing) n
    left join lateral (
      select e.decision, e.side, e.method, e.evidence, e.made_at from public.consents e
      where e.student_id = p_student_id and e.purpose = t.purpose order by e.seq desc limit 1) c on true
    order by t.purpose;
end;
$$;

select private.expose('list_consents', 'everyone',
  'The state of every purpose for a student, with the newest entry and the side that made it, not who; for admins '
  '(audited) and managers of the student''s school. At most one row for each purpose. Errors: auth.required, '
  'permission.denied, rate.limited.');
