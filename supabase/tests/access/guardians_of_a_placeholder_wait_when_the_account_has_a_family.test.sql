begin;
select plan(20);

select tests.create_users('ada: admin', 'bob', 'eve', 'dana: tutor', 'charlie: student');
select tests.link('eve', 'charlie');
select tests.make_schools();
select tests.keep('kid', tests.placeholder('bob', 'Kid', '2010-01-01'));
insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.the('kid'));
insert into public.bookings (id, client_id, tutor_id, student_id, starts_at, ends_at, subject)
values ('00000000-0000-4000-8000-0000000000b1', tests.id('bob'), tests.id('dana'), tests.the('kid'), now() + interval '1 day', now() + interval '25 hours',
  'Algebra');
select tests.authenticate_as('ada');
select tests.keep('invitation', (select i.id from public.invite_placeholder(tests.the('kid'), 'charlie@example.com') i));
select tests.clear_authentication();
select tests.give_token(tests.the('invitation'), 'forwarded');
select tests.forget_news();

-- What is shown before acceptance.
select tests.authenticate_as('charlie');
select results_eq(
  'select profile_name, guardians from public.my_invitations',
  $$ values ('Kid', '[{"rights": ["view_progress", "message", "book", "receive_alerts"], "relation": "GUARDIAN", "full_name": "Bob"}]'::jsonb) $$,
  'The invited person sees whose profile it is, and which guardians with which rights come with it');
select tests.authenticate_as('ada');
select results_eq('select profile_name, guardians from public.my_invitations', $$ values (null::text, null::jsonb) $$,
  'The list of the inviter does not say');
select tests.authenticate_as_anon();
select results_eq(
  $$ select profile_name, guardians from public.preview_invitation('forwarded') $$,
  $$ values ('Kid', '[{"rights": ["view_progress", "message", "book", "receive_alerts"], "relation": "GUARDIAN"}]'::jsonb) $$,
  'An anonymous holder of the link sees relations and rights without names');
select tests.clear_authentication();
insert into public.contact_restrictions (student_id, profile_id, rights, basis)
values (tests.the('kid'), tests.id('bob'), '{message}', 'Order 9');
select tests.authenticate_as('charlie');
select is((select guardians -> 0 -> 'rights' from public.my_invitations), '["view_progress", "book", "receive_alerts"]'::jsonb,
  'Only effective rights are shown');
select tests.clear_authentication();
delete from public.contact_restrictions;

savepoint before;
select tests.authenticate_as('charlie');
select lives_ok($$ select public.accept_invitation(tests.the('invitation')) $$,
  'A student with a guardian takes the profile over');
select tests.clear_authentication();
select results_eq($$ select source_profile_id, status::text, is_primary from public.profile_graph where target_profile_id = tests.id('charlie') order by 2 $$,
  $$ values (tests.id('eve'), 'ACTIVE', true), (tests.id('bob'), 'PENDING', false) $$,
  'The guardian of the placeholder waits');
select is(private.has_right(tests.id('bob'), tests.id('charlie')), false,
  'The pending guardian has no right meanwhile');
select results_eq('select class_id from public.class_students where student_id = ' || quote_literal(tests.id('charlie')), $$ values (tests.place('e1')) $$,
  'The seat in the class moves at once');
select is((tests.booking('00000000-0000-4000-8000-0000000000b1')).student_id, null,
  'A lesson on the right of the waiting guardian has no student any more');
select is(tests.told('eve'), '{LINK_CHANGED guardian_pending guardian}',
  'The guardian of the account is asked');
select is(tests.told('bob'), '{"BOOKING_CHANGED unassigned client","LINK_CHANGED pending guardian"}',
  'The guardian of the placeholder is notified that the link is pending');
select tests.authenticate_as('eve');
select lives_ok($$ select public.confirm_guardian((select subject_id from public.notifications where data ->> 'change' = 'guardian_pending'), true) $$,
  'The guardian of the account agrees');
select tests.clear_authentication();
select ok(private.has_right(tests.id('bob'), tests.id('charlie'), 'book'), 'The rights hold after the guardian of the account agrees');
rollback to before;

-- Without confirmation the guardians are only informed.
update private.settings set second_guardian_policy = 'inform';
select tests.authenticate_as('charlie');
select lives_ok($$ select public.accept_invitation(tests.the('invitation')) $$,
  'Under the policy inform the student adopts the placeholder');
select is((select status::text from public.profile_graph where source_profile_id = tests.id('bob') and target_profile_id = tests.id('charlie')), 'ACTIVE',
  'The link moves as it was');
select is(tests.told('eve'), '{LINK_CHANGED guardian_added guardian}',
  'The guardian of the account is notified of the new guardian');
rollback to before;

-- A class or records are enough; a new account gets the links at once.
delete from public.profile_graph where source_profile_id = tests.id('eve');
savepoint alone;
select tests.enroll('charlie', 'w1');
select tests.authenticate_as('charlie');
select public.accept_invitation(tests.the('invitation'));
select tests.clear_authentication();
select is((select status::text from public.profile_graph where source_profile_id = tests.id('bob') and target_profile_id = tests.id('charlie')), 'PENDING',
  'At an account with a class the guardian waits as well');
select is(tests.told('ada'), '{LINK_CHANGED guardian_undecided school}',
  'Without a deciding guardian the admins are asked at once');
rollback to alone;
select tests.authenticate_as('charlie');
select public.accept_invitation(tests.the('invitation'));
select tests.clear_authentication();
select is((select status::text from public.profile_graph where source_profile_id = tests.id('bob') and target_profile_id = tests.id('charlie')), 'ACTIVE',
  'At an account without family, class and records the link moves as it was');
select is((tests.booking('00000000-0000-4000-8000-0000000000b1')).student_id, tests.id('charlie'),
  'The lessons move to the account with the link');

select * from finish();
rollback;
