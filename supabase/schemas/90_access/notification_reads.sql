-- Who reads a notification: its recipient; one about a student only while the recipient may know of the student
-- what it is about, one about a reported message only while they handle the case, if they did not report it, one about
-- an export or a privacy request only while they see or decide it, and one about a goal only while they read it.
-- The policy is the one home of the rule: lists, counts and marking as read go through it.
-- Each set in it is computed once for a query, and only if a row needs it.

-- Functions: sets of the policy -------------------------------------------------------------------

create function private.my_notified_events() returns setof uuid
language plpgsql stable security definer rows 20 set search_path = ''
as $$
-- Definer: the policy uses it; alerts that were taken back are hidden from everyone.
begin
  return query
    select e.id
    from public.notifications n
    join public.communication_events e on e.id = n.subject_id
    where n.profile_id = private.me() and n.subject_type = 'event' and private.is_reader(e);
end;
$$;
comment on function private.my_notified_events() is
  'Alerts of which the signed-in person was told and that they may still read.';

create function private.my_notified_students() returns setof text
language plpgsql stable security definer rows 20 set search_path = ''
as $$
-- Definer: the policy uses it; reads links, roles and restrictions. One set for all kinds, because a page
-- holds several of them.
declare
  v_me uuid := private.me();
begin
  return query
    select g.student_id || ' ' || k.name
    from private.effective_guardians g
    cross join lateral unnest(g.rights::text[] || '{known,booked}') k(name)
    where g.guardian_id = v_me
      and (not g.has_restrictions
           or private.has_right(v_me, g.student_id, nullif(nullif(k.name, 'known'), 'booked')::public.guardian_right));
  return query select s.student_id || ' booked' from private.students_paid_for(v_me) s(student_id);
  -- Most people are no agents.
  perform from private.active_agent_links g where g.source_profile_id = v_me;
  if found then
    return query select s.student_id || ' booked' from private.my_client_students() s;
  end if;
end;
$$;
comment on function private.my_notified_students() is
  'Students of whom the signed-in person may know as a guardian or agent, each with what: a right, `known` or '
  '`booked` (as in my_booked_students).';

create function private.my_decided_students() returns setof uuid
language plpgsql stable security definer rows 5 set search_path = ''
as $$
-- Definer: the policy uses it; reads roles, memberships and restrictions.
begin
  return query
    select s.student_id
    from (select distinct n.student_id from public.notifications n
          where n.profile_id = private.me() and n.key in ('LINK_CHANGED', 'CONSENT_ASKED')
            and n.data ->> 'side' = 'school') s
    where private.manages_student(s.student_id);
end;
$$;
comment on function private.my_decided_students() is
  'Students of whom the signed-in person was told as somebody who decides for a school, and still does.';

-- Access ------------------------------------------------------------------------------------------

grant execute on function
  private.my_notified_events(), private.my_notified_students(), private.my_decided_students()
to authenticated, service_role;
create policy notifications_select on public.notifications for select to authenticated
  using (
    profile_id = (select private.me())
    and case
      when subject_type = 'event' then subject_id = any (array(select private.my_notified_events()))
      when subject_type = 'report' then subject_id = any (array(select private.my_notified_reports()))
      when subject_type = 'export' then subject_id = any (array(select private.my_notified_exports()))
      when subject_type = 'privacy' then subject_id = any (array(select private.my_notified_requests()))
      when subject_type = 'goal' then subject_id = any (array(select private.my_goal_ids()))
      when key = 'NEW_MESSAGE' and student_id = profile_id
        then student_id = any (array(select private.my_family_student_ids()))
      when student_id is null or student_id = profile_id then true
      -- What became of one's own link.
      when key = 'LINK_CHANGED' and data ->> 'change' in ('pending', 'refused', 'ended') then true
      when key = 'AGE_TRANSITION' and data ->> 'change' = 'today' then true
      when key in ('LINK_CHANGED', 'CONSENT_ASKED') and data ->> 'side' = 'school'
        then student_id = any (array(select private.my_decided_students()))
      -- Tutors keep their lessons.
      when key = 'BOOKING_CHANGED' and data ->> 'side' = 'tutor'
        then student_id <> all (array(select private.my_hidden_students()))
      when key = 'NEW_MESSAGE' and data ->> 'side' = 'staff'
        then student_id = any (array(select private.my_staffed_student_ids()))
      else student_id || case key when 'LINK_CHANGED' then ' known' when 'BOOKING_CHANGED' then ' booked'
                                  when 'NEW_MESSAGE' then ' message' when 'INVITATION_RECEIVED' then ' book'
                                  -- Learning, integrations, consents, and that somebody comes of age.
                                  else ' view_progress' end = any (array(select private.my_notified_students())) end);

-- Views -------------------------------------------------------------------------------------------

create view public.my_notifications with (security_invoker = true) as
select n.id, n.key, n.student_id,
       -- Queries of their own for each row of a page: a join would read for rows that are not on it.
       (select p.full_name from public.profiles p where p.id = n.student_id) as student_name,
       n.subject_type, n.subject_id,
       case n.subject_type
         when 'thread' then (select t.other_name from private.seen_threads t where t.thread_id = n.subject_id)
         when 'event' then (select e.title from public.communication_events e where e.id = n.subject_id)
         when 'assignment' then (select a.title from public.assignments a where a.id = n.subject_id)
         when 'submission' then (select a.title from public.submissions s join public.assignments a
                                 on a.id = s.assignment_id where s.id = n.subject_id)
         when 'course' then (select c.title from public.courses c where c.id = n.subject_id)
         when 'live_class' then (select c.title from public.live_classes c where c.id = n.subject_id)
         when 'goal' then (select g.title from public.my_goals g where g.id = n.subject_id)
       end as subject_name,
       n.data, n.created_at, n.read_at
from public.notifications n;
comment on view public.my_notifications is
  'The signed-in person''s notifications, with names. student_name: null where they may not see the student. '
  'subject_name: the title of the alert, work, course, live class or goal, or who writes in the thread; null for other '
  'subjects, and where they may not read it now.';
grant select on public.my_notifications to authenticated, service_role;

-- Functions: marking as read ----------------------------------------------------------------------

create function private.mark_notifications_read(p_ids uuid[], p_shown_ids uuid[]) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no UPDATE on notifications.
declare
  v_me uuid := private.require_me();
  v_marked integer;
begin
  if cardinality(p_ids) > 1000 then
    perform private.fail('validation.failed', 'p_ids must have up to 1000 entries, or be null for all.');
  end if;
  perform private.count_write(v_me);
  update public.notifications n set read_at = now()
  where n.profile_id = v_me and n.read_at is null and n.id = any (p_shown_ids)
    -- A question stays until it is answered: nobody loses it by clearing a list.
    and (p_ids is not null or n.data ->> 'change' is distinct from 'guardian_pending');
  get diagnostics v_marked = row_count;
  return v_marked;
end;
$$;
comment on function private.mark_notifications_read(uuid[], uuid[]) is 'See public.mark_notifications_read.';

create function public.mark_notifications_read(p_ids uuid[] default null) returns integer
language plpgsql volatile security invoker set search_path = ''
as $$
-- Written out, because the caller's policy finds the notifications: the number would reveal hidden ones.
declare
  v_me uuid := private.require_me();
  v_input jsonb := jsonb_build_array(p_ids);
begin
  if array_ndims(p_ids) > 1 then
    perform private.refuse_nested('p_ids');
  end if;
  return (coalesce(
    private.repeated('mark_notifications_read', v_input),
    private.remembered('mark_notifications_read', v_input, to_jsonb(private.mark_notifications_read(p_ids, array(
      select n.id from public.notifications n
      where n.profile_id = v_me and n.read_at is null and (p_ids is null or n.id = any (p_ids))))))) #>> '{}')::integer;
end;
$$;
comment on function public.mark_notifications_read(uuid[]) is
  'Marks the caller''s notifications read. p_ids: up to 1000 ids; null: all but the questions whether a '
  'further guardian is agreed to. Returns the number marked. '
  'Errors: auth.required, validation.failed, rate.limited. With an Idempotency-Key also validation.failed and '
  'request.mismatch.';
grant execute on function
  private.mark_notifications_read(uuid[], uuid[]), public.mark_notifications_read(uuid[])
to anon, authenticated, service_role;
