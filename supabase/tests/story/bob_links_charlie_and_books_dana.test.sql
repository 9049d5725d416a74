begin;
select plan(24);

select tests.create_user('bob');
select tests.create_user('charlie', '{}');
select tests.create_user('dana', '{tutor}');
select tests.create_user('eve');

select tests.authenticate_as('bob');
select lives_ok($$ select public.add_student('charlie@example.com', null, true) $$, 'Bob invites Charlie');
select is((select count(*)::int from public.my_students), 0, 'nothing links by itself');
select is((select count(*)::int from public.profiles where id = tests.id('charlie')), 0, 'and Bob does not see who that is');
select throws_ok($$ select public.add_student('charlie@example.com', null, true) $$, 'PT409', 'invitation.exists', 'one pending invitation per address');

select tests.authenticate_as('charlie');
select is((select direction || ' ' || kind || ' ' || inviter_name from public.my_invitations), 'received student Bob', 'Charlie sees it by his verified address');
select is((select status::text from public.accept_invitation((select id from public.my_invitations))), 'ACTIVE', 'Charlie accepts');
select results_eq('select roles::text[] from public.my_profile', $$ values ('{student}'::text[]) $$, 'and is a student by that');
select is((select full_name || ' ' || is_primary from public.my_guardians), 'Bob true', 'Bob is his primary guardian');

select tests.authenticate_as('bob');
select is((select full_name || ' ' || email from public.my_students), 'Charlie charlie@example.com', 'Bob sees his student');
select ok(public.validate_link(tests.id('bob'), tests.id('charlie'), 'book'), 'and may book for him');
select is((select status::text from public.create_booking(tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Algebra', p_price_minor => 4000, p_currency => 'EUR')), 'pending', 'Bob books Dana');
select is((select student_id from public.assign_student((select id from public.my_bookings), tests.id('charlie'))), tests.id('charlie'), 'and assigns Charlie');
select is((select student_name || ' ' || tutor_name || ' ' || my_side from public.my_bookings), 'Charlie Dana client', 'with names');
select throws_ok($$ select public.unlink_student((select link_id from public.my_students)) $$, 'PT409', 'link.has_active_bookings', 'Bob cannot remove Charlie under a booking');

select tests.authenticate_as('eve');
select is((select count(*)::int from public.my_bookings), 0, 'Eve sees no booking');
select is((select count(*)::int from public.profiles), 1, 'and nobody but herself');
select is((select count(*)::int from public.profile_graph), 0, 'and no link');

select tests.authenticate_as('dana');
select is((select student_name || ' ' || client_name || ' ' || my_side from public.my_bookings), 'Charlie Bob tutor', 'Dana sees whom she teaches');
select is((select count(*)::int from public.profile_details where profile_id <> tests.id('dana')), 0, 'but nobody''s address');
select is((select status::text from public.confirm_booking((select id from public.my_bookings))), 'confirmed', 'Dana confirms');

select tests.authenticate_as('bob');
select is((select json_array_length(public.unlink_student((select link_id from public.my_students), 'cancel') -> 'cancelled')), 1, 'Bob removes Charlie with the booking');
select is((select status::text from public.my_bookings), 'cancelled', 'which is cancelled');
select is((select count(*)::int from public.my_students), 0, 'and Charlie is gone from his list');

select tests.clear_authentication();
select is(public.verify_audit_log(), null, 'the audit log verifies');

select * from finish();
rollback;
