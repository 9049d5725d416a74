begin;
select plan(24);

select tests.create_users('bob', 'charlie:', 'dana: tutor', 'eve');

select tests.authenticate_as('bob');
select lives_ok($$ select public.add_student('charlie@example.com', null, true) $$,
  'The guardian invites the student');
select is((select count(*)::int from public.my_students), 0, 'An invitation alone creates no link');
select is((select count(*)::int from public.profiles where id = tests.id('charlie')), 0,
  'The guardian does not see the invited account');
select throws_ok($$ select public.add_student('charlie@example.com', null, true) $$, 'PT409', 'invitation.exists',
  'A second pending invitation to the address is refused');

select tests.authenticate_as('charlie');
select is((select direction || ' ' || kind || ' ' || inviter_name from public.my_invitations), 'received student Bob',
  'The student receives the invitation at their verified address');
select is((select status::text from public.accept_invitation((select id from public.my_invitations))), 'ACTIVE',
  'The student accepts the invitation');
select results_eq('select roles::text[] from public.my_profile', $$ values ('{student}'::text[]) $$,
  'Accepting makes the account a student');
select is((select full_name || ' ' || is_primary from public.my_guardians), 'Bob true',
  'The guardian is the student''s primary guardian');

select tests.authenticate_as('bob');
select is((select full_name || ' ' || email from public.my_students), 'Charlie charlie@example.com',
  'The guardian lists the student with their email');
select ok(public.validate_link(tests.id('bob'), tests.id('charlie'), 'book'),
  'The guardian may book for the student');
select is((select status::text from public.create_booking(tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Algebra',
  p_price_minor => 4000, p_currency => 'EUR')), 'pending',
  'The guardian books a tutor');
select is((select student_id from public.assign_student((select id from public.my_bookings), tests.id('charlie'))), tests.id('charlie'),
  'The guardian assigns the student');
select is((select student_name || ' ' || tutor_name || ' ' || my_side from public.my_bookings), 'Charlie Dana client',
  'The guardian sees the booking with names');
select throws_ok($$ select public.unlink_student((select link_id from public.my_students)) $$, 'PT409', 'link.has_active_bookings',
  'The link cannot be ended under an active booking');

select tests.authenticate_as('eve');
select is((select count(*)::int from public.my_bookings), 0, 'A stranger sees no booking');
select is((select count(*)::int from public.profiles), 1, 'A stranger sees only their own profile');
select is((select count(*)::int from public.profile_graph), 0, 'A stranger sees no link');

select tests.authenticate_as('dana');
select is((select student_name || ' ' || client_name || ' ' || my_side from public.my_bookings), 'Charlie Bob tutor',
  'The tutor sees the booking with student and client');
select is((select count(*)::int from public.profile_details where profile_id <> tests.id('dana')), 0,
  'The tutor sees no details of other people');
select is((select status::text from public.confirm_booking((select id from public.my_bookings))), 'confirmed',
  'The tutor confirms the booking');

select tests.authenticate_as('bob');
select is((select json_array_length(public.unlink_student((select link_id from public.my_students), 'cancel') -> 'cancelled')), 1,
  'The guardian unlinks the student and cancels the booking');
select is((select status::text from public.my_bookings), 'cancelled', 'The booking is canceled');
select is((select count(*)::int from public.my_students), 0, 'The guardian no longer lists the student');

select tests.clear_authentication();
select is(public.verify_audit_log(), null, 'The audit log verifies');

select * from finish();
rollback;
