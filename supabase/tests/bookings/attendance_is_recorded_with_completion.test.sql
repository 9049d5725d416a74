begin;
select plan(5);

select tests.create_users('bob', 'dana: tutor');
select tests.keep('lesson', tests.book('bob', 'dana', null, '-3 hours', 'confirmed'));
select tests.keep('other', tests.book('bob', 'dana', null, '-6 hours', 'confirmed'));

select throws_ok($$ update public.bookings set attendance = 'attended' $$, '23514', null,
  'Attendance cannot be set before completion');
select throws_ok($$ update public.bookings set status = 'completed' $$, '23514', null,
  'A booking cannot be completed without attendance');
select is((tests.booking(tests.the('lesson'))).status, 'confirmed',
  'The booking is unchanged after refused updates');
select tests.authenticate_as('dana');
select is((public.complete_booking(tests.the('lesson'), 'no_show')).attendance, 'no_show',
  'The tutor records a no-show');
select is((public.complete_booking(tests.the('other'), 'attended')).attendance, 'attended',
  'The tutor records an attended lesson');

select * from finish();
rollback;
