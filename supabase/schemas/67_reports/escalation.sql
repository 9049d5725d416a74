-- Moving up: a case that nobody opens or decides in time goes to the next level, at last to an address outside.

-- Functions ---------------------------------------------------------------------------------------

create function private.next_report_level(
  p_after public.report_level, p_thread public.threads, p_with_leads boolean default true)
returns public.report_level
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: callers may not execute report_handlers.
begin
  return coalesce(
    (select l from unnest(enum_range(null::public.report_level)) l
     where (p_after is null or l > p_after) and l <> 'outside'
       and private.report_handlers(l, p_thread, p_with_leads) <> '{}'
     order by l limit 1), 'outside');
end;
$$;
comment on function private.next_report_level(public.report_level, public.threads, boolean) is
  'The first level above p_after (null: the first of all) at which somebody may handle the thread''s cases; '
  'outside if there is none.';

create function private.put_report(p_case_id uuid, p_level public.report_level, p_now timestamptz) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed. Callers hold the case, or have just made it.
declare
  v_settings private.settings;
  v_thread public.threads;
  v_due_at timestamptz;
begin
  select s.* into v_settings from private.settings s;
  v_due_at := p_now + case p_level when 'outside' then interval '7 days'
                                   else make_interval(hours => v_settings.report_hours) end;
  update private.report_cases set status = 'open', level = p_level, due_at = v_due_at where id = p_case_id;
  select t.* into v_thread from private.report_cases c cross join lateral private.case_thread(c) t
    where c.id = p_case_id;
  perform private.notify(
    private.report_handlers(p_level, v_thread), 'REPORT_CHANGED', null, 'report', p_case_id,
    '{"change": "waiting", "side": "handler"}',
    format('report:%s:%s:%s', p_case_id, p_level, case p_level when 'outside' then v_due_at::date::text else '' end));
  if p_level = 'outside' and v_settings.safeguarding_contact is not null then
    insert into private.email_outbox (template, to_email, subject_id, dedupe_key)
    values ('REPORT_UNHANDLED', v_settings.safeguarding_contact, p_case_id, format('report:%s:%s', p_case_id, v_due_at))
    on conflict do nothing;
  end if;
end;
$$;
comment on function private.put_report(uuid, public.report_level, timestamptz) is
  'Gives a case to a level, unopened: tells its handlers and sets the time at which it moves on.';

create function private.escalate_reports(p_now timestamptz default now()) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed. Skips cases that somebody decides or moves at this moment; a case that was moved
-- is due later, so that a second run finds nothing.
declare
  v_case private.report_cases;
  v_thread public.threads;
  v_moved integer := 0;
begin
  if p_now is null or p_now not between '2000-01-01' and '3000-01-01' then
    perform private.fail('validation.failed', 'p_now must be a time in range.');
  end if;
  for v_case in
    select c.*
    from private.report_cases c
    where c.due_at is not null and (c.due_at <= p_now or (
      c.level <> 'outside' and private.report_handlers(c.level, private.case_thread(c)) = '{}'))
    order by c.due_at, c.id
    limit 200
    for update skip locked
  loop
    v_thread := private.case_thread(v_case);
    perform private.put_report(v_case.id, private.next_report_level(v_case.level, v_thread), p_now);
    v_moved := v_moved + 1;
  end loop;
  return v_moved;
end;
$$;

select private.expose('escalate_reports', 'operations',
  'Moves cases one level up that nobody opened within report_hours or decided within report_review_days, or for '
  'which their level has nobody left; returns how many, up to 200 a call. For scheduled tasks and the secret key. '
  'Errors: validation.failed.');

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_memberships__pass_cases_on() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed. Locks the cases: none is decided while it passes on.
declare
  v_case private.report_cases;
  v_handlers uuid[];
begin
  for v_case in
    select c.*
    from private.report_cases c
    where c.due_at is not null and c.level = case when old.school_id is null then 'organization' else 'school' end
        ::public.report_level
      and exists (
        select from public.class_students s
        where s.student_id = (private.case_thread(c)).student_id
          and case when old.school_id is null then s.organization_id = old.organization_id
                   else s.school_id = old.school_id end)
    order by c.id
    for update
  loop
    v_handlers := private.report_handlers(v_case.level, private.case_thread(v_case));
    -- With nobody left at the level, escalate_reports moves the case up.
    continue when v_handlers = '{}';
    -- Never later than before: appointing and removing leads does not keep a case from moving up.
    update private.report_cases c
    set status = 'open', due_at = least(c.due_at, now() + make_interval(hours => s.report_hours))
    from private.settings s where c.id = v_case.id;
    perform private.notify(
      v_handlers, 'REPORT_CHANGED', null, 'report', v_case.id, '{"change": "waiting", "side": "handler"}',
      format('report:%s:%s:', v_case.id, v_case.level));
  end loop;
  return null;
end;
$$;
comment on function private.tg_memberships__pass_cases_on() is
  'Cases of a safeguarding lead who leaves wait unopened for whoever handles them now, who is told.';

create trigger memberships_85_pass_cases_on after delete on public.memberships
  for each row when (old.role = 'safeguarding_lead') execute function private.tg_memberships__pass_cases_on();
