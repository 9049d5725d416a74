begin;
select plan(6);

select tests.create_users('root: admin', 'bob', 'dana: tutor', 'charlie: student');
select tests.link('bob', 'charlie');
select tests.keep('lesson', tests.book('bob', 'dana'));
select is((tests.booking(tests.the('lesson'))).revision, 0, 'A new booking has changed never');
update public.bookings set student_id = tests.id('charlie'), guardian_id = tests.id('bob') where id = tests.the('lesson');
select is((tests.booking(tests.the('lesson'))).revision, 0,
  'A student who may be hidden from the tutor does not raise the revision');
select tests.authenticate_as('dana');
select public.confirm_booking(tests.the('lesson'));
select tests.authenticate_as('bob');
select public.cancel_booking(tests.the('lesson'));
select results_eq('select status::text, revision from public.my_bookings', $$ values ('cancelled', 2) $$,
  'Each change of a status raises the revision of a booking');

select tests.authenticate_as('root');
select tests.keep('alert', (select id from public.create_event('Fire drill', (current_date + 3)::text, 'drill')));
select is((select revision from public.my_events where id = tests.the('alert')), 0, 'A new alert has changed never');
select public.update_event(tests.the('alert'), p_date => (current_date + 4)::text);
select is((select revision from public.my_events where id = tests.the('alert')), 1, 'A moved alert has a higher revision');
select public.cancel_event(tests.the('alert'), 'Rain');
select is((select revision from public.my_events where canceled_event_id = tests.the('alert')), 2,
  'A cancellation counts on from what it cancels');

select * from finish();
rollback;
