-- Assignments: what must hold for a booking on every path that writes it. A student is only booked by a
-- guardian who may book for them, neither student nor tutor is booked twice at one time, and a link does
-- not end while active bookings depend on it.

-- Functions ---------------------------------------------------------------------------------------

create function private.active_bookings_on_link(p_link public.profile_graph) returns uuid[]
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads bookings of other people, such as agents. Volatile: it must see bookings that were committed
-- while the caller waited for the lock on the link.
begin
  if p_link.relationship_type = 'GUARDIAN' then
    return array(
      select b.id from private.active_bookings b
      where b.guardian_id = p_link.source_profile_id and b.student_id = p_link.target_profile_id
      order by b.starts_at, b.id);
  elsif p_link.relationship_type = 'AGENT' then
    return array(
      select b.id from private.active_bookings b
      where b.client_id = p_link.source_profile_id and b.guardian_id = p_link.target_profile_id
      order by b.starts_at, b.id);
  end if;
  return '{}';
end;
$$;
comment on function private.active_bookings_on_link(public.profile_graph) is
  'Ids of the active bookings that depend on a link.';

create function private.release_bookings(p_booking_ids uuid[], p_mode text) returns void
language plpgsql volatile security definer set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: clients cannot update bookings.
begin
  -- Locked in a fixed order, so that two calls do not deadlock. A booking that ended in the meantime is not
  -- changed.
  perform from public.bookings b where b.id = any (p_booking_ids) order by b.id for update;
  if p_mode = 'cancel' then
    update public.bookings set status = 'cancelled', cancelled_by = private.me()
    where id = any (p_booking_ids) and status in ('pending', 'confirmed');
  else
    update public.bookings set student_id = null, guardian_id = null
    where id = any (p_booking_ids) and status in ('pending', 'confirmed');
  end if;
end;
$$;
comment on function private.release_bookings(uuid[], text) is
  'Cancels bookings (p_mode `cancel`) or removes their student (`unassign`).';

create function private.unassign_restricted_bookings(p_restriction_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: changes bookings of other people.
declare
  v_quiet boolean := private.is_quiet();
  v_booking_ids uuid[] := array(
    select b.id
    from public.contact_restrictions r
    join private.restriction_students t on t.restriction_id = r.id
    join public.bookings b on b.student_id = t.profile_id or b.client_id = t.profile_id
    where r.id = p_restriction_id and 'book' = any (r.rights)
      and b.status in ('pending', 'confirmed') and b.ends_at > greatest(now(), r.starts_at)
      and (r.ends_at is null or b.starts_at < r.ends_at)
      and exists (select from private.restriction_subjects s
                  where s.restriction_id = r.id and s.profile_id <> t.profile_id
                    and (s.profile_id = b.tutor_id or (b.student_id = t.profile_id
                                                       and s.profile_id in (b.client_id, b.guardian_id)))));
begin
  if v_booking_ids <> '{}' then
    -- Restrictions create no notifications.
    perform private.set_quiet(true);
    -- A lesson that the student booked is canceled regardless of who attends, so that the two are no longer
    -- in contact.
    perform private.release_bookings(array(
      select b.id
      from public.bookings b
      join private.restriction_students t on t.restriction_id = p_restriction_id and t.profile_id = b.client_id
      where b.id = any (v_booking_ids)), 'cancel');
    perform private.release_bookings(v_booking_ids, 'unassign');
    perform private.set_quiet(v_quiet);
  end if;
end;
$$;
comment on function private.unassign_restricted_bookings(uuid) is
  'Removes the student from the bookings that a restriction forbids, and cancels those that the student '
  'booked, without notifications.';

create function private.lock_student(p_student_id uuid, p_people uuid[] default '{}') returns void
language plpgsql volatile security definer set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: clients cannot lock these rows. Revoking a role and restricting the student take stronger locks.
begin
  perform from public.profile_roles r
  where (r.profile_id = p_student_id and r.role = 'student')
     or (r.profile_id = any (p_people) and r.role in ('client', 'tutor', 'agent'))
  order by r.profile_id, r.role for share;
  perform from public.profiles p where p.id = p_student_id or p.id = any (p_people) order by p.id for share;
end;
$$;
comment on function private.lock_student(uuid, uuid[]) is
  'Locks roles and restrictions of the student and of the people who book (p_people) against changes until '
  'the transaction ends.';

create function private.may_book_for(p_client_id uuid, p_guardian_id uuid, p_student_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads links and restrictions that the caller cannot see.
begin
  return private.has_right(p_guardian_id, p_student_id, 'book')
    and (p_guardian_id = p_client_id
         or (private.is_agent_of(p_client_id, p_guardian_id)
             and 'book' <> all (private.denied_rights(p_client_id, p_student_id))));
end;
$$;
comment on function private.may_book_for(uuid, uuid, uuid) is
  'Whether a client may say today that a student attends, on the right of a guardian: themselves, or for an '
  'agent one of their clients.';

create function private.is_barred_by(p_student_id uuid, p_people uuid[], p_ends_at timestamptz) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: restrictions are closed to clients.
begin
  return exists (
    select from unnest(p_people) person(id)
    where 'book' = any (private.denied_rights(person.id, p_student_id, now(), greatest(now(), p_ends_at))));
end;
$$;
comment on function private.is_barred_by(uuid, uuid[], timestamptz) is
  'Whether a restriction denies one of these people to book for the student now or by the end of a lesson.';

create function private.check_assignment(
  p_student_id uuid, p_guardian_id uuid, p_client_id uuid, p_tutor_id uuid, p_ends_at timestamptz,
  p_is_booked boolean)
returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads links and restrictions that the caller cannot see. Volatile, so that each statement has its
-- own snapshot and sees the state at the time when the lock was granted.
begin
  -- The lock order everywhere, to avoid deadlocks: roles, people, links, bookings.
  perform private.lock_student(p_student_id, array[p_guardian_id, p_client_id]);
  -- FOR SHARE on the links: ending a link takes a stronger lock, so either it waits and finds this booking,
  -- or this statement waits and finds no link. KEY SHARE would let both succeed.
  perform from public.profile_graph g
  where g.status = 'ACTIVE'
    and (g.source_profile_id, g.target_profile_id, g.relationship_type) in (
      (p_guardian_id, p_student_id, 'GUARDIAN'), (p_client_id, p_guardian_id, 'AGENT'))
  order by g.id for share;
  if not (private.may_book_for(p_client_id, p_guardian_id, p_student_id)
          -- What was booked before the student came of age stays booked.
          or (p_is_booked and private.could_book_as_minor(p_guardian_id, p_student_id)))
     or 'book' = any (private.denied_rights(p_tutor_id, p_student_id)) then
    perform private.fail('booking.student_not_linked', 'This guardian cannot book for this student.');
  elsif private.is_barred_by(p_student_id, array[p_guardian_id, p_client_id, p_tutor_id], p_ends_at) then
    -- They have the right today: a future restriction must look like a student who is busy.
    perform private.fail('booking.time_taken');
  end if;
end;
$$;
comment on function private.check_assignment(uuid, uuid, uuid, uuid, timestamptz, boolean) is
  'Locks the roles and links that an assignment depends on and validates it. p_is_booked: the guardian had '
  'booked for the student already. Errors: '
  'booking.student_not_linked, booking.time_taken (a future restriction).';

-- Triggers on bookings ----------------------------------------------------------------------------

create function private.tg_bookings__check_assignment() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads links, roles and restrictions that the writer cannot see.
declare
  v_activated boolean := private.is_active(new.status, new.ends_at)
    and (tg_op = 'INSERT' or not private.is_active(old.status, old.ends_at)
         or (old.starts_at, old.ends_at) is distinct from (new.starts_at, new.ends_at));
  -- Past bookings of a placeholder move to the account that takes it over, although their links may have
  -- ended.
  v_adopted boolean := tg_op = 'UPDATE' and not private.is_active(new.status, new.ends_at)
    and private.adopting_id() in (old.student_id, old.guardian_id);
  v_checked boolean := false;
begin
  if new.student_id is null or new.student_id = new.client_id then
    new.guardian_id := null;
  else
    new.guardian_id := coalesce(new.guardian_id, new.client_id);
  end if;

  if v_activated or new.tutor_id is distinct from old.tutor_id then
    perform private.require_read_committed();
    -- FOR SHARE: revoking the role waits, and then finds this booking.
    perform from public.profile_roles r where r.profile_id = new.tutor_id and r.role = 'tutor' for share;
    if not found or private.is_suspended(new.tutor_id) then
      perform private.fail('booking.not_a_tutor', 'This person is not a tutor.');
    end if;
  end if;

  if new.student_id is not null and v_adopted is not true
     and (v_activated or (new.student_id, new.guardian_id, new.client_id, new.tutor_id)
                         is distinct from (old.student_id, old.guardian_id, old.client_id, old.tutor_id)) then
    perform private.require_read_committed();
    -- Advisory lock: two assignments of one student would deadlock on the exclusion constraint.
    perform pg_advisory_xact_lock(hashtextextended('homeroom.booked_student:' || new.student_id, 0));
    if new.student_id <> new.client_id then
      perform private.check_assignment(
        new.student_id, new.guardian_id, new.client_id, new.tutor_id, new.ends_at,
        tg_op = 'UPDATE' and old.guardian_id is not null
          and ((new.student_id, new.guardian_id) = (old.student_id, old.guardian_id)
               or coalesce(private.adopting_id() in (old.student_id, old.guardian_id), false)));
    end if;
    v_checked := true;
  end if;
  -- Clients need no guardian's right for themselves, but a tutor who is restricted for them as a student
  -- teaches no lesson of theirs, regardless of who attends.
  if v_checked or v_activated or new.tutor_id is distinct from old.tutor_id then
    -- Otherwise check_assignment has locked the client.
    if coalesce(new.student_id, new.client_id) = new.client_id then
      perform private.lock_student(new.client_id);
    end if;
    -- Nobody becomes a student's tutor by booking themselves, also not with another account; of one account the
    -- constraint says so. Who shares an address is not told: the error is that of a restriction.
    if 'book' = any (private.denied_rights(new.tutor_id, new.client_id, now(), greatest(now(), new.ends_at)))
       or new.tutor_id not in (new.client_id, coalesce(new.guardian_id, new.client_id))
          and (private.is_same_person(new.tutor_id, new.client_id)
               or private.is_same_person(new.tutor_id, new.guardian_id)) then
      perform private.fail('booking.student_not_linked', 'This lesson is not possible.');
    end if;
  end if;
  return new;
end;
$$;
comment on function private.tg_bookings__check_assignment() is
  'Requires on every path that the student is null, the client, or a student for whom the guardian may book, '
  'that the tutor has the tutor role and is not the client or guardian with another account, and that no '
  'restriction keeps them from the client. Errors: booking.student_not_linked, booking.not_a_tutor.';

create function private.tg_bookings__check_change() returns trigger
language plpgsql volatile security invoker set search_path = ''
as $$
begin
  if new.status <> old.status and (old.status::text, new.status::text) not in (
       ('pending', 'confirmed'), ('pending', 'cancelled'), ('confirmed', 'completed'), ('confirmed', 'cancelled')) then
    perform private.fail('booking.not_open', format('A %s booking cannot become %s.', old.status, new.status));
  end if;
  if old.status <> 'pending'
     and (new.price_minor, new.currency) is distinct from (old.price_minor, old.currency) then
    perform private.fail('booking.not_open', 'The price is fixed once the tutor has confirmed.');
  end if;
  new.updated_at := now();
  -- Only what every side sees: a count of the others would tell of a student who is hidden.
  if (new.starts_at, new.ends_at, new.subject, new.status) is distinct from
     (old.starts_at, old.ends_at, old.subject, old.status) then
    new.revision := old.revision + 1;
  end if;
  return new;
end;
$$;
comment on function private.tg_bookings__check_change() is
  'Counts what calendars show. Enforces the order of states, and the price once confirmed. Errors: booking.not_open.';

create function private.tg_bookings__record_lessons() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients cannot write the graph.
begin
  if new.attendance = 'attended' and old.attendance is null then
    insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, metadata)
    select distinct l.source_id, new.tutor_id, 'BOOKING'::public.relationship_type, 'ACTIVE'::public.link_status,
           '{"created_via": "booking"}'::jsonb
    from unnest(array[new.client_id, new.student_id]) l(source_id)
    where l.source_id is not null
    order by 1
    on conflict do nothing;
  end if;
  return null;
end;
$$;
comment on function private.tg_bookings__record_lessons() is
  'Records BOOKING links: who has had lessons with whom.';

create trigger bookings_10_check_change before update on public.bookings
  for each row execute function private.tg_bookings__check_change();
create trigger bookings_20_check_assignment before insert or update on public.bookings
  for each row execute function private.tg_bookings__check_assignment();
create trigger bookings_30_record_lessons after update on public.bookings
  for each row execute function private.tg_bookings__record_lessons();

-- Triggers on links and roles ---------------------------------------------------------------------

create function private.tg_profile_graph__guard_bookings() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads bookings that the caller may not see. The statement that fires this locks the link, so an
-- assignment has either committed and is found below, or waits and then finds no link.
declare
  v_booking_ids uuid[];
begin
  if old.status <> 'ACTIVE' or old.relationship_type not in ('GUARDIAN', 'AGENT') then
    return coalesce(new, old);
  end if;
  if tg_op = 'UPDATE' and new.status = 'ACTIVE'
     and (new.source_profile_id, new.target_profile_id, new.relationship_type)
         = (old.source_profile_id, old.target_profile_id, old.relationship_type)
     and ('book' = any (new.rights) or 'book' <> all (old.rights)) then
    return new;
  end if;
  perform private.require_read_committed();
  v_booking_ids := private.active_bookings_on_link(old);
  if v_booking_ids <> '{}' then
    perform private.fail('link.has_active_bookings', to_json(v_booking_ids)::text);
  end if;
  return coalesce(new, old);
end;
$$;
comment on function private.tg_profile_graph__guard_bookings() is
  'Refuses on every path to end a link, or to remove its `book` right, while active bookings depend on it. '
  'Errors: link.has_active_bookings.';

create function private.tg_profile_roles__release_bookings() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: changes bookings of other people. Assignments lock the role rows FOR SHARE, see lock_student.
-- Links that required the role have already ended and released their bookings.
begin
  if tg_op = 'UPDATE' and (new.profile_id, new.role) = (old.profile_id, old.role) then
    return null;
  end if;
  perform private.require_read_committed();
  if old.role = 'tutor' then
    perform private.release_bookings(array(
      select b.id from private.active_bookings b where b.tutor_id = old.profile_id), 'cancel');
  elsif old.role = 'student' then
    perform private.release_bookings(array(
      select b.id from private.active_bookings b
      where b.student_id = old.profile_id and b.client_id <> old.profile_id), 'unassign');
  end if;
  if old.role in ('client', 'tutor', 'agent') and not private.may_be_guardian(old.profile_id) then
    perform private.release_bookings(array(
      select b.id from private.active_bookings b
      where b.client_id = old.profile_id and b.starts_at > now()), 'cancel');
  end if;
  return null;
end;
$$;
comment on function private.tg_profile_roles__release_bookings() is
  'Cancels the active bookings of a person who loses the tutor role, unassigns those of one who loses the '
  'student role, and cancels those that a person pays for who no longer has a role of client, tutor or agent. '
  'Errors: validation.failed.';

create trigger profile_graph_15_guard_bookings before update or delete on public.profile_graph
  for each row execute function private.tg_profile_graph__guard_bookings();
create trigger profile_roles_20_release_bookings after update or delete on public.profile_roles
  for each row execute function private.tg_profile_roles__release_bookings();
