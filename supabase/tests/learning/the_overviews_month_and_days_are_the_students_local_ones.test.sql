begin;
select plan(25);

select tests.create_course('UTC');
insert into public.activity_days (student_id, day) values (tests.id('charlie'), '2026-04-29');

-- The first moment of May there.
create temporary table zones (name text, may timestamptz);
insert into zones values
  ('Pacific/Auckland', '2026-04-30 12:00+00'), ('Asia/Kolkata', '2026-04-30 18:30+00'),
  ('Europe/Berlin', '2026-04-30 22:00+00'), ('America/Los_Angeles', '2026-05-01 07:00+00');

-- What the overview of a student there says in the last second of April and in the first of May: the classes
-- attended this month while both a class of April and one of May exist, then the class of May alone.
create function pg_temp.months(p_zone text, p_may timestamptz) returns text[] language plpgsql as $$
declare
  v_april timestamptz := p_may - interval '1 second';
  v_result text[];
begin
  delete from public.live_classes;
  update public.profile_details set time_zone = p_zone where profile_id = tests.id('charlie');
  perform tests.live_class('course', 'April', v_april, 'charlie', true);
  perform tests.live_class('course', 'May', p_may + interval '1 hour', 'charlie', true);
  v_result := array[
    tests.overview('charlie', v_april) #>> '{live_classes,attended_this_month}',
    tests.overview('charlie', v_april) #>> '{student,time_zone}',
    tests.overview('charlie', v_april) #>> '{gamification,current_streak}',
    tests.overview('charlie', p_may) #>> '{gamification,current_streak}'];
  delete from public.live_class_registrations where live_class_id = tests.the('April');
  return v_result || array[
    tests.overview('charlie', v_april) #>> '{live_classes,attended_this_month}',
    tests.overview('charlie', p_may) #>> '{live_classes,attended_this_month}'];
end;
$$;
create temporary table results as select z.name, pg_temp.months(z.name, z.may) as result from zones z;

select is((select count(*)::int from results), 4, 'Four time zones are compared');
select is(r.result[1], '1', 'The last second of April belongs to April in ' || r.name) from results r;
select is(r.result[2], r.name, 'The overview names the time zone ' || r.name) from results r;
select is(r.result[3], '1', 'On 30 April a streak of yesterday continues in ' || r.name) from results r;
select is(r.result[4], '0', 'On 1 May a streak of 29 April has ended in ' || r.name) from results r;
select is(r.result[5], '0', 'A class of May does not count for April in ' || r.name) from results r;
select is(r.result[6], '1', 'A class of May counts for May in ' || r.name) from results r;

select * from finish();
rollback;
