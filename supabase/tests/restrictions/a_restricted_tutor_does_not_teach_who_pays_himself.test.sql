begin;
select plan(9);

select tests.create_user('sam', '{client,student}');
select tests.create_user('tom', '{tutor}');
select tests.create_user('tina', '{tutor}');
select tests.book('sam', 'tom', 'sam', '1 day', 'confirmed');
select tests.book('sam', 'tina', 'sam', '2 days', 'confirmed');

insert into public.contact_restrictions (student_id, profile_id, rights, basis)
values (tests.id('sam'), tests.id('tom'), '{book}', 'Order 7');
select is((select status::text from public.bookings where tutor_id = tests.id('tom')), 'cancelled', 'the lesson with the restricted tutor ends');
select is((select status::text from public.bookings where tutor_id = tests.id('tina')), 'confirmed', 'the other stays');
select is((select count(*)::int from public.notifications where subject_type = 'booking' and data ->> 'change' = 'cancelled'), 0, 'and nobody is told');

select tests.authenticate_as('sam');
select throws_ok($$ select public.create_booking(tests.id('tom'), now() + interval '3 days', now() + interval '73 hours', 'Algebra', tests.id('sam')) $$, 'PT403', 'booking.student_not_linked', 'he is not booked again');
select lives_ok($$ select public.create_booking(tests.id('tom'), now() + interval '3 days', now() + interval '73 hours', 'Algebra') $$, 'a booking for nobody yet');
select throws_ok($$ select public.assign_student((select id from public.my_bookings where status = 'pending'), tests.id('sam')) $$, 'PT403', 'booking.student_not_linked', 'takes the learner in no more than that');
select lives_ok($$ select public.create_booking(tests.id('tina'), now() + interval '3 days', now() + interval '73 hours', 'Algebra', tests.id('sam')) $$, 'another tutor does');

select tests.clear_authentication();
select throws_ok($$ update public.bookings set student_id = tests.id('sam') where tutor_id = tests.id('tom') and status = 'pending' $$, 'PT403', 'booking.student_not_linked', 'nor from the console');
select is((select count(*)::int from public.bookings where tutor_id = tests.id('tom') and student_id = tests.id('sam') and status in ('pending', 'confirmed')), 0, 'no lesson of the two remains');

select * from finish();
rollback;
