begin;
select plan(17);

select tests.create_course('UTC');
update public.profile_details set time_zone = 'UTC' where profile_id = tests.id('charlie');
update public.profile_graph set created_at = '2026-01-01';

-- Sunday 5 April 2026, 08:00. In Auckland the clocks go back on that very day, at 03:00.
create temporary table zones (name text, due timestamptz);
insert into zones values
  ('Pacific/Auckland', '2026-04-04 20:00+00'), ('Asia/Kolkata', '2026-04-05 02:30+00'),
  ('Europe/Berlin', '2026-04-05 06:00+00'), ('America/Los_Angeles', '2026-04-05 15:00+00');

-- What one zone's Sunday gives: digests a second before, digests then, their end, and their start there.
create function pg_temp.sunday(p_zone text, p_due timestamptz) returns text[] language plpgsql as $$
declare
  v_result text[];
begin
  delete from private.weekly_digests;
  perform tests.forget_news();
  update public.profile_details set time_zone = p_zone where profile_id = tests.id('bob');
  v_result := array[public.enqueue_weekly_digests(p_due - interval '1 second')::text];
  v_result := v_result || public.enqueue_weekly_digests(p_due)::text;
  return v_result || (
    select array[(d.until = p_due)::text, to_char(d.since at time zone p_zone, 'YYYY-MM-DD HH24:MI')]
    from tests.digests('bob') d);
end;
$$;
create temporary table sundays as select z.name, pg_temp.sunday(z.name, z.due) as result from zones z;

select is((select count(*)::int from sundays), 4, 'Four time zones are compared');
select is(s.result[1], '0', 'No digest is due a second before Sunday 08:00 in ' || s.name) from sundays s;
select is(s.result[2], '1', 'A digest is due on Sunday 08:00 in ' || s.name) from sundays s;
select is(s.result[3], 'true', 'The digest ends on Sunday 08:00 in ' || s.name) from sundays s;
select is(s.result[4], '2026-03-29 08:00', 'The digest starts on the Sunday before, 08:00 in ' || s.name) from sundays s;

select * from finish();
rollback;
