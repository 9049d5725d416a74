begin;
select plan(15);

select tests.staff_schools();
create function pg_temp.dated(p_begins date, p_ends date, p_id text default 'e5', p_user text default 't1', p_role text default 'teacher')
returns jsonb language sql as $$
  select jsonb_strip_nulls(jsonb_build_object('file', 'enrollments', 'line', 90, 'sourcedId', p_id, 'classSourcedId', 'k1',
    'userSourcedId', p_user, 'role', p_role, 'beginDate', p_begins, 'endDate', p_ends));
$$;
create function pg_temp.teaches() returns boolean language sql security definer as $$
  select exists (select from public.memberships m join public.classes c on c.id = m.class_id
                 where m.profile_id = tests.roster_id('t1') and c.sourced_id = 'k1'
                   and c.organization_id = tests.place('north'));
$$;
-- A day in UTC, the default time zone.
create function pg_temp.today() returns date language sql as $$ select (now() at time zone 'UTC')::date $$;
grant execute on all functions in schema pg_temp to public;
select tests.authenticate_as('olga');
select tests.import_roster('north', tests.roster('{e5}', jsonb_build_array(pg_temp.dated(pg_temp.today() - 90, pg_temp.today()))));
select ok(not pg_temp.teaches(), 'An enrollment of the past gives no place');
select tests.import_roster('north', tests.roster('{e5}', jsonb_build_array(pg_temp.dated(pg_temp.today(), pg_temp.today() + 1))));
select ok(pg_temp.teaches(), 'An enrollment gives its place on its first day, which is also its last');
select tests.clear_authentication();
select private.turn_roster_places(now());
select ok(pg_temp.teaches(), 'The place stays as long as its last day has not passed');
select private.turn_roster_places(now() + interval '1 day');
select ok(not pg_temp.teaches(), 'The place ends by itself when its last day has passed');

select tests.authenticate_as('olga');
select tests.import_roster('north', tests.roster('{e5}', jsonb_build_array(pg_temp.dated(pg_temp.today() + 10, null))));
select ok(not pg_temp.teaches(), 'An enrollment of the future gives no place yet');
select tests.clear_authentication();
select private.turn_roster_places(now() + interval '9 days');
select ok(not pg_temp.teaches(), 'The place is not given before its first day');
select private.turn_roster_places(now() + interval '10 days');
select ok(pg_temp.teaches(), 'The place is given by itself on its first day');
select is(private.turn_roster_places(now() + interval '10 days'), 0, 'A second run on the same day does nothing');

-- A day begins at midnight where the school is: in Kiritimati ten hours before, in Honolulu ten hours after UTC.
create function pg_temp.school_in(p_zone text) returns void language sql security definer as $$
  delete from private.school_zones z using public.schools s where s.id = z.school_id and s.organization_id = tests.place('north');
  insert into private.school_zones (school_id, time_zone)
  select s.id, p_zone from public.schools s where s.organization_id = tests.place('north') and p_zone is not null;
$$;
-- Midnight in UTC of the day of the last turn, twenty days from now.
create function pg_temp.turn(p_hours integer, p_days integer default 20) returns boolean language sql security definer as $$
  select private.turn_roster_places((pg_temp.today() + p_days)::timestamp at time zone 'UTC' + make_interval(hours => p_hours));
  select pg_temp.teaches();
$$;
grant execute on all functions in schema pg_temp to public;
select tests.authenticate_as('olga');
select tests.import_roster('north', tests.roster('{e5}', jsonb_build_array(pg_temp.dated(pg_temp.today() + 20, pg_temp.today() + 22))));
select tests.clear_authentication();
select pg_temp.school_in('Pacific/Honolulu');
select ok(not pg_temp.turn(9), 'In Honolulu the place is not given before midnight there');
select ok(pg_temp.turn(10), 'In Honolulu the place is given at midnight there');
select ok(pg_temp.turn(9, 22), 'In Honolulu the place stays until midnight there');
select ok(not pg_temp.turn(10, 22), 'In Honolulu the place ends at midnight there');
select tests.authenticate_as('olga');
select tests.import_roster('north', tests.roster('{e5}', jsonb_build_array(pg_temp.dated(pg_temp.today() + 30, null))));
select tests.clear_authentication();
select pg_temp.school_in('Pacific/Kiritimati');
select ok(not pg_temp.turn(9, 29), 'In Kiritimati the place is not given before midnight there');
select ok(pg_temp.turn(10, 29), 'In Kiritimati the place is given at midnight there');

select tests.authenticate_as('olga');
select is((select e ->> 'message' from json_array_elements(public.preview_roster_import(tests.place('north'),
    tests.roster('{e5}', jsonb_build_array(pg_temp.dated(null, null) || '{"endDate": "2027-02-30"}'))) -> 'errors') e),
  'beginDate and endDate must be dates such as 2026-09-01.', 'A date that is none could open a class to somebody, and is an error');

select * from finish();
rollback;
