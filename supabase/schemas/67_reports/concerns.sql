-- Concerns: anybody who is signed in asks for help, without a message to report. The case goes the way of a report.
-- - Nobody but its raiser and its handlers learns of it: no view, list, notification or email of a guardian shows it,
--   and no guardian of the raiser, now or before, handles it at any level.
-- - Students reach the managers of their schools first, others the admins.

-- Views -------------------------------------------------------------------------------------------

create function private.my_concerns()
returns table (case_id uuid, body text, status public.report_status, created_at timestamptz, decided_at timestamptz)
language plpgsql stable security definer rows 5 set search_path = ''
as $$
-- Definer: the tables are closed.
begin
  return query
    select c.id, c.concern, c.status, c.created_at, c.decided_at
    from private.report_cases c
    where c.reporter_id = private.me() and c.thread_id is null;
end;
$$;
comment on function private.my_concerns() is 'Concerns of the signed-in person.';
grant execute on function private.my_concerns() to authenticated, service_role;

create view public.my_concerns with (security_invoker = true) as
select c.case_id, c.body, c.status, c.created_at, c.decided_at
from private.my_concerns() c;
comment on view public.my_concerns is
  'What the signed-in person raised as a concern, with the status of its case. Nobody else sees these rows.';
grant select on public.my_concerns to authenticated, service_role;

-- Functions ---------------------------------------------------------------------------------------

create function private.raise_concern(p_text text) returns public.my_concerns
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed.
declare
  v_me uuid := private.require_me();
  v_text text := private.clean_text('p_text', p_text, 4000, true);
  v_case private.report_cases;
  v_concern public.my_concerns;
begin
  perform private.count_write(v_me);
  if v_text is null then
    perform private.fail('validation.failed', 'p_text is required.');
  end if;
  -- count_write has locked the person's counter. What is sent twice is raised once, also when the answer got lost.
  select c.* into v_concern
  from private.my_concerns() c
  join private.report_cases k on k.id = c.case_id
  where c.body = v_text and k.due_at is not null
  limit 1;
  if found then
    return v_concern;
  end if;
  perform private.consume_rate_limit('reports', v_me::text, 5, interval '1 day');
  v_case.reporter_id := v_me;
  insert into private.report_cases (concern, reporter_id, level, due_at)
  values (v_text, v_me, private.next_report_level(null, private.case_thread(v_case)), now())
  returning * into v_case;
  perform private.put_report(v_case.id, v_case.level, now());
  select c.* into v_concern from private.my_concerns() c where c.case_id = v_case.id;
  return v_concern;
end;
$$;

select private.expose('raise_concern', 'everyone',
  'Asks people who can act for help; for everybody who is signed in. p_text: 1 to 4000 characters. It opens a case at '
  'the managers of the schools that the caller attends, for others at the admins; no guardian of the caller handles '
  'it or learns of it, and the outcome is told in the app only. The same text again returns the concern that waits; '
  'with reports, five new cases a day. Errors: auth.required, validation.failed, rate.limited.');
