begin;
select plan(15);

select tests.create_users('bob');
update public.profile_details set time_zone = 'Europe/Berlin' where profile_id = tests.id('bob');
select tests.authenticate_as('bob');
select lives_ok($$ select public.set_quiet_hours('22:00', '07:00') $$, 'A person sets quiet hours over midnight');
select tests.clear_authentication();

create function pg_temp.quiet_until(p_at timestamptz) returns timestamptz language sql as $$
  select private.quiet_until(tests.id('bob'), p_at); $$;
select is(pg_temp.quiet_until('2026-11-30 21:59:59+01'), null, 'A second before they start it is not quiet');
select is(pg_temp.quiet_until('2026-11-30 22:00:00+01'), '2026-12-01 07:00+01', 'Quiet hours begin with their first instant');
select is(pg_temp.quiet_until('2026-12-01 00:30:00+01'), '2026-12-01 07:00+01', 'Quiet hours go on after midnight');
select is(pg_temp.quiet_until('2026-12-01 06:59:59+01'), '2026-12-01 07:00+01', 'Quiet hours last to their last second');
select is(pg_temp.quiet_until('2026-12-01 07:00:00+01'), null, 'Quiet hours do not include their end');

-- Spring: 02:00 CET is 03:00 CEST.
select is(pg_temp.quiet_until('2027-03-27 23:00+01'), '2027-03-28 07:00+02', 'The night that loses an hour ends at seven as well');
-- Autumn: 03:00 CEST is 02:00 CET.
select is(pg_temp.quiet_until('2026-10-24 23:00+02'), '2026-10-25 07:00+01', 'The night that gains an hour ends at seven as well');

update private.quiet_hours set starts_at = '22:00', ends_at = '02:30' where tests.is_own(profile_id);
select is(pg_temp.quiet_until('2026-10-25 02:45+02'), '2026-10-25 02:30+01',
  'Quiet hours that end in the hour that comes twice last to its second time without a gap');
select is(pg_temp.quiet_until('2026-10-25 02:30+01'), null, 'Quiet hours do not begin again when the clock is set back');
select is(pg_temp.quiet_until('2027-03-28 01:59+01'), '2027-03-28 03:30+02',
  'Quiet hours that end in the hour that is left out end as much later');
update private.quiet_hours set starts_at = '02:15', ends_at = '02:45' where tests.is_own(profile_id);
select is(pg_temp.quiet_until('2026-10-25 02:20+02'), null, 'Quiet hours within the hour that comes twice are quiet once');
select is(pg_temp.quiet_until('2026-10-25 02:20+01'), '2026-10-25 02:45+01', 'Quiet hours within the hour that comes twice are its second time');

update public.profile_details set time_zone = 'Pacific/Auckland' where profile_id = tests.id('bob');
update private.quiet_hours set starts_at = '22:00', ends_at = '07:00' where tests.is_own(profile_id);
select is(pg_temp.quiet_until('2026-12-01 22:00+13'), '2026-12-02 07:00+13', 'In another time zone they are where the person is');
update public.profile_details set time_zone = null where profile_id = tests.id('bob');
update private.settings set default_time_zone = 'America/New_York';
select is(pg_temp.quiet_until('2026-12-01 23:00-05'), '2026-12-02 07:00-05',
  'Without a time zone of their own the deployment''s counts');

select * from finish();
rollback;
