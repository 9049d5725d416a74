-- Majority notices: a student, and the guardians who know the date of birth, are told 30 days before the student comes
-- of age, and on the day. Nothing follows from a notice: what a guardian holds is computed (20_authority/majority.sql).

-- Tables ------------------------------------------------------------------------------------------

create table private.majority_watch (
  student_id uuid primary key references public.profiles (id) on delete cascade,
  look_at date not null default '-infinity'
);
comment on table private.majority_watch is
  'When it is next looked whether somebody must be told of a student''s majority; infinity: never. It only spares '
  'work: dedupe keys name the day of majority, so that nobody is told of one day twice.';
create index majority_watch_look_at_idx on private.majority_watch (look_at);

-- Access ------------------------------------------------------------------------------------------

alter table private.majority_watch enable row level security;
create policy majority_watch_closed on private.majority_watch for all using (false);

-- Functions ---------------------------------------------------------------------------------------

create function private.majority_notice_days() returns integer
language plpgsql immutable security invoker set search_path = ''
as $$
begin
  return 30;
end;
$$;
comment on function private.majority_notice_days() is 'How many days before majority its notice comes.';

create function private.knows_of_majority(p_guardian_id uuid, p_student_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads links and restrictions of other people. The day tells the date of birth, so only those are told who
-- may know it, or might until majority. To a court's guardian nothing changes.
begin
  return exists (
    select from private.active_guardian_links g
    where g.source_profile_id = p_guardian_id and g.target_profile_id = p_student_id
      and 'view_progress' = any (g.rights)
      and 'view_progress' <> all (private.denied_rights(p_guardian_id, p_student_id))
      and private.may_be_guardian(p_guardian_id)
      and not private.has_status(p_student_id, '{court_guardian}', p_guardian_id));
end;
$$;
comment on function private.knows_of_majority(uuid, uuid) is
  'True for a guardian who is told of the majority of a student: one whose link has view_progress, as far as no '
  'restriction denies it.';

create function private.tell_of_majority_of(p_student_id uuid, p_day date, p_stage text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes other people's notifications.
begin
  perform private.notify_all('AGE_TRANSITION', array_agg(
    row(t.profile_id, p_student_id, 'majority', null, jsonb_build_object('change', t.change),
        format('majority:%s:%s:%s', p_student_id, p_day, p_stage))::private.notice))
  from (select p_student_id as profile_id, 'own_' || p_stage as change
        union all
        select g.source_profile_id, p_stage
        from private.active_guardian_links g
        where g.target_profile_id = p_student_id
          and private.knows_of_majority(g.source_profile_id, p_student_id)) t;
end;
$$;
comment on function private.tell_of_majority_of(uuid, date, text) is
  'Tells a student and their guardians of the majority, each once for a day of majority and a stage: `soon` or '
  '`today`.';

create function private.tell_of_majority(p_now timestamptz, p_limit integer default 500) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed. Rows that another run holds are skipped; a run that was cut off repeats what it did.
declare
  v_student_id uuid;
  v_day date;
  v_today date;
  v_lapses boolean;
  v_notice integer := private.majority_notice_days();
  v_told integer := 0;
begin
  if (p_limit between 1 and 10000) is not true or p_now is null or not isfinite(p_now) then
    perform private.fail('validation.failed', 'p_now must be a time, p_limit 1 to 10000.');
  end if;
  select s.majority_policy = 'lapse' into v_lapses from private.settings s;
  -- Links know from when on it is worth a look: at least a month before, whatever the ages are.
  insert into private.majority_watch (student_id)
  select distinct g.target_profile_id
  from private.active_guardian_links g
  where g.minor_until <= p_now::date + 35
    and not exists (select from private.majority_watch w where w.student_id = g.target_profile_id)
  order by g.target_profile_id limit p_limit
  on conflict do nothing;
  for v_student_id in
    select w.student_id from private.majority_watch w
    -- In some zones it is tomorrow already.
    where w.look_at <= p_now::date + 1
    order by w.look_at, w.student_id limit p_limit for update skip locked
  loop
    v_day := private.majority_day_of(v_student_id);
    v_today := private.today_of(v_student_id, p_now);
    if v_lapses and v_today between v_day - v_notice and v_day + 6 and private.has_role(v_student_id, 'student')
       -- Whoever decides as an adult already loses nothing on the day.
       and not private.has_status(v_student_id, '{emancipated,postsecondary}') then
      perform private.tell_of_majority_of(v_student_id, v_day, case when v_today < v_day then 'soon' else 'today' end);
      v_told := v_told + 1;
    end if;
    update private.majority_watch w
    set look_at = case when v_today < v_day - v_notice then v_day - v_notice
                       when v_today < v_day then v_day else 'infinity' end
    where w.student_id = v_student_id;
  end loop;
  return v_told;
end;
$$;
comment on function private.tell_of_majority(timestamptz, integer) is
  'Tells students and guardians of majority, 30 days before and on the day, by the clock of the student''s school; a '
  'week late at most. p_limit students are looked at. Returns of how many somebody was to be told. Called on a '
  'schedule. Errors: validation.failed.';

create function private.majority_data(p_email private.email_outbox) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads on behalf of the recipient, who has no session here.
declare
  v_day date := private.majority_day_of(p_email.student_id);
  v_is_soon boolean := p_email.data ->> 'change' in ('soon', 'own_soon');
begin
  return (
    select p_email.data || jsonb_build_object('student_name', s.full_name, 'day', v_day)
    from public.profiles s
    where s.id = p_email.student_id
      -- A date that was corrected since.
      and v_is_soon = (private.today_of(s.id) < v_day)
      and (p_email.recipient_id = s.id or private.knows_of_majority(p_email.recipient_id, s.id)));
end;
$$;
comment on function private.majority_data(private.email_outbox) is
  'Contents of an AGE_TRANSITION email; null when the day has passed or moved, or the guardian may no longer know it.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_look_at_majority() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed. The argument names the column that holds the student.
begin
  update private.majority_watch w set look_at = '-infinity'
  where w.student_id = (to_jsonb(new) ->> tg_argv[0])::uuid;
  return null;
end;
$$;
comment on function private.tg_look_at_majority() is
  'Looks again at the majority of a student whose date of birth, country, account or standing changed.';

create function private.tg_look_at_every_majority() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
begin
  update private.majority_watch w set look_at = '-infinity' where w.look_at <> '-infinity';
  return null;
end;
$$;
comment on function private.tg_look_at_every_majority() is 'Looks again at all students after the ages changed.';

create trigger profile_details_45_look_at_majority after update on public.profile_details
  for each row when ((new.date_of_birth, new.country) is distinct from (old.date_of_birth, old.country))
  execute function private.tg_look_at_majority('profile_id');
create trigger profiles_45_look_at_majority after update on public.profiles
  for each row when (new.user_id is distinct from old.user_id) execute function private.tg_look_at_majority('id');
create trigger student_statuses_45_look_at_majority after insert or update on public.student_statuses
  for each row execute function private.tg_look_at_majority('student_id');
create trigger ages_45_look_at_majority after insert or update or delete on private.ages
  for each statement execute function private.tg_look_at_every_majority();
create trigger settings_45_look_at_majority after update on private.settings
  for each row when ((new.majority_age, new.consent_age, new.majority_policy)
                     is distinct from (old.majority_age, old.consent_age, old.majority_policy))
  execute function private.tg_look_at_every_majority();
