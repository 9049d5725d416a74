-- Consent requests: who is asked for a consent that is missing or about to lapse, and the school when nobody answers.
-- Nobody is told who asked or why, and asking twice tells nobody twice a day.

-- Tables ------------------------------------------------------------------------------------------

create table private.consent_requests (
  student_id uuid not null references public.profiles (id) on delete cascade,
  purpose text not null,
  asked_at timestamptz not null default now(),
  escalated_at timestamptz,
  reminded_at timestamptz,
  primary key (student_id, purpose)
);
comment on table private.consent_requests is
  'Consents that somebody was asked for and that are not decided: since when, and since when the school is asked.';
comment on column private.consent_requests.reminded_at is
  'When everybody was last asked again for consent to an account, which is paused meanwhile.';
create index consent_requests_asked_at_idx on private.consent_requests (asked_at);

-- Access ------------------------------------------------------------------------------------------

alter table private.consent_requests enable row level security;
create policy consent_requests_closed on private.consent_requests for all using (false);

-- Functions ---------------------------------------------------------------------------------------

create function private.consent_givers(p_student_id uuid) returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads links of other people.
begin
  return case when private.speaks_alone(p_student_id) then array[p_student_id]
    else array(select g.guardian_id from private.guardians_who_may('view_progress', array[p_student_id]) g
               where private.is_family(g.guardian_id, p_student_id) order by 1) end;
end;
$$;
comment on function private.consent_givers(uuid) is 'Who gives a consent for a student now.';

create function private.tell_givers(
  p_student_id uuid, p_givers uuid[], p_purpose text, p_change text, p_now timestamptz)
returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: tells other people.
begin
  perform private.notify(
    p_givers, 'CONSENT_ASKED', p_student_id, 'consent', null,
    jsonb_build_object('change', case when p_givers[1] = p_student_id then 'own_' || p_change else p_change end,
                       'purpose', p_purpose),
    format('consent:%s:%s:%s:%s', p_student_id, p_purpose, p_change, p_now));
end;
$$;
comment on function private.tell_givers(uuid, uuid[], text, text, timestamptz) is
  'Tells those who may give a consent that it is wanted.';

create function private.ask_givers(p_student_id uuid, p_purpose text, p_change text, p_now timestamptz) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed, and other people are told. One row per student and purpose: of two that ask at once
-- the second finds the first.
declare
  v_givers uuid[] := case
    -- The family has said no: a paper lifts it.
    when p_purpose = 'account'
         and (private.consent_standing_of(p_student_id, p_purpose, p_now)).state = 'withdrawn' then '{}'
    else array_remove(private.consent_givers(p_student_id), private.me()) end;
begin
  insert into private.consent_requests as r (student_id, purpose, asked_at, escalated_at)
  values (p_student_id, p_purpose, p_now, case when v_givers = '{}' then p_now end)
  on conflict (student_id, purpose) do update
    set asked_at = excluded.asked_at, escalated_at = coalesce(excluded.escalated_at, r.escalated_at)
    where r.asked_at <= p_now - interval '1 day';
  if not found then
    return;
  elsif v_givers = '{}' then
    perform private.ask_school(p_student_id, p_purpose, p_now);
    return;
  end if;
  perform private.tell_givers(p_student_id, v_givers, p_purpose, p_change, p_now);
end;
$$;
comment on function private.ask_givers(uuid, text, text, timestamptz) is
  'Asks everybody who may give a consent, or else the school; the school as well for an account whose consent was '
  'withdrawn. p_change: `asked` or `lapsing`.';

create function private.ask_school(p_student_id uuid, p_purpose text, p_now timestamptz) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: tells people who decide for the school.
begin
  perform private.notify(
    private.deciders_of(p_student_id, p_student_id), 'CONSENT_ASKED', p_student_id, 'consent', null,
    jsonb_build_object('change', 'undecided', 'purpose', p_purpose, 'side', 'school'),
    format('consent:%s:%s:undecided:%s', p_student_id, p_purpose, p_now));
end;
$$;
comment on function private.ask_school(uuid, text, timestamptz) is
  'Asks the managers of the student''s schools, or else the admins, for a consent on paper.';

create function private.ask_for_consent(p_student_id uuid, p_purpose text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
declare
  v_me uuid := private.require_me();
begin
  perform private.count_write(v_me);
  if not private.may_be_asked_about(p_student_id, p_purpose)
     or not (p_student_id = v_me or private.has_say(v_me, p_student_id)) then
    perform private.fail('student.not_found', 'No such student.');
  end if;
  perform private.newest_consent_text(p_purpose);
  perform private.consume_rate_limit('consent_requests', v_me::text, 20, interval '1 day');
  if private.has_purpose(p_student_id, p_purpose) and not private.has_consent(p_student_id, p_purpose) then
    perform private.ask_givers(p_student_id, p_purpose, 'asked', now());
  end if;
end;
$$;

select private.expose('ask_for_consent', 'everyone',
  'Asks for a consent: those who may give it, or else the school; again after a day at the earliest. For the student, '
  'also while their account is paused, and family guardians with view_progress. Nobody is told who asked. Without an '
  'answer for 14 days the school is asked, and for an account everybody again every 14 days. Errors: '
  'auth.required, student.not_found, validation.failed, rate.limited.');

create function private.tend_consents(p_now timestamptz, p_limit integer default 500) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed. Rows that another run holds are skipped; a run that was cut off repeats what it did.
declare
  v_giver private.consent_givers;
  v_request private.consent_requests;
  v_young_id uuid;
  v_has_say boolean;
  v_standing private.consent_standing;
  v_asked integer := 0;
begin
  if (p_limit between 1 and 10000) is not true or p_now is null or not isfinite(p_now) then
    perform private.fail('validation.failed', 'p_now must be a time, p_limit 1 to 10000.');
  end if;
  -- A school that begins to ask for consents asks thousands: nobody's lesson waits for that.
  perform private.set_bulk(true);
  for v_giver in
    select g.* from private.consent_givers g
    where g.checked_at <= p_now - interval '1 day'
    order by g.checked_at, g.student_id, g.guardian_id, g.purpose limit p_limit for update skip locked
  loop
    v_has_say := private.has_say(v_giver.guardian_id, v_giver.student_id);
    update private.consent_givers g
    set checked_at = p_now, lost_at = case
      -- After that it has lapsed for good.
      when g.lost_at <= p_now - interval '30 days' then g.lost_at
      when v_has_say then null else coalesce(g.lost_at, p_now) end
    where g.student_id = v_giver.student_id and g.guardian_id = v_giver.guardian_id and g.purpose = v_giver.purpose;
    if not v_has_say and v_giver.lost_at is null
       and (private.consent_standing_of(v_giver.student_id, v_giver.purpose, p_now)).ends_at is not null then
      perform private.ask_givers(v_giver.student_id, v_giver.purpose, 'lapsing', p_now);
      v_asked := v_asked + 1;
    end if;
  end loop;
  for v_request in
    select r.* from private.consent_requests r
    where r.asked_at <= p_now - interval '14 days'
    order by r.asked_at, r.student_id, r.purpose limit p_limit for update skip locked
  loop
    v_standing := private.consent_standing_of(v_request.student_id, v_request.purpose, p_now);
    if v_standing.state = 'given' and v_standing.ends_at is null
       or v_request.asked_at <= p_now - interval '90 days' then
      delete from private.consent_requests r
      where r.student_id = v_request.student_id and r.purpose = v_request.purpose;
    elsif v_request.escalated_at is null then
      perform private.ask_school(v_request.student_id, v_request.purpose, p_now);
      update private.consent_requests r set escalated_at = p_now
      where r.student_id = v_request.student_id and r.purpose = v_request.purpose;
      v_asked := v_asked + 1;
    elsif v_request.purpose = 'account' and v_standing.state <> 'given'
          and coalesce(v_request.reminded_at, v_request.escalated_at) <= p_now - interval '14 days' then
      if v_standing.state <> 'withdrawn' then
        perform private.tell_givers(
          v_request.student_id, private.consent_givers(v_request.student_id), v_request.purpose, 'asked', p_now);
      end if;
      perform private.ask_school(v_request.student_id, v_request.purpose, p_now);
      update private.consent_requests r set reminded_at = p_now
      where r.student_id = v_request.student_id and r.purpose = v_request.purpose;
      v_asked := v_asked + 1;
    end if;
  end loop;
  for v_young_id in
    select y.profile_id from private.young_people y
    where y.looked_at <= p_now - interval '1 day'
    order by y.looked_at, y.profile_id limit p_limit for update skip locked
  loop
    -- Nobody has asked yet, or those who were asked have been forgotten.
    if private.is_paused(v_young_id, p_now)
       and not exists (select from private.consent_requests r
                       where r.student_id = v_young_id and r.purpose = 'account')
       and (private.consent_standing_of(v_young_id, 'account', p_now)).state <> 'withdrawn' then
      perform private.ask_givers(v_young_id, 'account', 'asked', p_now);
      v_asked := v_asked + 1;
    end if;
    update private.young_people y set looked_at = p_now where y.profile_id = v_young_id;
  end loop;
  perform private.set_bulk(false);
  return v_asked;
end;
$$;
comment on function private.tend_consents(timestamptz, integer) is
  'Asks for consents whose giver has no say any more, looked at once a day, passes on to the school what nobody '
  'answered for 14 days, and forgets what was answered, or asked 90 days ago. For accounts that are paused it asks '
  'without being told to, and everybody again every 14 days. p_limit of each. Returns how often somebody was asked. '
  'Called on a schedule. Errors: validation.failed.';

create function private.end_consents_of(p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed.
begin
  delete from private.consent_requests r where r.student_id = p_profile_id;
  delete from private.consent_givers g where g.student_id = p_profile_id;
end;
$$;
comment on function private.end_consents_of(uuid) is
  'Asks nobody any more about an ended profile. The ledger stays.';

create function private.has_say_in_consent(p_email private.email_outbox) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads on behalf of the recipient, who has no session here.
begin
  return case p_email.data ->> 'side'
    when 'school' then p_email.recipient_id = any (private.deciders_of(p_email.student_id, p_email.student_id))
    else private.consent_side_of(p_email.recipient_id, p_email.student_id) is not null end;
end;
$$;
comment on function private.has_say_in_consent(private.email_outbox) is
  'Whether the recipient of a CONSENT_ASKED email still gives the consent, or decides for the school.';

create function private.consent_asked_data(p_email private.email_outbox) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads on behalf of the recipient, who has no session here.
declare
  v_standing private.consent_standing :=
    private.consent_standing_of(p_email.student_id, p_email.data ->> 'purpose');
begin
  return (
    select p_email.data || jsonb_build_object('student_name', s.full_name)
    from public.profiles s
    where s.id = p_email.student_id
      -- Somebody has answered since.
      and not ((v_standing.state = 'withdrawn' and not (p_email.data @> '{"purpose": "account", "side": "school"}'))
               or (v_standing.state = 'given' and v_standing.ends_at is null))
      and private.has_purpose(s.id, p_email.data ->> 'purpose')
      and private.has_say_in_consent(p_email));
end;
$$;
comment on function private.consent_asked_data(private.email_outbox) is
  'Contents of a CONSENT_ASKED email; null once somebody has answered or the recipient has no say any more.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_consents__end_request() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
begin
  delete from private.consent_requests r where r.student_id = new.student_id and r.purpose = new.purpose;
  return null;
end;
$$;
comment on function private.tg_consents__end_request() is 'A consent that is given, withdrawn or recorded is answered.';

create trigger consents_20_end_request after insert on public.consents
  for each row execute function private.tg_consents__end_request();

-- Audit -------------------------------------------------------------------------------------------

select private.audit_changes('private.consent_requests', 'student_id', '{purpose}');
