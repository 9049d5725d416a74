-- booking.changed and alert.changed: the id of a lesson or an alert that changed, to everyone who sees it or
-- saw it before, the person who changed it included. Standing is checked when it is sent, per person.

-- Functions ---------------------------------------------------------------------------------------

create function private.seen_of_booking(p_booking public.bookings, p_profile_id uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: what is left out depends on rows that the reader cannot see. The rules of seen_bookings, for one
-- person and one booking.
declare
  v_shown boolean;
begin
  if p_booking.id is null
     or p_profile_id not in (p_booking.tutor_id, p_booking.client_id,
       coalesce(p_booking.guardian_id, p_booking.client_id),
                             coalesce(p_booking.student_id, p_booking.client_id))
     or (private.is_fully_restricted(p_profile_id, p_booking.client_id)
         and not (p_booking.status in ('confirmed', 'completed') and p_booking.ends_at <= now())) then
    return null;
  end if;
  v_shown := p_booking.student_id is not null and case
    when p_profile_id = p_booking.student_id then true
    when p_profile_id = p_booking.tutor_id then not private.is_fully_restricted(p_profile_id, p_booking.student_id)
    else private.may_know_booked(p_profile_id, p_booking.student_id) end;
  return to_jsonb(p_booking) - '{student_id,guardian_id,client_id,cancelled_by,updated_at}'::text[]
      || jsonb_build_object('student_id', case when v_shown then p_booking.student_id end,
                            'guardian_id', case when v_shown then p_booking.guardian_id end);
end;
$$;
comment on function private.seen_of_booking(public.bookings, uuid) is
  'What a person sees of a booking, to compare; null if they do not see it.';

create function private.announce_booking(p_old public.bookings, p_new public.bookings) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads links and restrictions of other people.
declare
  v_booking public.bookings := case when p_new.id is null then p_old else p_new end;
begin
  perform private.announce(array(
    select p.id
    from unnest(array(
      select distinct i
      from unnest(array[p_old.tutor_id, p_old.client_id, p_old.guardian_id, p_old.student_id,
                        p_new.tutor_id, p_new.client_id, p_new.guardian_id, p_new.student_id]) i
      where i is not null)) p(id)
    where private.seen_of_booking(p_old, p.id) is distinct from private.seen_of_booking(p_new, p.id)),
    'booking.changed', jsonb_build_object('id', v_booking.id));
end;
$$;
comment on function private.announce_booking(public.bookings, public.bookings) is
  'Sends booking.changed to those who see a difference between two states of a booking.';

create function private.alert_readers(p_event public.communication_events) returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads memberships, links and restrictions of other people. The rule of communication_events_select,
-- from the alert's side. At most 51, which is more than is announced.
declare
  v_is_public boolean := p_event.audience = 'everyone';
begin
  return array(
    select distinct a.id
    from (
      select m.profile_id as id from public.memberships m
      where p_event.target_level = 'all'
         or (m.role = 'organization_manager' and m.organization_id = p_event.organization_id)
         or (m.role = 'school_manager' and m.school_id = p_event.school_id)
         or m.campus_id = p_event.campus_id
      union all
      select r.profile_id from public.profile_roles r
      where r.role = 'admin' and (p_event.target_level in ('system', 'all') or r.profile_id = p_event.created_by_id)
      union all
      select c.student_id from public.class_students c where v_is_public and c.campus_id = p_event.campus_id
      union all
      select r.guardian_id
      from public.class_students c
      join private.alert_receivers r on r.student_id = c.student_id
      where v_is_public and c.campus_id = p_event.campus_id
      union all
      select r.profile_id from public.profile_roles r
      where v_is_public and p_event.target_level = 'all' and r.role = 'student'
      union all
      select r.guardian_id from private.alert_receivers r where v_is_public and p_event.target_level = 'all'
    ) a
    limit 51);
end;
$$;
comment on function private.alert_readers(public.communication_events) is
  'Who reads an alert, deleted or not; at most 51 of them.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_bookings__announce() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads links and restrictions of other people.
-- At the end of the transaction, when links and restrictions are as they will be: a restriction that unassigns a
-- student then looks like a link that ended.
begin
  perform private.announce_booking(case when tg_op = 'UPDATE' then old end, new);
  return null;
end;
$$;
comment on function private.tg_bookings__announce() is 'Sends booking.changed to the sides of the booking.';

create function private.tg_communication_events__announce() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads memberships and links of other people. An alert that is deleted was read by the same people.
begin
  perform private.announce(private.alert_readers(n::public.communication_events), 'alert.changed',
                           jsonb_build_object('id', n.id))
  from new_rows n where (select count(*) from new_rows) <= 10;
  return null;
end;
$$;
comment on function private.tg_communication_events__announce() is
  'Sends alert.changed to the readers of an alert.';

create constraint trigger bookings_90_announce_insert after insert on public.bookings
  deferrable initially deferred for each row execute function private.tg_bookings__announce();
create constraint trigger bookings_90_announce_update after update on public.bookings
  deferrable initially deferred for each row execute function private.tg_bookings__announce();
create trigger communication_events_90_announce_insert after insert on public.communication_events
  referencing new table as new_rows for each statement execute function private.tg_communication_events__announce();
create trigger communication_events_90_announce_update after update on public.communication_events
  referencing new table as new_rows for each statement execute function private.tg_communication_events__announce();
