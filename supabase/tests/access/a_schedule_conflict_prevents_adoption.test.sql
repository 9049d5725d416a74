begin;
select plan(3);

-- Where further guardians do not wait, lessons move with their guardians.
update private.settings set second_guardian_policy = 'inform';
-- Links go on after majority, so that an adult's lessons are booked before the adoption.
update private.settings set majority_policy = 'keep';
select tests.create_users('bob', 'dana: tutor', 'tom: tutor', 'charlie: client');
select tests.keep('kim', (public.create_placeholder_student('Kim', '2005-01-01', tests.id('bob'), 'Paper form')).id);
insert into public.bookings (client_id, tutor_id, student_id, starts_at, ends_at, subject)
values (tests.id('bob'), tests.id('dana'), tests.the('kim'), now() + interval '1 day', now() + interval '25 hours', 'Chess');
select tests.keep('own', tests.book('charlie', 'tom', 'charlie', '1 day'));
select tests.authenticate_as('bob');
select public.invite_placeholder(tests.the('kim'), 'charlie@example.com');

select tests.authenticate_as('charlie');
select is(
  tests.error_of($$ select public.accept_invitation((select id from public.my_invitations)) $$) - 'detail',
  '{"state": "PT403", "message": "link.not_available", "hint": "", "constraint": ""}',
  'The error is stable and reveals no times');
select is((select count(*)::integer from public.my_invitations where status = 'pending'), 1,
  'The refused invitation stays pending');
select public.cancel_booking(tests.the('own'));
select lives_ok($$ select public.accept_invitation((select id from public.my_invitations)) $$,
  'The adoption succeeds once the conflict is gone');

select * from finish();
rollback;
