-- Every pair of states: four moves are allowed, for every caller.
begin;
select plan(22);

select tests.create_users('bob', 'dana: tutor');

create function pg_temp.move(p_from public.booking_status, p_to public.booking_status) returns text
language plpgsql volatile as $$
declare
  v_id uuid;
  v_answer text;
begin
  v_id := tests.book('bob', 'dana', null, '-2 hours', p_from);
  v_answer := coalesce(tests.error_of(format(
    'update public.bookings set status = %L, attendance = %s where id = %L',
    p_to, case p_to when 'completed' then '''attended''' else 'null' end, v_id)) ->> 'message', 'moved');
  -- What the row says in the end, and room for the next.
  v_answer := v_answer || ' ' || (tests.booking(v_id)).status;
  delete from public.bookings where id = v_id;
  return v_answer;
end $$;
grant execute on all functions in schema pg_temp to public;

create temp table moves as
select f, t, f || ' to ' || t as name, (f::text, t::text) in (
  ('pending', 'confirmed'), ('pending', 'cancelled'), ('confirmed', 'completed'), ('confirmed', 'cancelled')) as allowed
from unnest(enum_range(null::public.booking_status)) f, unnest(enum_range(null::public.booking_status)) t
where f <> t;
grant select on moves to public;

select is(
  pg_temp.move(m.f, m.t), case when m.allowed then 'moved ' || m.t else 'booking.not_open ' || m.f end, 'The console follows the order of states: ' || m.name)
from moves m;
select tests.authenticate_as_service_role();
select is(
  pg_temp.move(m.f, m.t), case when m.allowed then 'moved ' || m.t else 'booking.not_open ' || m.f end, 'The secret key follows the order of states: '
    || m.name)
from moves m where m.f in ('completed', 'cancelled') or m.allowed;

select * from finish();
rollback;
