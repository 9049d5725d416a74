-- Reviews: how admins find and read threads. They have no arm in the policies; every look is in the
-- audit log first.

-- Functions ---------------------------------------------------------------------------------------

create function private.find_threads(p_student_id uuid, p_profile_id uuid)
returns table (thread_id uuid, guardian_id uuid, staff_id uuid, student_id uuid, last_seq integer,
               last_message_at timestamptz, created_at timestamptz)
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: admins have no arm in the policies of growing tables; this call is audited instead.
begin
  perform private.require_writing_admin();
  if num_nonnulls(p_student_id, p_profile_id) = 0 then
    perform private.fail('validation.failed', 'p_student_id or p_profile_id: whose threads.');
  end if;
  perform private.audit('threads.found', 'threads', coalesce(p_student_id, p_profile_id), '{}',
                        jsonb_build_object('student_id', p_student_id, 'profile_id', p_profile_id));
  return query
    select t.id, t.guardian_id, t.staff_id, t.student_id, t.last_seq, m.created_at, t.created_at
    from public.threads t
    left join public.messages m on m.thread_id = t.id and m.seq = t.last_seq
    where (p_student_id is null or t.student_id = p_student_id)
      and (p_profile_id is null or p_profile_id in (t.guardian_id, t.staff_id))
    order by m.created_at desc nulls last, t.id
    limit 200;
end;
$$;
comment on function private.find_threads(uuid, uuid) is 'See public.find_threads.';

create function public.find_threads(p_student_id uuid default null, p_profile_id uuid default null)
returns table (thread_id uuid, guardian_id uuid, staff_id uuid, student_id uuid, last_seq integer,
               last_message_at timestamptz, created_at timestamptz)
language plpgsql volatile security invoker set search_path = ''
as $$ begin return query select * from private.find_threads(p_student_id, p_profile_id); end; $$;
comment on function public.find_threads(uuid, uuid) is
  'For admins, audited: threads about a student or of a person, without their content; up to 200. Errors: auth.required, permission.denied, validation.failed, rate.limited.';

create function private.review_thread(p_thread_id uuid, p_reason text, p_before_seq integer, p_limit integer)
returns table (id uuid, seq integer, sender_id uuid, sender_name text, sender_role public.contact_role, body text,
               attachment_path text, attachment_name text, created_at timestamptz)
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: as above. The reason is in the log before a line is shown; nobody's receipts move.
#variable_conflict use_column
declare
  v_reason text;
begin
  perform private.require_writing_admin();
  v_reason := private.clean_text('p_reason', p_reason, 500, true);
  perform private.require_page(coalesce(p_limit, 50), 0);
  if v_reason is null then
    perform private.fail('validation.failed', 'p_reason: why the thread is read.');
  elsif not exists (select from public.threads t where t.id = p_thread_id) then
    perform private.fail('thread.not_found', 'No such thread.');
  end if;
  perform private.audit('thread.reviewed', 'threads', p_thread_id, '{}', jsonb_build_object('reason', v_reason));
  return query
    select page.* from (
      select m.id, m.seq, m.sender_id, p.full_name, m.sender_role, m.body, m.attachment_path, m.attachment_name, m.created_at
      from public.messages m join public.profiles p on p.id = m.sender_id
      where m.thread_id = p_thread_id and (p_before_seq is null or m.seq < p_before_seq)
      order by m.seq desc limit coalesce(p_limit, 50)) page
    order by page.seq;
end;
$$;
comment on function private.review_thread(uuid, text, integer, integer) is 'See public.review_thread.';

create function public.review_thread(
  p_thread_id uuid, p_reason text, p_before_seq integer default null, p_limit integer default null)
returns table (id uuid, seq integer, sender_id uuid, sender_name text, sender_role public.contact_role, body text,
               attachment_path text, attachment_name text, created_at timestamptz)
language plpgsql volatile security invoker set search_path = ''
as $$ begin return query select * from private.review_thread(p_thread_id, p_reason, p_before_seq, p_limit); end; $$;
comment on function public.review_thread(uuid, text, integer, integer) is
  'For admins: reads a page of a thread, oldest first, up to 200 messages (50); p_reason goes into the audit log first. Errors: auth.required, permission.denied, thread.not_found, validation.failed, rate.limited.';

grant execute on function
  private.find_threads(uuid, uuid), public.find_threads(uuid, uuid),
  private.review_thread(uuid, text, integer, integer), public.review_thread(uuid, text, integer, integer)
to anon, authenticated, service_role;
