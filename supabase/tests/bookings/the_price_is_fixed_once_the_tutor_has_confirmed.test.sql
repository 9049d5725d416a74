begin;
select plan(8);

select tests.create_user('bob');
select tests.create_user('dana', '{tutor}');
select tests.authenticate_as('bob');
select tests.keep('lesson', (public.create_booking(
  tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Chess', p_price_minor => 4000, p_currency => 'EUR')).id);
select tests.clear_authentication();
select lives_ok($$ update public.bookings set price_minor = 4500 $$, 'a pending price may change');
select tests.authenticate_as('dana');
select is((public.confirm_booking(tests.the('lesson'))).price_minor, 4500, 'the tutor confirms it');
select tests.clear_authentication();
select throws_ok($$ update public.bookings set price_minor = 1 $$, 'PT409', 'booking.not_open', 'the console: the amount is fixed');
select throws_ok($$ update public.bookings set currency = 'USD' $$, 'PT409', 'booking.not_open', 'the currency too');
select throws_ok($$ update public.bookings set price_minor = null, currency = null $$, 'PT409', 'booking.not_open', 'and it does not vanish');
select tests.authenticate_as_service_role();
select throws_ok($$ update public.bookings set price_minor = 1 $$, 'PT409', 'booking.not_open', 'nor with the secret key');
select is(
  (select (b.price_minor, b.currency)::text from tests.booking(tests.the('lesson')) b), '(4500,EUR)', 'the row is unchanged');
select lives_ok($$ update public.bookings set subject = 'Chess openings' $$, 'the rest may change');

select * from finish();
rollback;
