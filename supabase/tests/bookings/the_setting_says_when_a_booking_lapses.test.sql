begin;
select plan(3);

select tests.create_user('bob');
select tests.create_user('dana', '{tutor}');
select tests.keep('lesson', tests.book('bob', 'dana', null, '9 days'));

update private.settings set booking_lapse_hours = 3;
select is(public.lapse_bookings(now() + interval '2 hours 59 minutes'), 0, 'not before');
select is(public.lapse_bookings(now() + interval '3 hours'), 1, 'then');
select is((tests.booking(tests.the('lesson'))).status, 'cancelled', 'it is cancelled');

select * from finish();
rollback;
