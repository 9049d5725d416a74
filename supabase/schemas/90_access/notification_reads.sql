-- Who reads a notification: its recipient; one about a student only while the recipient may know the
-- student. Exceptions: what became of one's own link, bookings of a tutor, and decisions of a school.

create function private.my_known_students() returns setof uuid
language plpgsql stable security definer rows 10 set search_path = ''
as $$
-- Definer: the policy uses it; reads bookings, links and memberships.
begin
  return query select private.my_booked_students();
  return query select t.student_id from private.my_staffed_students() t;
end;
$$;
comment on function private.my_known_students() is
  'Students about whom the signed-in person may read notifications: themselves, those they may act for, '
  'and those they are staff of.';

create function private.my_told_events() returns setof uuid
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
comment on function private.my_told_events() is
  'Alerts of which the signed-in person was told and that they may still read.';

create function private.mark_notifications_read(p_ids uuid[] default null) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no UPDATE on notifications.
declare
  v_me uuid := private.require_me();
  v_marked integer;
begin
  if cardinality(p_ids) > 1000 then
    perform private.fail('validation.failed', 'p_ids: up to 1000, or null for all.');
  end if;
  perform private.count_write(v_me);
  update public.notifications n set read_at = now()
  where n.profile_id = v_me and n.read_at is null and (p_ids is null or n.id = any (p_ids))
    -- As in the policy: the number would reveal notifications that are hidden.
    and (n.subject_type <> 'event' or n.subject_id = any (array(select private.my_told_events())))
    and (n.student_id is null
         or n.student_id = any (array(select private.my_known_students()))
         or (n.key = 'LINK_CHANGED' and n.data ->> 'change' in ('pending', 'refused', 'ended'))
         or (n.data ->> 'side' in ('tutor', 'school') and not private.is_fully_restricted(v_me, n.student_id)));
  get diagnostics v_marked = row_count;
  return v_marked;
end;
$$;

select private.expose('mark_notifications_read', 'everyone',
  'Marks the caller''s notifications read. p_ids: up to 1000 ids; null: all. Returns the number marked. '
  'Errors: auth.required, validation.failed, rate.limited.', true);

-- Access ------------------------------------------------------------------------------------------

grant execute on function private.my_known_students(), private.my_told_events() to authenticated, service_role;
create policy notifications_select on public.notifications for select to authenticated
  using (profile_id = (select private.me())
         and (subject_type <> 'event' or subject_id = any (array(select private.my_told_events())))
         and (student_id is null
              or student_id = any (array(select private.my_known_students()))
              or (key = 'LINK_CHANGED' and data ->> 'change' in ('pending', 'refused', 'ended'))
              or (data ->> 'side' in ('tutor', 'school')
                  and student_id <> all (array(select private.my_hidden_students())))));
