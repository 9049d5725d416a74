begin;
select plan(10);

select tests.create_users('bob', 'dana: tutor');

create function pg_temp.book(p_currency text, p_day integer default 1) returns text language sql volatile as $$
  select coalesce(tests.error_of(format($sql$ select public.create_booking(
    tests.id('dana'), now() + interval '%s day', now() + interval '%s day 1 hour', 'Chess', null, null, 100, %L) $sql$,
    p_day, p_day, p_currency)) ->> 'message', 'booked')
$$;
grant execute on all functions in schema pg_temp to public;

select tests.authenticate_as('bob');
select is(pg_temp.book('ZZZ'), 'validation.failed', 'A code that was never assigned is refused');
select is(pg_temp.book('HRK'), 'validation.failed', 'The code of a currency that has ended is refused');
select is(pg_temp.book('XAU'), 'validation.failed', 'The code of a metal is refused');
select is(pg_temp.book('usd'), 'validation.failed', 'A code in small letters is refused');
select is(pg_temp.book('USD'), 'booked', 'An active code is taken');
select tests.clear_authentication();
select throws_ok($$ update public.bookings set currency = 'ZZZ' $$, '23514', null,
  'The console cannot write an unknown code either');
select lives_ok($$ update public.bookings set currency = 'JPY' $$, 'The console can write an active code');
select tests.authenticate_as_service_role();
select lives_ok($$ update public.bookings set currency = 'EUR' $$, 'The secret key can write an active code');
select tests.clear_authentication();
select is(
  (select array_agg(private.currency_minor_units(c)) from unnest('{JPY,EUR,KWD}'::text[]) c), '{0,2,3}',
  'Minor units are those of the standard');
select is((select count(*)::int from (
  select chr(64 + a) || chr(64 + b) || chr(64 + c) as code
  from generate_series(1, 26) a, generate_series(1, 26) b, generate_series(1, 26) c) codes
  where private.currency_minor_units(code) is not null), 155, 'The list holds the active currencies');

select * from finish();
rollback;
