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

create type private.group_slot as (starts_at timestamptz, ends_at timestamptz, booking_id uuid);

create function private.group_slots(p_act private.group_acts) returns private.group_slot[]
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads bookings of other people.
begin
  if p_act.kind = 'assign' then
    return array(
      select row(b.starts_at, b.ends_at, b.id)::private.group_slot
      from private.active_bookings b
      where b.id in (select i.id::uuid from jsonb_array_elements_text(p_act.input -> 'booking_ids') i(id))
        and b.client_id = p_act.maker_id and b.student_id is null
      order by b.starts_at, b.id);
  end if;
  return array(
    select row(s.at, s.at + make_interval(mins => (p_act.input ->> 'minutes')::integer), null)::private.group_slot
    from (select x.at::timestamptz from jsonb_array_elements_text(p_act.input -> 'starts') x(at)) s
    where s.at > now() and not exists (
      select from private.active_bookings b
      where b.tutor_id = (p_act.input ->> 'tutor_id')::uuid
        and tstzrange(b.starts_at, b.ends_at)
            && tstzrange(s.at, s.at + make_interval(mins => (p_act.input ->> 'minutes')::integer)))
    order by s.at);
end;
$$;
comment on function private.group_slots(private.group_acts) is
  'Times that an act still has: those at which the tutor is free, or the lessons that nobody attends yet.';

create function private.free_slots(
  p_act private.group_acts, p_student_ids uuid[], p_guardians jsonb, p_slots private.group_slot[])
returns varbit[]
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads bookings and restrictions of other people. A restriction to come is like a lesson at that time: who
-- moves to another time, and for whom, must not tell them apart.
begin
  return array(
    with slots as (
      select t.n, t.starts_at, t.ends_at, coalesce((p_act.input ->> 'tutor_id')::uuid, b.tutor_id) as tutor_id
      from unnest(p_slots) with ordinality t(starts_at, ends_at, booking_id, n)
      left join public.bookings b on b.id = t.booking_id),
    busy as (
      select distinct s.id, t.n
      from slots t
      join (select b.student_id as id, tstzrange(b.starts_at, b.ends_at) as during
            from private.active_bookings b where b.student_id = any (p_student_ids)) s
        on s.during && tstzrange(t.starts_at, t.ends_at)
      union
      select s.id, t.n
      from slots t
      cross join (select r.profile_id as id, (p_guardians ->> r.profile_id::text)::uuid as guardian_id
                  from private.restriction_students r where r.profile_id = any (p_student_ids) group by r.profile_id) s
      cross join lateral (select array[s.guardian_id, p_act.maker_id, t.tutor_id] as ids) people
      -- Whoever is denied it today is refused as by the single call.
      where private.is_barred_by(s.id, people.ids, t.ends_at) and not private.is_barred_by(s.id, people.ids, now()))
    select string_agg(case when t.n is null then '' when b.n is null then '1' else '0' end, '' order by t.n)::varbit
    from unnest(p_student_ids) with ordinality s(id, n)
    left join generate_series(1, cardinality(p_slots)) t(n) on true
    left join busy b on b.id = s.id and b.n = t.n
    group by s.n
    order by s.n);
end;
$$;
comment on function private.free_slots(private.group_acts, uuid[], jsonb, private.group_slot[]) is
  'At which times each of these students may have a lesson and has none: for each student one bit for each time. '
  'p_guardians: on whose right, by student.';

create function private.left_slots(
  p_is_free varbit[], p_rows private.group_act_rows[], p_slots private.group_slot[])
returns varbit[]
language plpgsql immutable security invoker set search_path = ''
as $$
declare
  v_left varbit := (
    select coalesce(string_agg(case when s.starts_at is null then '0' else '1' end, '' order by s.ordinality), '')
    from unnest(p_slots) with ordinality s);
begin
  return array(
    select case when r.state = 'waiting' then p_is_free[r.ordinality] & v_left else v_left & ~ v_left end
    from unnest(p_rows) with ordinality r
    order by r.ordinality);
end;
$$;
comment on function private.left_slots(varbit[], private.group_act_rows[], private.group_slot[]) is
  'Of free_slots what is left: for students who still wait, at times that nobody got, which are null then.';

create function private.matched_slots(p_is_free varbit[]) returns integer[]
language plpgsql immutable security invoker set search_path = ''
as $$
-- Augmenting paths, found by breadth: where all times of a student are taken, whoever has one of them moves on, as far
-- as somebody finds a free one. No other choice gives more students a time. One search looks at each time once.
declare
  v_all varbit := repeat('1', coalesce(length(p_is_free[1]), 0));
  v_slots integer[] := array_fill(0, array[cardinality(p_is_free)]);
  v_holders integer[] := array_fill(0, array[length(v_all)]);
  v_is_untaken varbit := v_all;
  -- Nobody who has one of the others can move, for whomever.
  v_is_open varbit := v_all;
  v_is_unseen varbit;
  v_is_found varbit;
  v_from integer[] := v_holders;
  v_queue integer[];
  v_head integer;
  v_student integer;
  v_slot integer;
  v_before integer;
begin
  for v_first in 1 .. cardinality(p_is_free) loop
    v_is_unseen := v_is_open;
    v_queue := array[v_first];
    v_head := 1;
    v_slot := 0;
    while v_head <= cardinality(v_queue) loop
      v_student := v_queue[v_head];
      v_head := v_head + 1;
      v_is_found := p_is_free[v_student] & v_is_unseen;
      v_slot := position(b'1' in v_is_found & v_is_untaken);
      if v_slot > 0 then
        v_from[v_slot] := v_student;
        exit;
      end if;
      v_is_unseen := v_is_unseen & ~ v_is_found;
      v_slot := position(b'1' in v_is_found);
      while v_slot > 0 loop
        v_from[v_slot] := v_student;
        v_queue := array_append(v_queue, v_holders[v_slot]);
        v_is_found := set_bit(v_is_found, v_slot - 1, 0);
        v_slot := position(b'1' in v_is_found);
      end loop;
    end loop;
    if v_slot = 0 then
      v_is_open := v_is_unseen;
    else
      v_is_untaken := set_bit(v_is_untaken, v_slot - 1, 0);
    end if;
    while v_slot > 0 loop
      v_student := v_from[v_slot];
      v_before := v_slots[v_student];
      v_slots[v_student] := v_slot;
      v_holders[v_slot] := v_student;
      v_slot := v_before;
    end loop;
  end loop;
  return v_slots;
end;
$$;
comment on function private.matched_slots(varbit[]) is
  'Of each student the number of a time at which they are free, each time given once, to as many students as possible; '
  '0: none. p_is_free: see free_slots.';

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
  v_student_ids uuid[];
  v_guardians jsonb;
  v_is_free varbit[];
  v_plan integer[];
  v_error text;
  v_is_stopped boolean := false;
  v_is_refused boolean;
  v_next_at timestamptz;
begin
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
    -- What is refused for its time may be possible at another one, for them or for others.
    for v_round in 1 .. 3 loop
      v_plan := private.matched_slots(private.left_slots(v_is_free, v_rows, v_slots));
      v_is_refused := false;
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
            v_row.code := case when p_act.is_all then 'rate.limited' end::public.error_code;
          when others then
            get stacked diagnostics v_error = message_text;
            if private.answer_of(v_error) is null then
              raise;
            end if;
            v_is_refused := true;
            v_is_free[i] := set_bit(v_is_free[i], v_plan[i] - 1, 0);
            if v_error <> 'booking.time_taken' then
              v_row.state := 'skipped';
              v_row.code := private.answer_of(v_error);
            end if;
        end;
        v_rows[i] := v_row;
        -- A request must end before its time is over; what it did not come to goes on with the next one.
        v_is_stopped := v_is_stopped or (not p_act.is_all and clock_timestamp() >= v_began + p_budget);
        exit when v_is_stopped;
      end loop;
      exit when v_is_stopped or not v_is_refused;
    end loop;
    if not v_is_stopped then
      for i in 1 .. cardinality(v_rows) loop
        if v_rows[i].state = 'waiting' then
          v_rows[i].state := 'skipped';
          v_rows[i].code := 'booking.time_taken';
        end if;
      end loop;
    end if;
    if p_act.is_all and exists (select from unnest(v_rows) r where r.state <> 'done') then
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
  return private.end_group_step(p_act.id, v_next_at);
end;
$$;
comment on function private.step_group_booking(private.group_acts, interval) is
  'Books or assigns for each student who waits, all or nothing if the act says so. Errors: none; rate.limited, and the '
  'time that one request has, make the others wait.';

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
  'that lets more have one. p_all: all students or none (default), else as many as possible. An agent books on the '
  'right of one of their clients. Returns {id, kind, total, done, skipped, waiting, next_at}; my_group_act_students '
  'says what became of each, with errors as create_booking has. Errors: auth.required, role.required, group.not_found, '
  'validation.failed, rate.limited.', true);

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
