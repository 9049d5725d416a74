begin;
select plan(11);

select tests.create_users('bob', 'dana: tutor');
select tests.authenticate_as('bob');
select throws_ok($$ select public.set_quiet_hours('22:00', '22:00') $$, 'PT400', 'validation.failed', 'Quiet hours that never end are refused');
select throws_ok($$ select public.set_quiet_hours('08:00', '07:59') $$, 'PT400', 'validation.failed',
  'Quiet hours of almost a day are refused');
select throws_ok($$ select public.set_quiet_hours('14:00', '06:01') $$, 'PT400', 'validation.failed',
  'Quiet hours of more than 16 hours are refused');
select lives_ok($$ select public.set_quiet_hours('14:00', '06:00') $$, 'Quiet hours of 16 hours are accepted');
select throws_ok($$ select public.set_quiet_hours('22:00', null) $$, 'PT400', 'validation.failed', 'A start without an end is refused');
select throws_ok($$ select public.set_quiet_hours('24:00', '06:00') $$, 'PT400', 'validation.failed', 'There is no 24:00');
select throws_ok($$ select public.set_quiet_hours('22:00:30', '06:00') $$, 'PT400', 'validation.failed', 'Quiet hours with seconds are refused');
select is((select (quiet_starts_at, quiet_ends_at)::text from public.my_availability()), '(14:00:00,06:00:00)',
  'A refused change leaves the quiet hours as they were');
select lives_ok($$ select public.set_quiet_hours(null, null) $$, 'A person ends their quiet hours');
select is((select quiet_starts_at from public.my_availability()), null, 'Ended quiet hours are gone');
select tests.clear_authentication();
select throws_ok(format($$ insert into private.quiet_hours values (%L, '08:00', '07:00') $$, tests.id('dana')), '23514', null,
  'The console cannot make quiet hours that never end either');

select * from finish();
rollback;
