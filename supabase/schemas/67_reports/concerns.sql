-- Concerns: anybody who is signed in asks for help, without a message to report. The case goes the way of a report.
-- - Nobody but its raiser and its handlers learns of it: no view, list, notification or email of a guardian shows it,
--   and no guardian of the raiser, now or before, handles it at any level.
-- - Students reach the managers of their schools first, others the admins.
-- - A minor who blocks a guardian of the family has raised one by that.

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

create function private.open_concern(p_reporter_id uuid, p_text text) returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed. Callers hold what makes one concern of a person run at a time.
declare
  v_case private.report_cases;
  v_last private.report_cases;
begin
  select c.* into v_case from private.report_cases c
  where c.reporter_id = p_reporter_id and c.concern = p_text and c.due_at is not null
  limit 1;
  if not found then
    v_case.reporter_id := p_reporter_id;
    -- Where nothing was found to do, other people look this time: the concern may be about who looked.
    select c.* into v_last from private.report_cases c
    where c.reporter_id = p_reporter_id and c.thread_id is null order by c.created_at desc limit 1;
    insert into private.report_cases (concern, reporter_id, level, due_at)
    values (p_text, p_reporter_id, private.next_report_level(
              case v_last.status when 'no_issue' then v_last.level end, private.case_thread(v_case)), now())
    returning * into v_case;
    perform private.put_report(v_case.id, v_case.level, now());
  end if;
  return v_case.id;
end;
$$;
comment on function private.open_concern(uuid, text) is
  'The concern of a person that waits with these words, or a new one.';

create function private.raise_concern(p_text text) returns public.my_concerns
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed.
declare
  v_me uuid := private.require_me();
  v_text text := private.clean_text('p_text', p_text, 4000, true);
  v_case_id uuid;
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
  v_case_id := private.open_concern(v_me, v_text);
  select c.* into v_concern from private.my_concerns() c where c.case_id = v_case_id;
  return v_concern;
end;
$$;

select private.expose('raise_concern', 'everyone',
  'Asks people who can act for help; for everybody who is signed in. p_text: 1 to 4000 characters. It opens a case at '
  'the managers of the schools that the caller attends, for others at the admins; no guardian of the caller handles '
  'it or learns of it, and the outcome is told in the app only. The same text again returns the concern that waits; '
  'with reports, five new cases a day. Errors: auth.required, validation.failed, rate.limited.');

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_contact_restrictions__raise_concern() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads ages and guardianships, writes closed tables. A block tells nobody anything, and acts at once; those
-- who handle the case are told of the case. The lock of addresses makes blocks one after the other.
declare
  v_quiet boolean := private.is_quiet();
begin
  if not private.decides_as_adult(new.student_id) and exists (
       select from private.guardianships w
       where w.profile_id = new.profile_id and w.student_id = new.student_id and w.is_family) then
    perform private.set_quiet(false);
    perform private.open_concern(new.student_id, format(
      'Blocked a guardian: %s. This case was opened by the block.',
      (select p.full_name from public.profiles p where p.id = new.profile_id)));
    perform private.set_quiet(v_quiet);
  end if;
  return null;
end;
$$;
comment on function private.tg_contact_restrictions__raise_concern() is
  'Opens a case where a minor blocks a guardian of the family, as if the minor had raised a concern.';

create trigger contact_restrictions_70_raise_concern after insert on public.contact_restrictions
  for each row when (new.kind = 'BLOCK') execute function private.tg_contact_restrictions__raise_concern();
