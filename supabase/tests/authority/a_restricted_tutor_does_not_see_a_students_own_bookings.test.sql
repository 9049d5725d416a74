begin;
select plan(16);

-- Sam is a student and their own client; Tom is restricted for Sam.
select tests.create_users('sam: client, student', 'tom: tutor', 'dana: tutor', 'bob');
select tests.keep('before', tests.book('sam', 'tom', 'sam', '1 day'));
select tests.keep('gone', tests.book('sam', 'tom', 'sam', '-2 days', 'cancelled'));
select tests.keep('empty', tests.book('sam', 'tom', null, '2 days'));
select tests.keep('bobs', tests.book('bob', 'tom', null, '3 days'));
select tests.authenticate_as('tom');
select is((select count(*)::int from public.my_bookings where status <> 'cancelled'), 3,
  'Before the restriction the tutor lists all bookings');
select tests.clear_authentication();
select tests.restrict('tom', 'sam');
select tests.forget_news();

select tests.authenticate_as('tom');
select results_eq('select id from public.my_bookings', $$ values (tests.the('bobs')) $$,
  'A restricted tutor lists only bookings of other clients');
select results_eq('select id from public.bookings', $$ values (tests.the('bobs')) $$,
  'A restricted tutor reads only other clients'' bookings from the table');
select is_empty($$ select from public.profiles where id = tests.id('sam') $$,
  'A restricted tutor does not see the student''s profile');
select throws_ok($$ select public.confirm_booking(tests.the('empty')) $$, 'PT404', 'booking.not_found',
  'A restricted tutor cannot confirm a hidden booking');
select throws_ok($$ select public.cancel_booking(tests.the('before')) $$, 'PT404', 'booking.not_found',
  'A restricted tutor cannot cancel a hidden booking');
select throws_ok($$ select public.cancel_booking(tests.the('gone')) $$, 'PT404', 'booking.not_found',
  'A restricted tutor does not learn of a lesson that was canceled in the past');
select lives_ok($$ select public.confirm_booking(tests.the('bobs')) $$,
  'A restricted tutor confirms another client''s booking');

select tests.authenticate_as('sam');
select is((select count(*)::int from public.my_bookings where id <> tests.the('gone')), 2, 'The student still lists their own bookings');
select is((tests.booking(tests.the('before'))).status, 'cancelled',
  'The student''s lesson with the restricted tutor is canceled');
select throws_ok($$ select public.create_booking(tests.id('tom'), now() + interval '5 days', now() + interval '121 hours', 'Algebra', tests.id('sam')) $$,
  'PT403', 'booking.student_not_linked',
  'The student cannot book a new lesson with the restricted tutor');
select throws_ok($$ select public.create_booking(tests.id('tom'), now() + interval '6 days', now() + interval '145 hours', 'Algebra') $$, 'PT403',
  'booking.student_not_linked',
  'The student cannot book the restricted tutor for nobody yet');
select tests.clear_authentication();
select is(tests.told('tom') || tests.mailed('tom'), '{}',
  'The restricted tutor is not notified of the student''s bookings');
select is(tests.told('bob'), '{"BOOKING_CHANGED confirmed client"}', 'Other clients are notified as usual');
-- A partial restriction does not stop lessons.
select tests.clear_authentication();
update public.contact_restrictions set rights = '{message}';
select tests.authenticate_as('tom');
select is((select count(*)::int from public.my_bookings where client_id = tests.id('sam') and id <> tests.the('gone')), 2,
  'A tutor restricted from messages only still lists the lessons');
select is((select distinct client_name from public.my_bookings where client_id = tests.id('sam')), 'Sam',
  'A tutor restricted from messages only sees the client''s name');

select * from finish();
rollback;
