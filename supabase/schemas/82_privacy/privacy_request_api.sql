-- Privacy requests: the calls of who asks, and of who answers; what happens by time alone.

-- Functions: moving a request up ------------------------------------------------------------------

create function private.put_request(p_id uuid, p_level public.report_level, p_now timestamptz) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed. Callers hold the request, or have just made it.
declare
  v_settings private.settings;
  v_request private.privacy_requests;
begin
  select s.* into v_settings from private.settings s;
  update private.privacy_requests r
  set status = 'received', level = p_level,
      level_until = p_now + case p_level when 'outside' then interval '7 days'
                                         else make_interval(hours => v_settings.report_hours) end
  where r.id = p_id
  returning * into v_request;
  perform private.notify(
    private.report_handlers(p_level, private.request_parties(v_request), false),
    'PRIVACY_REQUEST', null, 'privacy', p_id,
    '{"change": "waiting", "side": "handler"}',
    format('privacy:%s:%s:%s', p_id, p_level,
           case p_level when 'outside' then v_request.level_until::date::text else '' end));
  if p_level = 'outside' and v_settings.safeguarding_contact is not null then
    insert into private.email_outbox (template, to_email, subject_id, dedupe_key)
    values ('PRIVACY_UNHANDLED', v_settings.safeguarding_contact, p_id,
            format('privacy:%s:%s', p_id, v_request.level_until))
    on conflict do nothing;
  end if;
end;
$$;
comment on function private.put_request(uuid, public.report_level, timestamptz) is
  'Gives a request to a level, unopened: tells those who handle it and sets the time at which it moves on.';

-- Functions: asking -------------------------------------------------------------------------------

create function private.make_privacy_request(
  p_kind public.privacy_request_kind, p_requester_id uuid, p_student_id uuid, p_child text, p_request text,
  p_by_own_word boolean default false)
returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed. Callers hold the requester's counter.
declare
  v_made private.privacy_requests;
begin
  if 3 <= (select count(*) from private.privacy_requests r
           where r.requester_id = p_requester_id
             and private.shown_request_status(r, now()) in ('received', 'in_review')) then
    perform private.fail('privacy.limit_reached', 'Three requests of yours are open.');
  end if;
  perform private.consume_rate_limit('privacy_requests', p_requester_id::text, 5, interval '1 day');
  v_made.requester_id := p_requester_id;
  v_made.student_id := p_student_id;
  v_made.child := p_child;
  v_made.level := private.next_report_level(null, private.request_parties(v_made), false);
  insert into private.privacy_requests (
    kind, requester_id, student_id, child, request, level, due_at, status, level_until, opened_at, decided_at)
  select p_kind, p_requester_id, p_student_id, p_child, p_request, v_made.level,
         private.request_due_at(p_kind, private.request_subject(v_made), now()),
         case when p_by_own_word then 'granted' else 'received' end::public.privacy_request_status,
         case when not p_by_own_word then now() end, case when p_by_own_word then now() end,
         case when p_by_own_word then now() end
  returning * into v_made;
  if not p_by_own_word then
    perform private.put_request(v_made.id, v_made.level, now());
  end if;
  return v_made.id;
end;
$$;
comment on function
  private.make_privacy_request(public.privacy_request_kind, uuid, uuid, text, text, boolean) is
  'Makes a request and gives it to the first level that handles it; p_by_own_word: it needs no decision. Errors: '
  'privacy.limit_reached, rate.limited.';

create function private.file_privacy_request(
  p_kind public.privacy_request_kind, p_request text, p_student_id uuid default null, p_child text default null)
returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
declare
  v_me uuid := private.require_me();
  v_student_id uuid := nullif(p_student_id, v_me);
  v_request text := private.clean_text('p_request', p_request, 4000, true);
  v_child text := private.clean_text('p_child', p_child, 200);
begin
  -- Locks the person's counter: of two requests at once the second counts the first.
  perform private.count_write(v_me);
  if p_kind is null then
    perform private.fail('validation.failed', 'p_kind is required.');
  elsif v_request is null then
    perform private.fail('validation.failed', 'p_request is required: say what you ask for.');
  elsif v_child is not null and p_student_id is not null then
    perform private.fail('validation.failed', 'p_student_id and p_child exclude each other.');
  elsif p_kind = 'erasure' and v_child is null then
    perform private.fail('validation.failed', 'p_kind must not be erasure without p_child: see request_erasure.');
  elsif v_student_id is not null and not private.has_say(v_me, v_student_id) then
    perform private.fail('student.not_found', 'No such student.');
  end if;
  return private.make_privacy_request(p_kind, v_me, v_student_id, v_child, v_request);
end;
$$;

select private.expose('file_privacy_request', 'everyone',
  'Asks those who keep data to show, correct or restrict it: of oneself; of a student, for family guardians with '
  'view_progress; or of a child named in p_child, for anyone, also to erase it (otherwise request_erasure). It changes '
  'nothing by itself. p_request: what is asked, up to 4000 characters. p_child: up to 200. Three may be open, and five '
  'a day be made. Returns its id. '
  'Errors: auth.required, student.not_found, privacy.limit_reached, validation.failed, rate.limited.', true);

create function private.close_withdrawn(p_privacy_request_id uuid, p_at timestamptz) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
begin
  update private.privacy_requests r
  set withdrawn_at = p_at, completed_at = p_at, level_until = null,
      -- One that is answered alike may be decided already, of which the requester does not hear.
      status = case when r.decided_at is null then 'withdrawn' else r.status end
  where r.id = p_privacy_request_id and r.withdrawn_at is null;
end;
$$;
comment on function private.close_withdrawn(uuid, timestamptz) is 'Closes a request as taken back by who made it.';

create function private.withdraw_privacy_request(p_privacy_request_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed. FOR UPDATE: nobody decides it meanwhile.
declare
  v_me uuid := private.begin_write();
  v_request private.privacy_requests;
begin
  select r.* into v_request
  from private.privacy_requests r
  where r.id = p_privacy_request_id and r.id in (select m.id from private.my_privacy_requests() m)
  for update;
  if not found then
    perform private.fail('privacy.not_found', 'No such request.');
  elsif not private.may_withdraw_request(v_request, now()) then
    perform private.fail('privacy.not_open', 'This request can no longer be withdrawn.');
  end if;
  perform private.close_withdrawn(p_privacy_request_id, now());
end;
$$;

select private.expose('withdraw_privacy_request', 'everyone',
  'Takes an own request back that is open; an erasure within 14 days. Errors: auth.required, privacy.not_found, '
  'privacy.not_open, rate.limited.', true);

create function private.add_privacy_statement(p_privacy_request_id uuid, p_statement text) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
declare
  v_me uuid := private.begin_write();
  v_statement text := private.clean_text('p_statement', p_statement, 4000, true);
  v_may boolean;
begin
  if v_statement is null then
    perform private.fail('validation.failed', 'p_statement is required.');
  end if;
  perform from private.privacy_requests r where r.id = p_privacy_request_id and r.requester_id = v_me for update;
  select m.may_add_statement into v_may from private.my_privacy_requests() m where m.id = p_privacy_request_id;
  if not found then
    perform private.fail('privacy.not_found', 'No such request.');
  elsif not v_may then
    perform private.fail('privacy.not_open', 'A statement is added once, to a correction that was refused.');
  end if;
  update private.privacy_requests r set statement = v_statement where r.id = p_privacy_request_id;
end;
$$;

select private.expose('add_privacy_statement', 'everyone',
  'Adds what one says about a correction that was refused; once, up to 4000 characters. It stays with the record, and '
  'is shown wherever the record is disclosed. Errors: auth.required, privacy.not_found, privacy.not_open, '
  'validation.failed, rate.limited.', true);

-- Functions: answering ----------------------------------------------------------------------------

create function private.list_privacy_requests(
  p_include_decided boolean default null, p_limit integer default null, p_offset integer default null)
returns table (privacy_request_id uuid, kind public.privacy_request_kind, status public.privacy_request_status,
               level public.report_level, requester_id uuid, requester_name text, student_id uuid, student_name text,
               child text, requested_at timestamptz, due_at timestamptz, level_until timestamptz,
               opened_at timestamptz, decided_at timestamptz, refusal public.privacy_refusal,
               erasable_from timestamptz, objections text[])
language plpgsql volatile security definer rows 20 set search_path = ''
as $$
-- Definer: the table is closed. Volatile: reads of an admin are audited.
declare
  v_me uuid := private.require_caller();
begin
  perform private.require_page(coalesce(p_limit, 50), coalesce(p_offset, 0));
  perform private.audit_admin_read('privacy_requests.listed', 'privacy_requests', null);
  if not private.begin_handling(v_me) then
    return;
  end if;
  return query
    select r.id, r.kind, case when r.withdrawn_at is null then r.status else 'withdrawn' end, r.level, r.requester_id,
           q.full_name, private.request_subject(r), s.full_name, r.child, r.requested_at, r.due_at, r.level_until,
           r.opened_at, r.decided_at, r.refusal,
           case when r.kind = 'erasure' and r.child is null then private.erasure_starts_at(r.requested_at) end,
           private.objections_to(r.id)
    from private.privacy_requests r
    join public.profiles q on q.id = r.requester_id
    left join public.profiles s on s.id = private.request_subject(r)
    where (r.level_until is not null or p_include_decided is true)
      and (private.is_operator() or private.handles_request(v_me, r))
    order by r.level_until is null, r.due_at, r.id
    limit coalesce(p_limit, 50) offset coalesce(p_offset, 0);
end;
$$;

select private.expose('list_privacy_requests', 'everyone',
  'Privacy requests that the caller handles, those first that are due first; for admins audited. p_include_decided: '
  'also those that were decided. erasable_from: from when an erasure may be granted. objections: from which sides '
  'somebody objected to it, student or guardian. p_limit: 1 to 200, default 50. Empty for anybody else. Errors: '
  'auth.required, '
  'auth.mfa_required, validation.failed, rate.limited.');

create function private.open_privacy_request(p_privacy_request_id uuid)
returns table (request text, answer text, statement text)
language plpgsql volatile security definer rows 1 set search_path = ''
as $$
-- Definer: the table is closed. The audit entry is written first.
declare
  v_request private.privacy_requests;
begin
  perform private.begin_write();
  v_request := private.require_request(p_privacy_request_id);
  perform private.audit('privacy_request.opened', 'privacy_requests', p_privacy_request_id);
  if v_request.status = 'received' then
    -- Undecided it moves up a week before it is due, or within the day when that is over.
    update private.privacy_requests r
    set status = 'in_review', opened_at = coalesce(r.opened_at, now()),
        level_until = least(now() + make_interval(days => s.report_review_days),
                            greatest(r.due_at - interval '7 days', now() + make_interval(hours => s.report_hours)))
    from private.settings s
    where r.id = p_privacy_request_id;
  end if;
  return query select v_request.request, v_request.answer, v_request.statement;
end;
$$;

select private.expose('open_privacy_request', 'everyone',
  'For who handles the request, audited: what was asked, what was answered, and what the family said about a refused '
  'correction. Takes a received request into review. Errors: auth.required, auth.mfa_required, privacy.not_found, '
  'rate.limited.');

create function private.decide_privacy_request(
  p_privacy_request_id uuid, p_grant boolean, p_refusal public.privacy_refusal default null,
  p_answer text default null)
returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed.
declare
  v_request private.privacy_requests;
  v_answer text;
begin
  perform private.begin_write();
  v_answer := private.clean_text('p_answer', p_answer, 4000, true);
  v_request := private.require_request(p_privacy_request_id);
  if p_grant is null then
    perform private.fail('validation.failed', 'p_grant must be true or false.');
  elsif p_grant = (p_refusal is not null) then
    perform private.fail('validation.failed', 'p_refusal is required for a refusal, and must be null otherwise.');
  elsif v_request.status <> 'in_review' then
    perform private.fail('privacy.not_open', 'Open the request first; a decided one stays decided.');
  elsif p_grant then
    perform private.require_erasable(v_request);
  end if;
  update private.privacy_requests r
  set status = case when p_grant then 'granted' else 'refused' end::public.privacy_request_status, decided_at = now(),
      decided_by_id = private.me(), refusal = p_refusal, answer = v_answer, level_until = null
  where r.id = p_privacy_request_id;
  if p_grant then
    perform private.note_answered_request(v_request);
  end if;
  if not private.is_answered_alike(v_request) then
    -- In the app only: others may read the requester's emails.
    perform private.notify(
      array[v_request.requester_id], 'PRIVACY_REQUEST', null, 'privacy', p_privacy_request_id,
      jsonb_build_object('change', case when p_grant then 'granted' else 'refused' end, 'side', 'requester'),
      format('privacy:%s:decided', p_privacy_request_id), false);
  end if;
end;
$$;

select private.expose('decide_privacy_request', 'everyone',
  'Decides a request that was opened; for who handles it. p_refusal: why it is refused; null when it is granted. '
  'p_answer: what the requester reads, up to 4000 characters; of an erasure, and of a child in words, only those who '
  'handle requests read it. A granted erasure of a student is carried out, see request_erasure: it can be granted 14 '
  'days after it was asked for, and not of an adult. All else is recorded and told, and people carry it out. Errors: '
  'auth.required, auth.mfa_required, privacy.not_found, privacy.not_open, validation.failed, rate.limited.',
  true);

-- Functions: by time ------------------------------------------------------------------------------

create function private.tend_privacy_requests(p_now timestamptz, p_limit integer default 200) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed. Skips what somebody holds at this moment; what was moved or told is due later or never,
-- so that a second run finds nothing.
declare
  v_request private.privacy_requests;
  v_changed integer := 0;
begin
  for v_request in
    select r.* from private.privacy_requests r
    where r.level_until is not null and (r.level_until <= p_now or (
      r.level <> 'outside' and private.report_handlers(r.level, private.request_parties(r), false) = '{}'))
    order by r.level_until, r.id limit p_limit for update skip locked
  loop
    perform private.put_request(
      v_request.id, private.next_report_level(v_request.level, private.request_parties(v_request), false), p_now);
    v_changed := v_changed + 1;
  end loop;
  for v_request in
    select r.* from private.privacy_requests r
    where r.completed_at is null and r.due_at <= p_now order by r.due_at, r.id limit p_limit for update skip locked
  loop
    update private.privacy_requests r set completed_at = p_now where r.id = v_request.id;
    if private.is_answered_alike(v_request) then
      perform private.notify(
        array[v_request.requester_id], 'PRIVACY_REQUEST', null, 'privacy', v_request.id,
        '{"change": "completed", "side": "requester"}', format('privacy:%s:completed', v_request.id), false);
    end if;
    v_changed := v_changed + 1;
  end loop;
  return v_changed;
end;
$$;
comment on function private.tend_privacy_requests(timestamptz, integer) is
  'Moves requests one level up that nobody opened or decided in time, or for which their level has nobody left, and '
  'tells requesters on the day that it is due what everybody is told alike. Returns the number of changes. Called on a '
  'schedule.';

create function private.privacy_request_data(p_email private.email_outbox) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads on behalf of the recipient, who has no session here.
begin
  if p_email.data ->> 'change' = 'erasure' then
    return private.erasure_email_data(p_email);
  end if;
  return (
    select jsonb_build_object('due_at', r.due_at, 'level_until', r.level_until)
    from private.privacy_requests r
    where r.id = p_email.subject_id and r.status = 'received' and private.handles_request(p_email.recipient_id, r));
end;
$$;
comment on function private.privacy_request_data(private.email_outbox) is
  'Contents of a PRIVACY_REQUEST email: to who handles the request, null when somebody opened it or the recipient no '
  'longer handles it; of an erasure to who asked or may object, null when it was withdrawn.';

-- Functions: adoption -----------------------------------------------------------------------------

create function private.adopt_privacy_requests(p_placeholder_id uuid, p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: moves requests between profiles. A guardian never becomes the student whom they asked about.
begin
  update private.privacy_requests r set student_id = p_profile_id
  where r.student_id = p_placeholder_id and r.requester_id <> p_profile_id;
  -- What is to be erased follows its request; else an empty profile would be erased, and nobody could object.
  update private.erasures e set profile_id = p_profile_id
  where e.profile_id = p_placeholder_id and e.closed_at is null and e.requester_id is distinct from p_profile_id;
end;
$$;
comment on function private.adopt_privacy_requests(uuid, uuid) is
  'Moves the requests about a placeholder, and the erasures that were asked for, to the account that takes it over.';
