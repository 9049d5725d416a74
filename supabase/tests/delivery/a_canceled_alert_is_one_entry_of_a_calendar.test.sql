begin;
select plan(5);

select tests.create_users('bob', 'charlie: student');
select tests.link('bob', 'charlie');
insert into public.communication_events (id, title, event_date, event_type, target_level, audience, broadcast_id)
select tests.place(t.name), initcap(t.name), current_date + 200, 'event', 'all', 'everyone', gen_random_uuid()
from unnest('{fair,hike,trip}'::text[]) t(name);

-- Which alerts a calendar of Bob's shows, each with its revision.
create function pg_temp.shown() returns text language plpgsql volatile as $$
declare
  v_alerts jsonb;
begin
  perform tests.authenticate_as('bob');
  v_alerts := private.my_calendar(false) -> 'alerts';
  perform tests.clear_authentication();
  return (
    select string_agg(
      concat_ws(' ', e ->> 'title', case when e ->> 'canceled_event_id' is not null then 'canceled' end, e ->> 'revision'), ', '
      order by e ->> 'title')
    from jsonb_array_elements(v_alerts) e);
end $$;
create function pg_temp.cancel(p_name text, p_days_ago integer) returns uuid language sql volatile as $$
  insert into public.communication_events (
    title, event_date, event_type, target_level, audience, broadcast_id, canceled_event_id, revision, created_at)
  select e.title, e.event_date, e.event_type, e.target_level, e.audience, e.broadcast_id, e.id, e.revision + 1,
         now() - make_interval(days => p_days_ago)
  from public.communication_events e where e.id = tests.place(p_name)
  returning id; $$;

select is(pg_temp.shown(), 'Fair 0, Hike 0, Trip 0', 'A calendar shows the alerts of the year ahead');
select tests.keep('trip_off', pg_temp.cancel('trip', 29));
select is(pg_temp.shown(), 'Fair 0, Hike 0, Trip canceled 1', 'A canceled alert is its cancellation alone');
select pg_temp.cancel('hike', 31);
select is(pg_temp.shown(), 'Fair 0, Trip canceled 1', 'A canceled alert does not come back once its cancellation is no longer shown');
update public.communication_events set title = 'Fairs' where id = tests.place('fair');
select is(pg_temp.shown(), 'Fairs 1, Trip canceled 1', 'A change of one alert counts for that alone');
update public.communication_events set deleted_at = now() where id = tests.the('trip_off');
select is(pg_temp.shown(), 'Fairs 1, Trip 0', 'An alert whose cancellation was taken back is shown again');

select * from finish();
rollback;
