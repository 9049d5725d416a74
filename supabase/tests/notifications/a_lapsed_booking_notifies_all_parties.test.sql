begin;
select plan(3);

select tests.create_users('bob', 'charlie: student', 'dana: tutor');
select tests.link('bob', 'charlie');
select tests.keep('lesson', tests.book('bob', 'dana', 'charlie', '9 days'));
select tests.forget_news();

select public.lapse_bookings(now() + interval '49 hours');
select is(
  tests.told('bob') || tests.told('charlie') || tests.told('dana'),
  '{"BOOKING_CHANGED lapsed client","BOOKING_CHANGED lapsed student","BOOKING_CHANGED lapsed tutor"}',
  'Client, student and tutor are notified of the lapse');
select tests.keep('next', tests.book('bob', 'dana', 'charlie', '10 days'));
select tests.forget_news();
update public.bookings set status = 'cancelled' where id = tests.the('next');
select is(tests.told('bob'), '{"BOOKING_CHANGED cancelled client"}',
  'A cancellation by the console is not reported as a lapse');
select tests.keep('third', tests.book('bob', 'dana', 'charlie', '11 days'));
select tests.forget_news();
delete from public.profile_roles where profile_id = tests.id('dana');
select is(tests.told('bob'), '{"BOOKING_CHANGED cancelled client"}',
  'A cancellation by a lost tutor role is not reported as a lapse');

select * from finish();
rollback;
