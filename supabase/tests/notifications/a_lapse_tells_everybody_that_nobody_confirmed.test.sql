begin;
select plan(3);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.link('bob', 'charlie');
select tests.keep('lesson', tests.book('bob', 'dana', 'charlie', '9 days'));
select tests.forget_news();

select public.lapse_bookings(now() + interval '49 hours');
select is(
  tests.told('bob') || tests.told('charlie') || tests.told('dana'),
  '{"BOOKING_CHANGED lapsed client","BOOKING_CHANGED lapsed student","BOOKING_CHANGED lapsed tutor"}', 'all three');
select tests.keep('next', tests.book('bob', 'dana', 'charlie', '10 days'));
select tests.forget_news();
update public.bookings set status = 'cancelled' where id = tests.the('next');
select is(tests.told('bob'), '{"BOOKING_CHANGED cancelled client"}', 'what the console cancels has not lapsed');
select tests.keep('third', tests.book('bob', 'dana', 'charlie', '11 days'));
select tests.forget_news();
delete from public.profile_roles where profile_id = tests.id('dana');
select is(tests.told('bob'), '{"BOOKING_CHANGED cancelled client"}', 'nor what ends with the tutor''s role');

select * from finish();
rollback;
