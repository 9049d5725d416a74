-- Reports: the calls of who reports a message, and of who handles the case.

-- Views -------------------------------------------------------------------------------------------

create function private.my_reports()
returns table (message_id uuid, case_id uuid, thread_id uuid, reason public.report_reason, note text,
               status public.report_status, created_at timestamptz, decided_at timestamptz)
language plpgsql stable security definer rows 10 set search_path = ''
as $$
-- Definer: the tables are closed.
begin
  return query
    select r.message_id, c.id, c.thread_id, r.reason, r.note, c.status, r.created_at, c.decided_at
    from private.report_cases c
    join private.message_reports r on r.case_id = c.id
    where c.reporter_id = private.me();
end;
$$;
comment on function private.my_reports() is 'Reports of the signed-in person.';
grant execute on function private.my_reports() to authenticated, service_role;

create view public.my_reports with (security_invoker = true) as
select r.message_id, r.case_id, r.thread_id, r.reason, r.note, r.status, r.created_at, r.decided_at
from private.my_reports() r;
comment on view public.my_reports is
  'Messages that the signed-in person reported, with the status of the case. They stay after the link ended.';
grant select on public.my_reports to authenticated, service_role;

-- Functions: reporting ----------------------------------------------------------------------------

create function private.report_message(p_message_id uuid, p_reason public.report_reason, p_note text default null)
returns public.my_reports
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the recipient may have lost the thread since. Nothing that the sender can read is touched.
declare
  v_me uuid := private.require_me();
  v_note text := private.clean_text('p_note', p_note, 1000, true);
  v_thread public.threads;
  v_case_id uuid;
  v_last private.report_cases;
  v_report public.my_reports;
begin
  perform private.count_write(v_me);
  if p_reason is null then
    perform private.fail('validation.failed', 'p_reason is required.');
  end if;
  select t.* into v_thread
  from public.messages m
  join public.threads t on t.id = m.thread_id
  where m.id = p_message_id and m.sender_id <> v_me and v_me in (t.guardian_id, t.staff_id)
    and m.created_at > now() - interval '365 days';
  if not found then
    perform private.fail('message.not_found', 'No such message was sent to you within a year.');
  end if;
  if not exists (select from private.message_reports r where r.message_id = p_message_id) then
    -- count_write has locked the person's counter, so one report of a person runs at a time. FOR UPDATE: no handler
    -- decides the case meanwhile.
    select c.id into v_case_id
    from private.report_cases c
    where c.thread_id = v_thread.id and c.reporter_id = v_me and c.due_at is not null
    for update;
    if not found then
      perform private.consume_rate_limit('reports', v_me::text, 5, interval '1 day');
      -- Where nothing was found to do, other people look this time.
      select c.* into v_last
      from private.report_cases c
      where c.thread_id = v_thread.id and c.reporter_id = v_me
      order by c.created_at desc limit 1;
      insert into private.report_cases (thread_id, reporter_id, level, due_at)
      values (v_thread.id, v_me, private.next_report_level(
                case v_last.status when 'no_issue' then v_last.level end, v_thread), now())
      returning id into v_case_id;
      perform private.put_report(v_case_id, c.level, now()) from private.report_cases c where c.id = v_case_id;
    end if;
    insert into private.message_reports (message_id, case_id, reason, note)
    values (p_message_id, v_case_id, p_reason, v_note) on conflict do nothing;
  end if;
  select r.* into v_report from private.my_reports() r where r.message_id = p_message_id;
  return v_report;
end;
$$;

select private.expose('report_message', 'everyone',
  'Reports a message to people who can act on it; for its recipient, for 365 days, also after the link ended. '
  'p_note: up to 1000 characters. A message is reported once: again it returns the first report. Reports of one '
  'thread join the case that waits; five new cases a day. The sender is never told. Errors: auth.required, '
  'message.not_found, validation.failed, rate.limited.');

-- Functions: handling -----------------------------------------------------------------------------

create function private.list_reports(
  p_include_decided boolean default null, p_limit integer default null, p_offset integer default null)
returns table (case_id uuid, status public.report_status, level public.report_level, student_id uuid, student_name text,
               reporter_id uuid, reporter_name text, reported_id uuid, reported_name text,
               reported_role public.contact_role, reasons public.report_reason[], report_count integer,
               created_at timestamptz, due_at timestamptz, reviewed_at timestamptz, decided_at timestamptz,
               referred_to text)
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed. Volatile: reads of an admin are audited.
declare
  v_me uuid := private.require_caller();
begin
  perform private.require_page(coalesce(p_limit, 50), coalesce(p_offset, 0));
  perform private.audit_admin_read('reports.listed', 'report_cases', null);
  if not private.begin_handling(v_me) then
    return;
  end if;
  return query
    select c.id, c.status, c.level, t.student_id, s.full_name, c.reporter_id, reporter.full_name, reported.id,
           reported.full_name, case reported.id when t.staff_id then t.staff_role when t.student_id then 'STUDENT'
             when t.guardian_id then 'PARENT' end,
           coalesce(r.reasons, '{}'), r.count, c.created_at, c.due_at, c.reviewed_at, c.decided_at, c.referred_to
    from private.report_cases c
    cross join lateral private.case_thread(c) t
    join public.profiles s on s.id = t.student_id
    join public.profiles reporter on reporter.id = c.reporter_id
    left join public.profiles reported
      on reported.id = case c.reporter_id when t.guardian_id then t.staff_id else t.guardian_id end
    cross join lateral (
      select array_agg(distinct m.reason order by m.reason) as reasons, count(*)::integer as count
      from private.message_reports m where m.case_id = c.id) r
    where (c.due_at is not null or p_include_decided is true)
      and (private.is_operator() or private.handles_report(v_me, c))
    order by c.due_at nulls last, c.decided_at desc, c.id
    limit coalesce(p_limit, 50) offset coalesce(p_offset, 0);
end;
$$;

select private.expose('list_reports', 'everyone',
  'Cases that the caller handles, those first that are due first; for admins audited. p_include_decided: also those '
  'that were decided. A concern is about its reporter, without a reported person and reasons. p_limit: 1 to 200, '
  'default 50. Empty for anybody else. Errors: auth.required, auth.mfa_required, validation.failed, rate.limited.');

create function private.review_report(p_case_id uuid)
returns table (id uuid, seq integer, sender_id uuid, sender_name text, sender_role public.contact_role, body text,
               attachment_path text, attachment_name text, created_at timestamptz,
               reason public.report_reason, note text)
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: handlers are no side of the thread. The audit entry is written first; receipts do not change.
declare
  v_case private.report_cases;
begin
  perform private.begin_write();
  v_case := private.require_report(p_case_id);
  perform private.audit('report.reviewed', 'report_cases', p_case_id);
  if v_case.status = 'open' then
    update private.report_cases
    set status = 'in_review', reviewed_at = coalesce(report_cases.reviewed_at, now()),
        due_at = now() + make_interval(days => (select s.report_review_days from private.settings s))
    where report_cases.id = p_case_id;
  end if;
  -- The console has no profile and reads files without policies.
  if private.me() is not null then
    insert into private.report_reviews as v (case_id, profile_id, files_until)
    values (p_case_id, private.me(), now() + interval '10 minutes')
    on conflict (case_id, profile_id) do update set files_until = excluded.files_until;
  end if;
  return query
    select m.id, m.seq, m.sender_id, p.full_name, m.sender_role, coalesce(w.body, m.body),
           coalesce(w.attachment_path, m.attachment_path), coalesce(w.attachment_name, m.attachment_name),
           m.created_at, r.reason, r.note
    from public.messages m
    join public.profiles p on p.id = m.sender_id
    left join private.withdrawn_messages w on w.message_id = m.id
    left join private.message_reports r on r.message_id = m.id and r.case_id = p_case_id
    where m.id in (select private.case_message_ids(p_case_id))
    union all
    select v_case.id, 0, v_case.reporter_id, p.full_name, null, v_case.concern, null, null, v_case.created_at, null,
      null
    from public.profiles p
    where p.id = v_case.reporter_id and v_case.thread_id is null
    order by 2
    limit 1000;
end;
$$;

select private.expose('review_report', 'everyone',
  'For who handles the case, audited: the messages that were reported, each with the ten before and the ten after '
  'it, in order, also what was withdrawn; nothing else of the thread. reason and note stand at those that were '
  'reported. Of a concern, one row with its text and the id of the case. Takes an open case into review, and opens the '
  'files of these messages to the caller for ten minutes. Errors: auth.required, '
  'auth.mfa_required, report.not_found, rate.limited.');

create function private.decide_report(
  p_case_id uuid, p_status public.report_status, p_referred_to text default null)
returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed.
declare
  v_case private.report_cases;
  v_referred_to text;
begin
  perform private.begin_write();
  v_referred_to := private.clean_text('p_referred_to', p_referred_to, 200);
  v_case := private.require_report(p_case_id);
  if p_status is null or p_status in ('open', 'in_review') then
    perform private.fail('validation.failed', 'p_status must be referred, resolved or no_issue.');
  elsif (p_status = 'referred') <> (v_referred_to is not null) then
    perform private.fail('validation.failed', 'p_referred_to is required for referred, and must be null otherwise.');
  elsif v_case.status not in ('in_review', 'referred') then
    perform private.fail('report.not_open', 'Read the messages of an open case first; a decided one stays decided.');
  end if;
  update private.report_cases c
  set status = p_status, due_at = null, decided_at = now(), decided_by_id = private.me(),
      referred_to = coalesce(v_referred_to, c.referred_to)
  where c.id = p_case_id;
  -- In the app only: others may read the reporter's emails.
  perform private.notify(
    array[v_case.reporter_id], 'REPORT_CHANGED', null, 'report', p_case_id,
    jsonb_build_object('change', p_status, 'side', 'reporter'), format('report:%s:%s', p_case_id, p_status), false);
end;
$$;

select private.expose('decide_report', 'everyone',
  'Decides a case that was reviewed; for who handles it. p_status: resolved, no_issue, or referred with '
  'p_referred_to, up to 200 characters; what was referred can be decided later. The reporter hears the status, in '
  'the app only, and nobody else hears anything. Errors: auth.required, auth.mfa_required, report.not_found, '
  'report.not_open, validation.failed, rate.limited.', true);
