begin;
select plan(8);

select tests.create_users('bob', 'dana: tutor');
select tests.authenticate_as('bob');
select tests.keep('lesson', (public.create_booking(
  tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Chess', p_price_minor => 4000, p_currency => 'EUR')).id);
select tests.clear_authentication();
select lives_ok($$ update public.bookings set price_minor = 4500 $$,
  'The price of a pending booking can change');
select tests.authenticate_as('dana');
select is((public.confirm_booking(tests.the('lesson'))).price_minor, 4500,
  'The tutor confirms the changed price');
select tests.clear_authentication();
select throws_ok($$ update public.bookings set price_minor = 1 $$, 'PT409', 'booking.not_open',
  'The console cannot change a confirmed price');
select throws_ok($$ update public.bookings set currency = 'USD' $$, 'PT409', 'booking.not_open',
  'The console cannot change a confirmed currency');
select throws_ok($$ update public.bookings set price_minor = null, currency = null $$, 'PT409', 'booking.not_open',
  'The console cannot remove a confirmed price');
select tests.authenticate_as_service_role();
select throws_ok($$ update public.bookings set price_minor = 1 $$, 'PT409', 'booking.not_open',
  'The secret key cannot change a confirmed price');
select is(
  (select (b.price_minor, b.currency)::text from tests.booking(tests.the('lesson')) b), '(4500,EUR)',
  'The confirmed price is unchanged');
select lives_ok($$ update public.bookings set subject = 'Chess openings' $$,
  'Other columns of a confirmed booking can change');

select * from finish();
rollback;
