-- Looking before acting on a group, and going on where a limit stopped.

-- Functions ---------------------------------------------------------------------------------------

create function private.preview_group(p_group_id uuid, p_kind public.group_act_kind, p_course_id uuid default null)
returns json
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: counts people whom the caller may act for or write to. Only they are counted and named: whoever cannot be
-- reached is left out without a word.
declare
  v_student_ids uuid[];
  v_reached uuid[];
  v_recipient_ids uuid[] := '{}';
begin
  perform private.require_me();
  if p_kind is null then
    perform private.fail('validation.failed', 'p_kind is required.');
  end if;
  v_student_ids := private.students_in_group(p_group_id);
  if p_kind = 'message' then
    select array_agg(g.student_id), array_agg(g.recipient_id) into v_reached, v_recipient_ids
    from private.group_recipients(v_student_ids) g where g.code is null;
  elsif p_kind = 'work' then
    perform private.require_course_for_work(p_course_id);
    v_reached := array(select t from private.students_at_work(v_student_ids, p_course_id) t);
  else
    v_reached := array(select g.student_id from private.booking_guardians(v_student_ids) g);
  end if;
  return json_build_object(
    'students', (select count(distinct r) from unnest(v_reached) r),
    'recipients', coalesce(cardinality(v_recipient_ids), 0),
    'room', case when p_kind = 'book' then private.booking_room(private.me()) end,
    'most', case when p_kind = 'book' then (
      select least(s.max_pending_bookings, s.booking_requests_per_tutor_per_day) from private.settings s) end,
    'names', coalesce((
      select json_agg(json_build_object('student_name', n.student_name, 'recipient_name', n.recipient_name))
      from (select s.full_name as student_name, o.full_name as recipient_name
            from unnest(v_reached, v_recipient_ids) r(student_id, recipient_id)
            join public.profiles s on s.id = r.student_id
            left join public.profiles o on o.id = r.recipient_id
            order by s.full_name, s.id, o.full_name, o.id limit 50) n), '[]'));
end;
$$;

select private.expose('preview_group', 'everyone',
  'For whom an act on a group would be done now: {students, recipients, room, most, names: [{student_name, '
  'recipient_name}] (50)}, of those alone whom it reaches. recipients: guardians and adult students, of a message. '
  'room and most: of lessons to book, how many more requests of the caller may wait for confirmation now, and with '
  'nothing waiting; all or none is refused for more students than most. p_course_id: of work, the course. Errors: '
  'auth.required, group.not_found, course.not_found, validation.failed.');

create function private.hold_group_act(p_act_id uuid) returns private.group_acts
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed. The lock of the single act is taken first, as where it began.
declare
  v_me uuid := private.require_me();
  v_act private.group_acts;
begin
  perform private.require_read_committed();
  select a.* into v_act from private.group_acts a where a.id = p_act_id and a.maker_id = v_me;
  if not found then
    perform private.fail('group.not_found', 'No such act.');
  end if;
  perform pg_advisory_xact_lock(hashtextextended(
    case v_act.kind when 'message' then 'homeroom.sender:' else 'homeroom.booking_client:' end || v_me, 0));
  perform private.count_write(v_me);
  -- Under the lock: another request may have gone on, or stopped it, meanwhile.
  select a.* into v_act from private.group_acts a where a.id = p_act_id for no key update;
  return v_act;
end;
$$;
comment on function private.hold_group_act(uuid) is
  'An act of the signed-in person, with nobody else at it. Errors: auth.required, group.not_found, rate.limited.';

create function private.close_late_group_act(p_act private.group_acts) returns json
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed. What somebody left lying must not be sent or booked by surprise.
begin
  perform private.close_group_act(p_act.id, case
    when p_act.kind = 'book' and private.booking_room(p_act.maker_id) < (
      select c.waiting from private.group_act_counts(p_act.id) c) then 'booking.limit_reached'::public.error_code
    else 'rate.limited' end);
  return private.end_group_step(p_act.id, null);
end;
$$;
comment on function private.close_late_group_act(private.group_acts) is
  'Ends an act with which nobody went on for three days, and says which limit it met.';

create function private.close_late_group_acts(p_now timestamptz, p_limit integer) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed. An act at which somebody is now ends by itself.
declare
  v_act private.group_acts;
begin
  for v_act in
    select a.* from private.group_acts a
    where a.input is not null and a.created_at <= p_now - interval '3 days'
    order by a.created_at limit p_limit
    for no key update skip locked
  loop
    perform private.close_late_group_act(v_act);
  end loop;
end;
$$;
comment on function private.close_late_group_acts(timestamptz, integer) is
  'Ends up to p_limit acts with which nobody went on for three days: what they would have sent is forgotten.';

create function private.continue_group_act(p_act_id uuid) returns json
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed.
declare
  v_act private.group_acts := private.hold_group_act(p_act_id);
begin
  if v_act.input is null then
    return private.group_act_summary(p_act_id);
  elsif v_act.created_at <= now() - interval '3 days' then
    return private.close_late_group_act(v_act);
  end if;
  return case when v_act.kind = 'message' then private.step_group_message(v_act)
              else private.step_group_booking(v_act) end;
end;
$$;

select private.expose('continue_group_act', 'everyone',
  'Goes on with an act of the caller on a group: with whoever still waits, as far as the limits allow now, for up to '
  'three days after it began. Returns {id, kind, total, done, skipped, waiting, next_at}; what is refused to '
  'one student is said with errors as the single act has. Errors: auth.required, group.not_found, validation.failed, '
  'rate.limited.');

create function private.stop_group_act(p_act_id uuid) returns json
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the tables are closed.
declare
  v_act private.group_acts := private.hold_group_act(p_act_id);
begin
  if v_act.input is null then
    return private.group_act_summary(p_act_id);
  end if;
  update private.group_act_rows r set state = 'stopped' where r.act_id = p_act_id and r.state = 'waiting';
  return private.end_group_step(p_act_id, null);
end;
$$;

select private.expose('stop_group_act', 'everyone',
  'Stops an act of the caller on a group: nobody waits any more, and its text is forgotten. What is done stays done; '
  'my_group_act_students says stopped of the others. An act for which nobody waits stays as it is. Returns {id, kind, '
  'total, done, skipped, waiting, next_at}. Errors: auth.required, group.not_found, validation.failed, rate.limited.');

-- Views -------------------------------------------------------------------------------------------

create view public.my_group_attendance with (security_invoker = true) as
select s.group_id, s.student_id, s.full_name, 'live_class' as kind, l.id as subject_id, l.title,
       c.title as course_title, r.starts_at, r.ends_at, r.attended
from private.my_group_students() s
join public.live_class_registrations r on r.student_id = s.student_id
join public.live_classes l on l.id = r.live_class_id
join public.courses c on c.id = r.course_id
union all
select s.group_id, s.student_id, s.full_name, 'lesson', b.id, b.subject, null, b.starts_at, b.ends_at,
       b.attendance = 'attended'
from private.my_group_students() s
join public.my_bookings b on b.student_id = s.student_id
where b.status = 'completed';
comment on view public.my_group_attendance is
  'Attendance of the students of the reader''s groups, as far as the reader reads it: in classes of courses, and in '
  'completed lessons. attended: null where nobody recorded it.';

create function private.uploaded_maximum(p_assignment_id uuid) returns numeric
language sql stable security definer set search_path = ''
as $$
  -- Definer: the row of the work has a title that its reader must not see; they read its grade.
  select a.maximum from public.assignments a
  where a.id = p_assignment_id and exists (
    select from public.submissions s
    where s.assignment_id = a.id and s.source = 'khan_academy' and s.student_id = any (array(
      select private.my_student_ids('view_progress'))));
$$;
comment on function private.uploaded_maximum(uuid) is
  'The highest score of work of the signed-in person''s students whose row they may not read for its title.';
grant execute on function private.uploaded_maximum(uuid) to authenticated, service_role;

create view public.my_group_grades with (security_invoker = true) as
select s.group_id, s.student_id, s.full_name, w.id as submission_id, w.assignment_id,
       coalesce(a.title, private.told_title('', w.source)) as title, w.course_id,
       coalesce(c.title, private.told_title('', w.source)) as course_title, w.submitted_at, w.score, m.maximum,
       round(100 * w.score / m.maximum, 2) as percentage,
       w.graded_at
from private.my_group_students() s
join public.submissions w on w.student_id = s.student_id
left join public.assignments a on a.id = w.assignment_id
left join public.courses c on c.id = w.course_id
cross join lateral (
  select case when a.id is null then private.uploaded_maximum(w.assignment_id) else a.maximum end) m(maximum)
-- Whose titles come from a file of another guardian: the platform names them.
where (a.id is not null and c.id is not null) or w.source = 'khan_academy';
comment on view public.my_group_grades is
  'Work of the students of the reader''s groups and its grades, as far as the reader reads it.';

grant select on public.my_group_attendance, public.my_group_grades to authenticated, service_role;
