-- Lessons for a group: one for each student, newly booked or assigned. All or nothing, or as many as possible: each
-- student, by name, gets the first of the times at which tutor and student are free, or a later one where that lets
-- more students have one.

-- Functions ---------------------------------------------------------------------------------------

create function private.booking_guardians(p_student_ids uuid[]) returns table (student_id uuid, guardian_id uuid)
language plpgsql stable security definer rows 100 set search_path = ''
as $$
-- Definer: an agent cannot read the links between clients and their children.
declare
  v_me uuid := private.me();
begin
  return query
    select distinct on (s.student_id) s.student_id, s.guardian_id
    from (select c.id as student_id, v_me as guardian_id, 1 as n from private.students_of(v_me, 'book') c(id)
          union all
          select c.student_id, c.client_id, 2 from private.client_students_of(v_me) c) s
    where s.student_id = any (p_student_ids)
    order by s.student_id, s.n, s.guardian_id;
end;
$$;
comment on function private.booking_guardians(uuid[]) is
  'On whose right the signed-in person books for each of these students: their own, or that of a client.';

create function private.book_slot(
  p_act private.group_acts, p_student_id uuid, p_guardian_id uuid, p_slot private.group_slot)
returns public.bookings
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients cannot write bookings.
declare
  v_booking public.bookings;
begin
  if p_act.kind = 'assign' then
    select b.* into v_booking
    from private.put_student_into(array[p_slot.booking_id], p_student_id, p_guardian_id) b;
    return v_booking;
  end if;
  return private.request_booking(private.checked_booking(
    (p_act.input ->> 'tutor_id')::uuid, p_slot.starts_at, p_slot.ends_at, p_act.input ->> 'subject', p_student_id,
    p_guardian_id, (p_act.input ->> 'price_minor')::integer, p_act.input ->> 'currency'));
end;
$$;
comment on function private.book_slot(private.group_acts, uuid, uuid, private.group_slot) is
  'Books or assigns one lesson for one student, with the checks and limits of a single one. Errors: those of '
  'create_booking and assign_student.';

create function private.step_group_booking(p_act private.group_acts, p_budget interval default '4 seconds')
returns json
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables. The client's lock is held. Results are kept in variables, which outlast what all or
-- nothing takes back.
declare
  v_began timestamptz := clock_timestamp();
  v_slots private.group_slot[] := private.group_slots(p_act);
  v_rows private.group_act_rows[];
  v_row private.group_act_rows;
  v_codes public.error_code[];
  v_rows_before private.group_act_rows[];
  v_slots_before private.group_slot[];
  v_student_ids uuid[];
  v_guardians jsonb;
  v_is_free varbit[];
  v_plan integer[];
  v_error text;
  v_is_stopped boolean := false;
  v_is_waiting boolean := false;
  v_is_refused boolean;
  v_next_at timestamptz;
  v_room integer;
begin
  perform private.begin_group_step(p_act.id);
  v_rows := array(
    select r from private.group_act_rows r
    where r.act_id = p_act.id and r.state = 'waiting' order by r.position);
  v_student_ids := array(select r.student_id from unnest(v_rows) with ordinality r order by r.ordinality);
  -- Assignments lock one student after the other: here all are locked first, in the order of all.
  perform pg_advisory_xact_lock(hashtextextended('homeroom.booked_student:' || s.id, 0))
  from (select i.id from unnest(v_student_ids) i(id) order by i.id) s;
  perform from public.profile_roles o
  where o.role = 'student' and o.profile_id = any (v_student_ids)
  order by o.profile_id for share;
  perform from public.profiles p where p.id = any (v_student_ids) order by p.id for share;
  perform from public.profile_graph g
  where g.status = 'ACTIVE' and g.relationship_type = 'GUARDIAN'
    and (g.target_profile_id, g.source_profile_id) in (
      select b.student_id, b.guardian_id from private.booking_guardians(v_student_ids) b)
  order by g.id for share;
  -- Whoever loses the right meanwhile is refused by the lesson itself.
  v_guardians := (
    select jsonb_object_agg(g.student_id, g.guardian_id) from private.booking_guardians(v_student_ids) g);
  v_is_free := private.free_slots(p_act, v_student_ids, v_guardians, v_slots);
  begin
    for i in 1 .. cardinality(v_rows) loop
      if v_guardians ->> v_student_ids[i]::text is null then
        v_rows[i].state := 'skipped';
        v_rows[i].code := 'booking.student_not_linked';
      end if;
    end loop;
    -- What is refused may be possible at another time or with another tutor, for them or for others. Each round takes
    -- a time from somebody, so they end.
    loop
      v_plan := private.matched_slots(private.left_slots(v_is_free, v_rows, v_slots));
      if p_act.is_all and 0 <> all (v_plan) and v_room is null and p_act.kind = 'book' then
        -- All at once need room for all requests. What never fits is refused below; what does not fit now waits until
        -- tutors have answered others.
        v_room := private.booking_room(p_act.maker_id);
        v_is_waiting := cardinality(v_rows) > v_room
          and cardinality(v_rows) <= (select s.max_pending_bookings from private.settings s);
      end if;
      -- All or nothing is lost with the first who gets no time.
      exit when v_is_waiting or (p_act.is_all and exists (
        select from unnest(v_rows) with ordinality r where r.state = 'waiting' and v_plan[r.ordinality] = 0));
      v_is_refused := false;
      v_rows_before := v_rows;
      v_slots_before := v_slots;
      begin
        for i in 1 .. cardinality(v_rows) loop
          continue when v_plan[i] = 0;
          v_row := v_rows[i];
          begin
            v_row.booking_id := (private.book_slot(
              p_act, v_row.student_id, (v_guardians ->> v_row.student_id::text)::uuid, v_slots[v_plan[i]])).id;
            v_row.state := 'done';
            v_slots[v_plan[i]] := null;
          exception
            when sqlstate 'PGRST' then
              v_is_stopped := true;
              v_next_at := date_bin('1 day', now(), 'epoch') + interval '1 day';
              v_codes[i] := 'rate.limited';
            when others then
              get stacked diagnostics v_error = message_text;
              if private.answer_of(v_error) is null then
                raise;
              elsif v_error = 'booking.limit_reached' then
                -- Tutors answer meanwhile, and the rest goes on. All or nothing never fits.
                v_is_stopped := true;
                v_is_waiting := not p_act.is_all;
                v_codes[i] := 'booking.limit_reached';
              elsif v_error = 'booking.not_open' or (
                      v_error = 'booking.time_taken' and private.is_slot_taken(p_act, v_slots[v_plan[i]])) then
                -- The lesson ended, or the tutor has another one by now: the time is nobody's.
                v_is_refused := true;
                v_is_free := array(
                  select set_bit(f.times, v_plan[i] - 1, 0)
                  from unnest(v_is_free) with ordinality f(times, n) order by f.n)::varbit[];
              elsif v_error = 'booking.time_taken' then
                v_is_refused := true;
                v_is_free[i] := set_bit(v_is_free[i], v_plan[i] - 1, 0);
              else
                -- No other time of this tutor helps.
                v_is_refused := true;
                v_codes[i] := private.answer_of(v_error);
                v_is_free[i] := v_is_free[i] & ~ private.slots_of(v_slots, (v_slots[v_plan[i]]).tutor_id);
              end if;
          end;
          v_rows[i] := v_row;
          -- A request must end before its time is over; what it did not come to goes on with the next one.
          v_is_stopped := v_is_stopped or (not p_act.is_all and clock_timestamp() >= v_began + p_budget);
          exit when v_is_stopped;
        end loop;
        -- Somebody may have got the only time that is left to whoever was refused.
        if v_is_refused and not v_is_stopped
           and private.placed_in(private.matched_slots(private.left_slots(v_is_free, v_rows_before, v_slots_before)))
             > private.placed_in(private.matched_slots(private.left_slots(v_is_free, v_rows, v_slots)))
               + (select count(*) from unnest(v_rows) r where r.state = 'done') then
          raise exception using errcode = 'HR002', message = 'another plan reaches more';
        end if;
      exception when sqlstate 'HR002' then
        v_rows := v_rows_before;
        v_slots := v_slots_before;
      end;
      exit when v_is_stopped or not v_is_refused;
    end loop;
    for i in 1 .. cardinality(v_rows) loop
      if v_rows[i].state = 'waiting'
         and ((v_is_stopped and p_act.is_all and v_codes[i] is not null)
              or (not v_is_stopped and not v_is_waiting and v_plan[i] = 0)) then
        v_rows[i].state := 'skipped';
        v_rows[i].code := coalesce(v_codes[i], 'booking.time_taken');
      end if;
    end loop;
    if p_act.is_all and not v_is_waiting and exists (select from unnest(v_rows) r where r.state <> 'done') then
      raise exception using errcode = 'HR001', message = 'all or nothing';
    end if;
  exception when sqlstate 'HR001' then
    v_rows := array(
      select row(r.act_id, r.position, r.student_id, null, 'skipped', r.code, null, null)::private.group_act_rows
      from unnest(v_rows) r);
  end;
  update private.group_act_rows r set state = n.state, code = n.code, booking_id = n.booking_id
  from unnest(v_rows) n
  where r.act_id = p_act.id and r.position = n.position and n.state <> 'waiting';
  return private.end_group_step(
    p_act.id, case when v_is_waiting then now() + interval '4 minutes' else v_next_at end);
end;
$$;
comment on function private.step_group_booking(private.group_acts, interval) is
  'Books or assigns for each student who waits, all or nothing if the act says so. Errors: none; rate.limited, too '
  'many requests that tutors have not answered, and the time that one request has, make the others wait.';

create function private.begin_group_booking(
  p_group_id uuid, p_kind public.group_act_kind, p_is_all boolean, p_input jsonb)
returns json
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_me uuid := private.require_me();
  v_student_ids uuid[];
  v_act private.group_acts;
begin
  perform private.require_read_committed();
  v_student_ids := private.students_in_group(p_group_id);
  -- As create_booking: before writes are counted.
  perform pg_advisory_xact_lock(hashtextextended('homeroom.booking_client:' || v_me, 0));
  v_act.id := private.begin_group_act(p_group_id, p_kind, p_is_all, p_input);
  insert into private.group_act_rows (act_id, position, student_id)
  select v_act.id, s.n, s.id from unnest(v_student_ids) with ordinality s(id, n);
  select a.* into v_act from private.group_acts a where a.id = v_act.id;
  return private.step_group_booking(v_act);
end;
$$;
comment on function private.begin_group_booking(uuid, public.group_act_kind, boolean, jsonb) is
  'Begins lessons for a group. Errors: auth.required, group.not_found, rate.limited.';

create function private.book_group(
  p_group_id uuid, p_tutor_id uuid, p_starts timestamptz[], p_minutes integer, p_subject text,
  p_price_minor integer default null, p_currency text default null, p_all boolean default true)
returns json
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: writes closed tables.
declare
  v_starts timestamptz[] := array(select distinct s from unnest(p_starts) s where s is not null order by s);
begin
  perform private.require_me();
  if cardinality(v_starts) not between 1 and 500 or cardinality(p_starts) > 500 then
    perform private.fail('validation.failed', 'p_starts must be 1 to 500 times.');
  elsif p_minutes is null or p_minutes not between 1 and 1440 then
    perform private.fail('validation.failed', 'p_minutes must be 1 to 1440.');
  elsif exists (select from (select s - lag(s) over (order by s) as gap from unnest(v_starts) s) g
                where g.gap < make_interval(mins => p_minutes)) then
    perform private.fail('validation.failed', 'p_starts must be at least p_minutes apart.');
  end if;
  -- The first and the last: what holds for both holds for all between.
  perform private.checked_booking(
    p_tutor_id, s, s + make_interval(mins => p_minutes), p_subject, null, null, p_price_minor, p_currency)
  from unnest(v_starts[:1] || v_starts[cardinality(v_starts):]) s;
  return private.begin_group_booking(p_group_id, 'book', coalesce(p_all, true), jsonb_build_object(
    'tutor_id', p_tutor_id, 'starts', v_starts, 'minutes', p_minutes, 'subject', p_subject,
    'price_minor', p_price_minor, 'currency', p_currency));
end;
$$;

select private.expose('book_group', 'everyone',
  'Books a lesson for each student of a group, as create_booking does; the caller is the client. p_starts: up to 500 '
  'times, p_minutes apart at least; each student, by name, gets the first at which both are free, or a later one where '
  'that lets more have one. p_all: all students or none (default), else as many as possible. For whom more requests '
  'would wait for an answer than may, the act waits, all at once where it is all or none; more students than '
  'max_pending_bookings are then refused. An agent books on the right of one of their clients. Returns {id, kind, '
  'total, done, skipped, waiting, next_at}; my_group_act_students says what became of each, with errors as '
  'create_booking has. Errors: auth.required, role.required, group.not_found, validation.failed, rate.limited.', true);

create function private.assign_group(p_group_id uuid, p_booking_ids uuid[], p_all boolean default true) returns json
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads bookings.
begin
  perform private.require_me();
  if coalesce(cardinality(p_booking_ids), 0) not between 1 and 500 then
    perform private.fail('validation.failed', 'p_booking_ids must contain 1 to 500 ids.');
  end if;
  perform private.booking_for(i.id, '{client}') from unnest(p_booking_ids) i(id);
  return private.begin_group_booking(p_group_id, 'assign', coalesce(p_all, true),
                                     jsonb_build_object('booking_ids', p_booking_ids));
end;
$$;

select private.expose('assign_group', 'everyone',
  'Assigns the students of a group to lessons of the caller that nobody attends yet, one each: by name, the first at '
  'which the student is free, or a later one where that lets more have one. p_booking_ids: up to 500. p_all: all '
  'students or none (default), else as many as possible. Returns {id, kind, total, done, skipped, waiting, next_at}; '
  'my_group_act_students says what became of each, with errors as assign_student has. Errors: auth.required, '
  'group.not_found, booking.not_found, permission.denied, validation.failed, rate.limited.', true);
