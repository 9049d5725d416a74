begin;
select plan(15);

select tests.create_users('bob', 'dana: tutor');

create function pg_temp.book(p_price integer, p_currency text) returns text language sql volatile as $$
  select coalesce(tests.error_of(format($sql$ select public.create_booking(
    tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Chess', null, null, %L::integer, %L) $sql$,
    p_price, p_currency)) ->> 'message', 'booked')
$$;
create function pg_temp.price(p_price integer, p_currency text) returns text language sql volatile as $$
  select tests.error_of(format('update public.bookings set price_minor = %L, currency = %L', p_price, p_currency)) ->> 'constraint'
$$;
grant execute on all functions in schema pg_temp to public;

select tests.authenticate_as('bob');
select is(pg_temp.book(-1, 'EUR'), 'validation.failed', 'A negative price is refused');
select is(pg_temp.book(-2147483648, 'EUR'), 'validation.failed',
  'The smallest integer is refused as a price');
select is(pg_temp.book(100, null), 'validation.failed', 'A price without a currency is refused');
select is(pg_temp.book(null, 'EUR'), 'validation.failed', 'A currency without a price is refused');
select is(pg_temp.book(100, 'eur'), 'validation.failed', 'A currency in lower case is refused');
select is(pg_temp.book(100, E'EUR\n'), 'validation.failed', 'A currency with a line end is refused');
select is(pg_temp.book(100, repeat('E', 10000)), 'validation.failed', 'An overlong currency is refused');
select is(pg_temp.book(100, ''), 'validation.failed', 'An empty currency is refused');
select tests.clear_authentication();
select is_empty('select from public.bookings', 'No refused booking was written');
select tests.authenticate_as('bob');
select is(pg_temp.book(2147483647, 'EUR'), 'booked', 'The largest price is accepted');
select tests.clear_authentication();
select is(pg_temp.price(-1, 'EUR'), 'bookings_price_not_negative',
  'The console cannot store a negative price');
select is(pg_temp.price(100, null), 'bookings_price_has_currency',
  'The console cannot store a price without a currency');
select is(pg_temp.price(null, 'EUR'), 'bookings_price_has_currency',
  'The console cannot store a currency without a price');
select is(pg_temp.price(100, 'eur'), 'bookings_currency_is_iso_4217',
  'The console cannot store a currency in lower case');
select is(pg_temp.price(0, 'CHF'), null, 'The console can store a price of zero');

select * from finish();
rollback;
