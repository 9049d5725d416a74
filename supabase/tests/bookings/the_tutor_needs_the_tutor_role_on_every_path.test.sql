begin;
select plan(7);

select tests.create_users('bob', 'eve', 'dana: tutor');
select tests.keep('lesson', tests.book('bob', 'dana'));

select tests.authenticate_as('bob');
select throws_ok(
  $$ select public.create_booking(tests.id('eve'), now() + interval '2 days', now() + interval '49 hours', 'Chess') $$,
  'PT409', 'booking.not_a_tutor', 'create_booking refuses a person without the tutor role');
select throws_ok(
  $$ select public.create_booking(gen_random_uuid(), now() + interval '2 days', now() + interval '49 hours', 'Chess') $$,
  'PT409', 'booking.not_a_tutor', 'An unknown tutor gives the same error');
select tests.clear_authentication();
select throws_ok($$ select tests.book('bob', 'eve', null, '2 days') $$, 'PT409', 'booking.not_a_tutor',
  'A console insert refuses a person without the tutor role');
select throws_ok($$ update public.bookings set tutor_id = tests.id('eve') $$, 'PT409', 'booking.not_a_tutor',
  'A console update refuses a person without the tutor role');
select tests.authenticate_as_service_role();
select throws_ok($$ update public.bookings set tutor_id = tests.id('eve') $$, 'PT409', 'booking.not_a_tutor',
  'The secret key cannot set a person without the tutor role');
select is((tests.booking(tests.the('lesson'))).tutor_id, tests.id('dana'), 'The booking keeps its tutor');
select tests.clear_authentication();
insert into public.profile_roles (profile_id, role) values (tests.id('eve'), 'tutor');
select lives_ok($$ update public.bookings set tutor_id = tests.id('eve') $$,
  'Another tutor can take over the booking');

select * from finish();
rollback;
