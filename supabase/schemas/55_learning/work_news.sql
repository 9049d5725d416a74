-- Who is told that work was set: the students for whom it is, and guardians who may view their progress. Of work on
-- another platform that platform tells.

-- Functions ---------------------------------------------------------------------------------------

create function private.tell_of_work(p_assignment_ids uuid[]) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: notifies people whom the acting person may not see.
begin
  if private.is_syncing() then
    return;
  end if;
  perform private.notify_all('WORK_SET', array(
    with work as materialized (
      select a.id, e.student_id
      from public.assignments a
      join public.enrollments e on e.course_id = a.course_id and e.status = 'active'
      where a.id = any (p_assignment_ids) and a.source = 'homeroom' and (a.due_at > now() or a.due_at is null)
        and (not a.for_chosen or private.is_set_for(a.id, e.student_id)))
    select row(t.profile_id, t.student_id, 'assignment', t.id, jsonb_build_object('change', t.change, 'side', t.side),
               format('work:%s:%s', t.id, t.student_id))::private.notice
    from (
      select w.student_id, w.id, w.student_id, 'own', 'student' from work w
      union all
      select g.guardian_id, w.id, w.student_id, 'set', 'guardian'
      from private.guardians_who_may('view_progress', array(select distinct w.student_id from work w)) g
      join work w on w.student_id = g.student_id) t(profile_id, id, student_id, change, side)));
end;
$$;
comment on function private.tell_of_work(uuid[]) is
  'Sends WORK_SET to the students for whom this work is and to their guardians; not of work that is due already.';

create function private.tg_assignments__tell() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: notifies people whom the acting person may not see, and deletes what they were told.
begin
  if tg_op = 'INSERT' then
    -- Of work for chosen students nobody is chosen yet: whoever chooses them tells.
    perform private.tell_of_work(array(select n.id from changed_rows n));
  else
    delete from public.notifications n
    using changed_rows o
    join public.enrollments e on e.course_id = o.course_id
    where n.dedupe_key = format('work:%s:%s', o.id, e.student_id) and n.key = 'WORK_SET';
  end if;
  return null;
end;
$$;
comment on function private.tg_assignments__tell() is
  'Sends WORK_SET for work of a whole course, and withdraws it when the work is deleted. A queued email is dropped '
  'when it is claimed.';

-- Functions: email contents -----------------------------------------------------------------------

create function private.work_set_data(p_email private.email_outbox) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads on behalf of the recipient, who has no session here.
begin
  return (
    select p_email.data || jsonb_build_object(
      'student_name', p.full_name, 'title', a.title, 'course_title', c.title, 'due_at', a.due_at)
    from public.assignments a
    join public.courses c on c.id = a.course_id
    join public.enrollments e on e.course_id = c.id and e.student_id = p_email.student_id and e.status = 'active'
    join public.profiles p on p.id = e.student_id
    where a.id = p_email.subject_id and (a.due_at > now() or a.due_at is null)
      and (not a.for_chosen or private.is_set_for(a.id, e.student_id))
      and (p_email.recipient_id = p_email.student_id
           or private.has_right(p_email.recipient_id, p_email.student_id, 'view_progress'))
      and not exists (
        select from public.submissions s where s.assignment_id = a.id and s.student_id = e.student_id));
end;
$$;
comment on function private.work_set_data(private.email_outbox) is
  'Contents of a WORK_SET email; null when the work is gone, due already or handed in, the student left the course, or '
  'the recipient may no longer view the progress.';

-- Triggers ----------------------------------------------------------------------------------------

create trigger assignments_80_tell_insert after insert on public.assignments
  referencing new table as changed_rows for each statement execute function private.tg_assignments__tell();
create trigger assignments_80_tell_delete after delete on public.assignments
  referencing old table as changed_rows for each statement execute function private.tg_assignments__tell();
