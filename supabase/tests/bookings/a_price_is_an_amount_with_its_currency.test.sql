begin;
select plan(15);

select tests.create_user('bob');
select tests.create_user('dana', '{tutor}');

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
select is(pg_temp.book(-1, 'EUR'), 'validation.failed', 'not negative');
select is(pg_temp.book(-2147483648, 'EUR'), 'validation.failed', 'not very negative');
select is(pg_temp.book(100, null), 'validation.failed', 'not without a currency');
select is(pg_temp.book(null, 'EUR'), 'validation.failed', 'no currency without an amount');
select is(pg_temp.book(100, 'eur'), 'validation.failed', 'three capitals');
select is(pg_temp.book(100, E'EUR\n'), 'validation.failed', 'and nothing behind them');
select is(pg_temp.book(100, repeat('E', 10000)), 'validation.failed', 'and no more');
select is(pg_temp.book(100, ''), 'validation.failed', 'and no less');
select tests.clear_authentication();
select is_empty('select from public.bookings', 'none of it was written');
select tests.authenticate_as('bob');
select is(pg_temp.book(2147483647, 'EUR'), 'booked', 'a real price is taken');
select tests.clear_authentication();
select is(pg_temp.price(-1, 'EUR'), 'bookings_price_not_negative', 'the console: not negative');
select is(pg_temp.price(100, null), 'bookings_price_has_currency', 'the console: not without a currency');
select is(pg_temp.price(null, 'EUR'), 'bookings_price_has_currency', 'the console: no currency alone');
select is(pg_temp.price(100, 'eur'), 'bookings_currency_is_iso_4217', 'the console: three capitals');
select is(pg_temp.price(0, 'CHF'), null, 'the console: a free lesson');

select * from finish();
rollback;
