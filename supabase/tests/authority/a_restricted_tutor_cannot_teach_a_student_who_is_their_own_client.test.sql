begin;
select plan(11);

select tests.create_users('sam: client, student', 'tom: tutor', 'tina: tutor');
select tests.book('sam', 'tom', 'sam', '1 day', 'confirmed'), tests.book('sam', 'tina', 'sam', '2 days', 'confirmed');
-- A lesson of another student that Sam pays for.
select tests.create_user('kim', '{student}');
select tests.link('sam', 'kim');
select tests.keep('paid', tests.book('sam', 'tom', 'kim', '4 days'));

insert into public.contact_restrictions (student_id, profile_id, rights, basis)
values (tests.id('sam'), tests.id('tom'), '{book}', 'Order 7');
select is((select status::text from public.bookings where tutor_id = tests.id('tom') and student_id = tests.id('sam')), 'cancelled',
  'The lesson with the restricted tutor ends');
select is((select status::text from public.bookings where id = tests.the('paid')), 'cancelled',
  'The lesson that the student pays for another ends too');
select is((select status::text from public.bookings where tutor_id = tests.id('tina')), 'confirmed',
  'The lesson with another tutor stays confirmed');
select is((select count(*)::int from public.notifications where subject_type = 'booking' and data ->> 'change' = 'cancelled'), 0,
  'Nobody is notified of the cancellation by a restriction');

select tests.authenticate_as('sam');
select throws_ok($$ select public.create_booking(tests.id('tom'), now() + interval '3 days', now() + interval '73 hours', 'Algebra', tests.id('sam')) $$,
  'PT403', 'booking.student_not_linked',
  'The student cannot book the restricted tutor for themselves');
select throws_ok($$ select public.create_booking(tests.id('tom'), now() + interval '3 days', now() + interval '73 hours', 'Algebra') $$, 'PT403',
  'booking.student_not_linked',
  'The student cannot book the restricted tutor for nobody yet');
select throws_ok($$ select public.create_booking(tests.id('tom'), now() + interval '3 days', now() + interval '73 hours', 'Algebra', tests.id('kim')) $$,
  'PT403', 'booking.student_not_linked',
  'The student cannot book the restricted tutor for another student');
select lives_ok($$ select public.create_booking(tests.id('tina'), now() + interval '3 days', now() + interval '73 hours', 'Algebra', tests.id('sam')) $$,
  'The student can book another tutor');

select tests.clear_authentication();
select throws_ok($$ select tests.book('sam', 'tom', null, '5 days') $$, 'PT403', 'booking.student_not_linked',
  'The console cannot book the restricted tutor for the student either');
select throws_ok($$ update public.bookings set tutor_id = tests.id('tom') where tutor_id = tests.id('tina')
  and status = 'pending' $$, 'PT403', 'booking.student_not_linked',
  'The console cannot give the student''s lesson to the restricted tutor');
select is((select count(*)::int from private.active_bookings where tutor_id = tests.id('tom')), 0,
  'No lesson of the two remains');

select * from finish();
rollback;
