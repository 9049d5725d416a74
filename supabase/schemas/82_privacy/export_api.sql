-- Asking for an export, agreeing and objecting to one, and what happens to it by time alone.

-- Functions ---------------------------------------------------------------------------------------

create function private.escalate_export(p_export_id uuid, p_now timestamptz) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed, and it tells people who decide.
declare
  v_export private.exports;
begin
  -- First: it looks at how many files were written.
  perform private.drop_export_contents(p_export_id);
  update private.exports e
  set status = 'waiting', awaits_student = false, escalated_at = p_now,
      section = 1, after = '', volumes = null, packed = 0, thread_ids = '{}'
  where e.id = p_export_id
  returning * into v_export;
  perform private.notify(
    private.deciders_of(v_export.student_id, v_export.requester_id), 'DATA_EXPORT', v_export.student_id, 'export',
    p_export_id, '{"change": "undecided"}', format('export:%s:undecided', p_export_id));
end;
$$;
comment on function private.escalate_export(uuid, timestamptz) is
  'Stops an export and passes the decision to the school, or else to the admins.';

create function private.request_export(p_student_id uuid default null) returns uuid
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed.
declare
  v_me uuid := private.require_me();
  v_student_id uuid := nullif(p_student_id, v_me);
  v_asks boolean;
  v_id uuid;
begin
  perform private.count_write(v_me);
  if v_student_id is not null and not private.has_right(v_me, v_student_id, 'view_progress') then
    perform private.fail('student.not_found', 'No such student.');
  end if;
  perform private.consume_rate_limit(
    'exports', v_me || ' ' || coalesce(v_student_id, v_me), 1, interval '1 day');
  select p.user_id is not null and s.minor_export_policy = 'agree' into v_asks
  from private.settings s left join public.profiles p on p.id = v_student_id;
  insert into private.exports (requester_id, student_id, status, awaits_student, link_ids)
  values (v_me, v_student_id, case when v_asks then 'waiting' else 'preparing' end::public.export_status,
    coalesce(v_asks, false), array(
    select g.id from public.profile_graph g
    where g.source_profile_id = v_me and g.status = 'ACTIVE'
      and (v_student_id is null or g.target_profile_id = v_student_id)))
  returning id into v_id;
  if v_student_id is not null then
    insert into private.export_standings (export_id, student_id, rights)
    values (v_id, v_student_id, private.effective_rights(v_me, v_student_id));
    perform private.notify(
      array[v_student_id], 'DATA_EXPORT', v_student_id, 'export', v_id,
      jsonb_build_object('change', case when v_asks then 'asked' else 'requested' end),
      format('export:%s:requested', v_id));
  end if;
  return v_id;
end;
$$;

select private.expose('request_export', 'everyone',
  'Asks for a file of one''s own data, or of a student''s by a guardian with view_progress: what the caller reads, in '
  'JSON, as a page and with attachments; without concerns, reports and blocks. p_student_id: null for oneself. '
  'Once a day for each. A student with an account is told, or asked first (minor_export_policy). my_exports shows how '
  'far it is; its files can be downloaded for seven days, and are closed at once when the caller loses something that '
  'they hold. Returns its id. Errors: auth.required, student.not_found, rate.limited.', true);

create function private.answer_export(p_export_id uuid, p_agree boolean) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the table is closed. FOR UPDATE: of two answers the second finds the first.
declare
  v_me uuid := private.begin_write();
  v_export private.exports;
  v_decides boolean;
begin
  if p_agree is null then
    perform private.fail('validation.failed', 'p_agree must be true or false.');
  end if;
  select e.* into v_export
  from private.exports e
  where e.id = p_export_id and e.student_id is not null
    and (e.student_id = v_me or (e.escalated_at is not null and private.decides_export(e)))
  for update;
  if not found then
    perform private.fail('export.not_found', 'No such export.');
  end if;
  v_decides := v_export.student_id is distinct from v_me;
  -- That a file was closed is not told: an answer to it is one like any other, and leaves nothing to decide.
  if not v_decides and v_export.status = 'closed' and private.student_may_answer(v_export) then
    update private.exports e
    set awaits_student = false, escalated_at = case when not p_agree then now() end where e.id = p_export_id;
    return;
  end if;
  if v_export.status = 'closed' or v_export.decided_at is not null or (v_decides and v_export.status <> 'waiting')
     or (not v_decides and not private.student_may_answer(v_export)) then
    perform private.fail('export.not_open', 'This export waits for no answer.');
  elsif not v_decides and not p_agree then
    perform private.escalate_export(p_export_id, now());
  elsif p_agree and v_export.status = 'waiting' then
    update private.exports e
    set status = 'preparing', awaits_student = false, lease_until = null,
        decided_at = case when v_decides then now() end, requested_at = now(),
        link_ids = array(select g.id from public.profile_graph g
                         where g.source_profile_id = e.requester_id and g.target_profile_id = e.student_id
                           and g.status = 'ACTIVE')
    where e.id = p_export_id;
    insert into private.export_standings (export_id, student_id, rights)
    values (p_export_id, v_export.student_id,
            private.effective_rights(v_export.requester_id, v_export.student_id))
    on conflict (export_id, student_id) do update set rights = excluded.rights;
  elsif v_decides then
    update private.exports e set decided_at = now() where e.id = p_export_id;
    perform private.close_export(p_export_id, now());
  end if;
end;
$$;

select private.expose('answer_export', 'everyone',
  'Answers a guardian''s export. The student agrees or objects; an objection closes the file and passes the decision '
  'to the school, or else an admin, who call this as well. The guardian is not told of an objection. p_agree: true '
  'lets it be built. Errors: auth.required, export.not_found, export.not_open, validation.failed, rate.limited.', true);

create function private.list_undecided_exports(p_limit integer default 50, p_offset integer default 0)
returns table (export_id uuid, student_id uuid, student_name text, requester_id uuid, requester_name text,
               relation public.guardian_relation, waiting_since timestamptz)
language plpgsql volatile security definer rows 20 set search_path = ''
as $$
-- Definer: the table is closed. Volatile: reads of an admin are audited.
begin
  perform private.require_caller();
  perform private.require_page(p_limit, p_offset);
  perform private.audit_admin_read('exports.listed', 'exports', null);
  return query
    select e.id, e.student_id, s.full_name, e.requester_id, r.full_name,
           (select g.relation from public.profile_graph g
            where g.source_profile_id = e.requester_id and g.target_profile_id = e.student_id
              and g.relationship_type = 'GUARDIAN'), e.escalated_at
    from private.exports e
    join public.profiles s on s.id = e.student_id
    join public.profiles r on r.id = e.requester_id
    where e.status = 'waiting' and e.escalated_at is not null and private.decides_export(e)
    order by e.escalated_at, e.id limit coalesce(p_limit, 50) offset coalesce(p_offset, 0);
end;
$$;

select private.expose('list_undecided_exports', 'everyone',
  'Exports to which a student objected, or which a student did not answer in time, for those who decide: managers of '
  'the school, and admins (audited), who are not guardians of the student or together with the guardian. Empty for '
  'everybody else. Errors: auth.required, validation.failed, rate.limited.');

create function private.tend_exports(p_now timestamptz, p_limit integer default 200) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed. Those that nobody looked at for longest come first, so that all get their turn; a
-- row that somebody else holds is looked at in the next run.
declare
  v_export private.exports;
  v_changed integer := 0;
begin
  for v_export in
    select e.* from private.exports e
    where e.status <> 'closed' order by e.tended_at limit p_limit for update skip locked
  loop
    if v_export.expires_at <= p_now or not private.export_stands(v_export)
       or v_export.escalated_at <= p_now - interval '30 days' and v_export.status = 'waiting' then
      perform private.close_export(v_export.id, p_now);
      v_changed := v_changed + 1;
    elsif v_export.status = 'waiting' and v_export.escalated_at is null
          and v_export.requested_at <= p_now - interval '14 days' then
      perform private.escalate_export(v_export.id, p_now);
      v_changed := v_changed + 1;
    end if;
    update private.exports e set tended_at = p_now where e.id = v_export.id;
  end loop;
  delete from private.exports e where e.id = any (array(
    select c.id from private.exports c
    where c.status = 'closed' and c.closed_at <= p_now - interval '90 days'
      and not exists (select from private.export_volumes v where v.export_id = c.id)
    order by c.closed_at limit p_limit for update skip locked));
  return v_changed;
end;
$$;
comment on function private.tend_exports(timestamptz, integer) is
  'Closes exports whose time or standing is over, passes those that a student did not answer for 14 days to the '
  'school, and closes those that nobody decided for 30 more. Forgets closed ones after 90 days. Returns the number of '
  'changes. Called on a schedule.';

create function private.export_email_data(p_email private.email_outbox) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads on behalf of the recipient, who has no session here.
begin
  return (
    select p_email.data || jsonb_build_object(
      'student_name', s.full_name, 'requester_name', r.full_name, 'expires_at', e.expires_at,
      'is_own', e.student_id is null)
    from private.exports e
    join public.profiles r on r.id = e.requester_id
    left join public.profiles s on s.id = e.student_id
    where e.id = p_email.subject_id
      and case p_email.data ->> 'change'
            when 'ready' then e.status = 'ready' and private.export_stands(e)
            when 'asked' then e.status = 'waiting' and e.escalated_at is null
            when 'undecided' then e.status = 'waiting' and p_email.recipient_id = any (
              private.deciders_of(e.student_id, e.requester_id))
            else p_email.recipient_id = e.student_id end);
end;
$$;
comment on function private.export_email_data(private.email_outbox) is
  'Contents of a DATA_EXPORT email; null when there is nothing to answer any more, or the file was closed.';
