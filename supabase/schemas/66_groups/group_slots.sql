-- Times for lessons of a group: which an act still has, who is free when, and who gets which, so that as many students
-- as possible have one.

-- Types -------------------------------------------------------------------------------------------

create type private.group_slot as (
  starts_at timestamptz, ends_at timestamptz, booking_id uuid, tutor_id uuid);
comment on type private.group_slot is 'A time that an act has: of a lesson that nobody attends yet, or of a new one.';

-- Functions ---------------------------------------------------------------------------------------

create function private.group_slots(p_act private.group_acts) returns private.group_slot[]
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads bookings of other people.
begin
  if p_act.kind = 'assign' then
    return array(
      select row(b.starts_at, b.ends_at, b.id, b.tutor_id)::private.group_slot
      from private.active_bookings b
      where b.id in (select i.id::uuid from jsonb_array_elements_text(p_act.input -> 'booking_ids') i(id))
        and b.client_id = p_act.maker_id and b.student_id is null
      order by b.starts_at, b.id);
  end if;
  return array(
    select row(s.at, s.at + make_interval(mins => (p_act.input ->> 'minutes')::integer), null,
               (p_act.input ->> 'tutor_id')::uuid)::private.group_slot
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

create function private.is_slot_taken(p_act private.group_acts, p_slot private.group_slot) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads bookings of other people.
begin
  return p_act.kind = 'book' and exists (
    select from private.active_bookings b
    where b.tutor_id = p_slot.tutor_id
      and tstzrange(b.starts_at, b.ends_at) && tstzrange(p_slot.starts_at, p_slot.ends_at));
end;
$$;
comment on function private.is_slot_taken(private.group_acts, private.group_slot) is
  'Whether the tutor has another lesson at the time of a new one.';

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
      select t.n, t.starts_at, t.ends_at, t.tutor_id
      from unnest(p_slots) with ordinality t(starts_at, ends_at, booking_id, tutor_id, n)),
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

create function private.placed_in(p_plan integer[]) returns bigint
language plpgsql immutable security invoker set search_path = ''
as $$
begin
  return (select count(*) from unnest(p_plan) p(slot) where p.slot > 0);
end;
$$;
comment on function private.placed_in(integer[]) is 'How many students have a time in the answer of matched_slots.';

create function private.slots_of(p_slots private.group_slot[], p_tutor_id uuid) returns varbit
language plpgsql immutable security invoker set search_path = ''
as $$
begin
  return (
    select string_agg(case when s.tutor_id = p_tutor_id then '1' else '0' end, '' order by s.ordinality)
    from unnest(p_slots) with ordinality s)::varbit;
end;
$$;
comment on function private.slots_of(private.group_slot[], uuid) is
  'Which of these times are of one tutor: a bit for each.';

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
