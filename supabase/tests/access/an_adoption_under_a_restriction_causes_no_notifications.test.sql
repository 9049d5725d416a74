begin;
select plan(4);

-- Where further guardians do not wait, lessons move with their guardians.
update private.settings set second_guardian_policy = 'inform';
select tests.create_users('bob', 'gina', 'dana: tutor', 'charlie: student');
select tests.keep('kim', (public.create_placeholder_student('Kim', (now() - interval '16 years')::date, tests.id('bob'), 'Paper form')).id);
insert into public.contact_restrictions (student_id, profile_id, basis) values (tests.the('kim'), tests.id('gina'), 'Court order 7');
insert into public.bookings (client_id, tutor_id, student_id, starts_at, ends_at, subject)
values (tests.id('bob'), tests.id('dana'), tests.the('kim'), now() + interval '1 day', now() + interval '25 hours', 'Chess');
select tests.link('gina', 'charlie');
select tests.keep('ginas', tests.book('gina', 'dana', 'charlie', '2 days'));
select tests.authenticate_as('bob');
select public.invite_placeholder(tests.the('kim'), 'charlie@example.com');
select tests.forget_news();

select tests.authenticate_as('charlie');
select lives_ok($$ select public.accept_invitation((select id from public.my_invitations)) $$,
  'The account adopts the placeholder');
select is((tests.booking(tests.the('ginas'))).student_id, null,
  'The account''s booking with a restricted guardian is released');
select tests.clear_authentication();
select is_empty($$ select from public.notifications where key = 'BOOKING_CHANGED' $$,
  'Nobody is notified of released or moved bookings');
select is(tests.told('bob'), '{"LINK_CHANGED created guardian"}',
  'The guardian is notified only of their new link');

select * from finish();
rollback;
