begin;
select plan(3);

select tests.create_users('bob', 'dana: tutor');
select tests.keep('lesson', tests.book('bob', 'dana', null, '9 days'));

update private.settings set booking_lapse_hours = 3;
select is(public.lapse_bookings(now() + interval '2 hours 59 minutes'), 0,
  'A booking does not lapse before the configured hours');
select is(public.lapse_bookings(now() + interval '3 hours'), 1,
  'A booking lapses after the configured hours');
select is((tests.booking(tests.the('lesson'))).status, 'cancelled', 'The lapsed booking is canceled');

select * from finish();
rollback;
