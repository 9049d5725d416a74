begin;
select plan(7);

select tests.create_user('bob');
select tests.create_user('eve');
select tests.create_user('dana', '{tutor}');
select tests.keep('lesson', tests.book('bob', 'dana'));

select tests.authenticate_as('bob');
select throws_ok(
  $$ select public.create_booking(tests.id('eve'), now() + interval '2 days', now() + interval '49 hours', 'Chess') $$,
  'PT409', 'booking.not_a_tutor', 'create_booking');
select throws_ok(
  $$ select public.create_booking(gen_random_uuid(), now() + interval '2 days', now() + interval '49 hours', 'Chess') $$,
  'PT409', 'booking.not_a_tutor', 'somebody who does not exist answers alike');
select tests.clear_authentication();
select throws_ok($$ select tests.book('bob', 'eve', null, '2 days') $$, 'PT409', 'booking.not_a_tutor', 'console insert');
select throws_ok($$ update public.bookings set tutor_id = tests.id('eve') $$, 'PT409', 'booking.not_a_tutor', 'console update');
select tests.authenticate_as_service_role();
select throws_ok($$ update public.bookings set tutor_id = tests.id('eve') $$, 'PT409', 'booking.not_a_tutor', 'secret key');
select is((tests.booking(tests.the('lesson'))).tutor_id, tests.id('dana'), 'the row is unchanged');
select tests.clear_authentication();
insert into public.profile_roles (profile_id, role) values (tests.id('eve'), 'tutor');
select lives_ok($$ update public.bookings set tutor_id = tests.id('eve') $$, 'a tutor may take over');

select * from finish();
rollback;
