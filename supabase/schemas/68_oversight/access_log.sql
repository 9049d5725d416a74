-- Oversight: what families see of reads by people outside the family. The audit log holds them; the view shows those
-- that a family may know of, to whom they concern.
-- - Shown: that somebody looked up the conversations about a student, to all who see the student's records; and that
--   somebody read a conversation, to the guardian whose conversation it is. Role, minute and category, never who.
-- - Never shown, also not later: reads for safeguarding, and calls from which one could conclude that a restriction is
--   considered or in force, or who else is a guardian. Otherwise a silent protection would have a voice. For a year
--   after a message about a student was reported, or the student raised a concern, every read about that student
--   counts as one for safeguarding: who is accused must not see the questions that follow. The span is fixed, so no
--   entry appears or disappears.
-- - Reads of names in lists (people, classes, members) are audited and concern nobody in particular.
-- - Staff who teach a student read under policies and leave no entry; neither do the console's statements, backups
--   and integrations, which bring records in and read none.

-- Types -------------------------------------------------------------------------------------------

create type public.access_category as enum ('conversations_found', 'messages_read');
comment on type public.access_category is
  'conversations_found: looked up who talks with whom about the student, without the messages. messages_read: read '
  'messages of the reader''s own conversation.';

create type public.access_reader as enum ('admin', 'operator');
comment on type public.access_reader is
  'admin: an admin of the deployment, through the app. operator: its console, or a system of its own.';

-- Functions ---------------------------------------------------------------------------------------

create function private.access_category(p_action text) returns public.access_category
language sql immutable security invoker set search_path = ''
as $$
  select case p_action
    when 'threads.found' then 'conversations_found'::public.access_category
    when 'thread.reviewed' then 'messages_read'::public.access_category
  end;
$$;
comment on function private.access_category(text) is
  'As what families see an audited read; null for reads that they do not see. A test lists all audited reads, so that '
  'a new one is decided upon.';

create function private.my_overseen_students() returns setof uuid
language plpgsql stable security definer rows 5 set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: reads links, roles and restrictions.
declare
  v_me uuid := private.me();
begin
  if private.has_role(v_me, 'student') and not private.is_known_child(v_me) then
    return next v_me;
  end if;
  return query
    select g.student_id
    from private.effective_guardians g
    where g.guardian_id = v_me and g.relation is distinct from 'OTHER' and 'view_progress' = any (g.rights)
      and (not g.has_restrictions or private.has_right(v_me, g.student_id, 'view_progress'));
end;
$$;
comment on function private.my_overseen_students() is
  'Students of whose data the signed-in person sees who read them: themselves from the consent age on, and those whose '
  'family guardian with view_progress they are.';

create function private.my_access_log()
returns table (student_id uuid, accessed_at timestamptz, reader public.access_reader, category public.access_category)
language plpgsql stable security definer rows 20 set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: the audit log is closed. Minutes, and each once: pages of one review are one read. No id, because the gaps
-- between ids would tell how much else was audited meanwhile.
declare
  v_me uuid := private.me();
  v_student_ids uuid[] := array(select private.my_overseen_students());
begin
  if v_student_ids = '{}' then
    return;
  end if;
  return query
    select distinct r.student_id, date_trunc('minute', r.occurred_at),
           (case when r.actor_id is null then 'operator' else 'admin' end)::public.access_reader,
           private.access_category(r.action)
    from (
      select t.student_id, l.occurred_at, l.actor_id, l.action
      from public.threads t
      join private.audit_log l on l.entity_id = t.id
      where t.guardian_id = v_me and t.student_id = any (v_student_ids) and l.entity = 'threads'
        and private.access_category(l.action) = 'messages_read'
      union all
      -- A search that names a person as well would tell the others that somebody is looked at.
      select l.entity_id, l.occurred_at, l.actor_id, l.action
      from private.audit_log l
      where l.entity_id = any (v_student_ids) and l.entity = 'threads'
        and private.access_category(l.action) = 'conversations_found'
        and coalesce(l.details ->> 'profile_id', v_me::text) = v_me::text) r
    where r.actor_id is distinct from v_me and not exists (
      select from private.report_cases c
      left join public.threads x on x.id = c.thread_id
      where r.student_id = coalesce(x.student_id, c.reporter_id)
        and c.created_at between r.occurred_at - interval '1 year' and r.occurred_at);
end;
$$;
comment on function private.my_access_log() is 'The rows of the view my_access_log.';

-- Views -------------------------------------------------------------------------------------------

create view public.my_access_log with (security_invoker = true) as
select l.student_id, l.accessed_at, l.reader, l.category
from private.my_access_log() l;
comment on view public.my_access_log is
  'Who outside the family read data of a student through audited calls: role, minute and category. For the student '
  'from the consent age on, and family guardians with view_progress; messages_read is about the reader''s own '
  'conversations. Reads for safeguarding never appear.';

-- Access ------------------------------------------------------------------------------------------

grant select on public.my_access_log to authenticated, service_role;
grant execute on function private.my_access_log() to authenticated, service_role;
