-- Bob is a guardian of Charlie, with Eve, and of Kim. Dana teaches both, and tina is Charlie's teacher at school.
begin;
select plan(71);

select tests.make_schools(), tests.create_family();
select tests.create_users('sue', 'tina', 'otto: tutor', 'kim: student');
select tests.employ('sue', 'school_manager', 'high'), tests.employ('tina', 'teacher', 'e1'), tests.enroll('charlie', 'e1');
select tests.link('bob', 'kim'), tests.book('bob', 'dana', 'kim', '2 days', 'confirmed', 'bob');
select tests.send('bob', 'dana', 'Hello'), tests.send('dana', 'bob', 'Unread'), tests.send('eve', 'dana', 'Good morning');
select tests.keep('thread', tests.thread_id('bob', 'dana')), tests.keep('eves', tests.thread_id('eve', 'dana'));
select tests.keep('own', (select m.id from public.messages m where m.body = 'Hello' and m.thread_id = tests.the('thread')));
select tests.keep('unread', (select m.id from public.messages m where m.body = 'Unread' and m.thread_id = tests.the('thread')));
select tests.forget_news(), tests.forget_broadcasts();

select tests.authenticate_as('bob');
select throws_ok($$ select public.block_contact(tests.id('tina')) $$, 'PT403', 'permission.denied', 'A teacher can only be muted');
select throws_ok($$ select public.block_contact(tests.id('otto')) $$, 'PT404', 'contact.not_found', 'A tutor who is no contact is not blocked');
select throws_ok($$ select public.block_contact(tests.id('eve')) $$, 'PT404', 'contact.not_found', 'Another guardian is no contact');
select lives_ok($$ select public.unblock_contact(tests.id('dana')) $$, 'Lifting a block that is not there changes nothing');
select tests.authenticate_as('dana');
select throws_ok($$ select public.block_contact(tests.id('bob')) $$, 'PT404', 'contact.not_found', 'A tutor blocks nobody of the family');
select tests.authenticate_as('charlie');
select throws_ok($$ select public.block_contact(tests.id('dana')) $$, 'PT404', 'contact.not_found', 'A minor writes to nobody, and has nobody to block here');
select tests.authenticate_as_anon();
select throws_ok($$ select public.block_contact(tests.id('dana')) $$, 'PT401', 'auth.required', 'Blocking requires a session');
select throws_ok($$ select public.unblock_contact(tests.id('dana')) $$, 'PT401', 'auth.required', 'Lifting a block requires a session');

select tests.authenticate_as('bob');
select lives_ok($$ select public.block_contact(tests.id('dana')) $$, 'A guardian blocks a tutor');
select tests.clear_authentication();
select is(tests.announced('access.changed'), '{bob,dana}', 'A block reaches the two whose contacts changed, and nobody else');
select is((select count(*) from public.notifications n where tests.is_own(n.profile_id)), 0::bigint, 'A block notifies nobody');
select tests.authenticate_as('bob');
select lives_ok($$ select public.block_contact(tests.id('dana')) $$, 'Blocking again changes nothing');
select results_eq('select profile_id, full_name from public.my_blocked_contacts', $$ values (tests.id('dana'), 'Dana') $$,
  'The guardian lists whom they blocked, once');

-- What the guardian has.
select set_eq('select full_name from public.list_contacts()', '{Tina}'::text[], 'A blocked tutor is no contact of the guardian, about any student');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'PT404', 'contact.not_found',
  'The guardian does not write to whom they blocked');
select throws_ok($$ select public.start_thread(tests.id('kim'), tests.id('dana')) $$, 'PT404', 'contact.not_found',
  'The guardian starts no conversation with whom they blocked');
select results_eq('select can_send, unread_count, last_message_preview from public.list_threads()', $$ values (false, 1, 'Unread') $$,
  'The conversation stays in the inbox, closed');
select is((select count(*) from public.open_thread(tests.the('thread'))), 2::bigint, 'What was written stays readable');
select is(public.unread_total(), 0, 'A closed conversation is not counted in the total');
select is_empty('select from public.list_threads(p_unread_only => true)', 'A closed conversation is not listed as unread');
select throws_ok($$ select public.withdraw_message(tests.the('own')) $$, 'PT404', 'message.not_found',
  'In a closed conversation nothing is withdrawn, as after the end of a link');
select lives_ok($$ select public.report_message(tests.the('unread'), 'harassment') $$, 'A message of a blocked tutor can be reported');
select lives_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('tina')) $$, 'The guardian writes to the school as ever');
select tests.clear_authentication();
select is_empty($$ select from public.thread_receipts where thread_id = tests.the('thread') and side = 'guardian' $$,
  'Reading a closed conversation leaves no mark that the tutor sees');
select is((select private.new_message_data(o) is null from private.email_outbox o where o.recipient_id = tests.id('bob') limit 1), null,
  'Nothing of the closed conversation waits to be emailed');

-- What the tutor has.
select tests.authenticate_as('dana');
select results_eq('select full_name, student_name from public.list_contacts()', $$ values ('Eve', 'Charlie') $$,
  'The guardian is no contact of the tutor, about any student, and the other guardian stays one');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('bob')) $$, 'PT404', 'contact.not_found',
  'The blocked tutor does not write to the guardian');
select throws_ok($$ select public.start_thread(tests.id('kim'), tests.id('bob')) $$, 'PT404', 'contact.not_found',
  'The blocked tutor starts no conversation about another student');
select throws_ok($$ select public.send_message(tests.id('kim'), 'Hello') $$, 'PT409', 'guardian.not_linked',
  'About a student without another guardian the tutor reaches nobody');
select is((public.send_message(tests.id('charlie'), 'To whoever there is')).thread_id, tests.the('eves'),
  'Who names nobody writes to the other guardian, whoever is the primary one');
select is((select can_send from public.list_threads() where thread_id = tests.the('thread')), false, 'The tutor reads the conversation, closed');
select tests.keep('group', public.create_group('All', p_student_ids => array[tests.id('charlie'), tests.id('kim')]));
select is(public.preview_group(tests.the('group'), 'message')::jsonb -> 'names', '[{"student_name": "Charlie", "recipient_name": "Eve"}]'::jsonb,
  'A message to a group skips who blocked the tutor');
select is((select count(*) from public.my_bookings where student_name = 'Kim'), 1::bigint, 'The lessons with the tutor stay');
select is_empty('select from public.my_blocked_contacts', 'The tutor finds no block');
select public.unblock_contact(tests.id('bob'));
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('bob')) $$, 'PT404', 'contact.not_found',
  'The blocked do not unblock themselves');

-- Who works at the school of a student writes for the school, about that student.
select tests.clear_authentication();
select tests.employ('dana', 'teacher', 'e1');
select tests.authenticate_as('dana');
select lives_ok($$ select public.send_message(tests.id('charlie'), 'For the school', tests.id('bob')) $$,
  'A tutor who teaches at the school writes for the school');
select throws_ok($$ select public.send_message(tests.id('kim'), 'Hello', tests.id('bob')) $$, 'PT404', 'contact.not_found',
  'Elsewhere they are the blocked tutor');
select tests.clear_authentication();
select tests.lose_memberships('dana');
select tests.forget_broadcasts();

-- The tutor does not come back by another way, and cannot tell.
select tests.keep('kims', (select b.id from public.bookings b where b.student_id = tests.id('kim')));
insert into public.profile_roles (profile_id, role) values (tests.id('dana'), 'student'), (tests.id('bob'), 'tutor');
select tests.authenticate_as('dana');
select is((public.cancel_booking(tests.the('kims'), 'Call me')).cancel_reason, 'Call me', 'The tutor cancels a lesson and says why');
select is((select cancel_reason from public.my_bookings where id = tests.the('kims')), 'Call me', 'The tutor reads why they canceled');
select is((public.invite_parent('bob@example.com')).status::text, 'pending', 'An invitation by the tutor waits, as any other');
select tests.authenticate_as('bob');
select is((select (status::text, cancel_reason)::text from public.my_bookings where id = tests.the('kims')), '(cancelled,)',
  'The guardian who blocked the tutor reads that the lesson is canceled, and not the words');
select throws_ok('select cancel_reason from public.bookings', '42501', null, 'The words are read through the view alone');
select is_empty('select from public.my_invitations', 'An invitation by the blocked tutor is not delivered');
select tests.authenticate_as('kim');
select is((select cancel_reason from public.my_bookings where id = tests.the('kims')), 'Call me', 'The student reads why the lesson was canceled');
select tests.clear_authentication();
select is((select private.booking_changed_data(o) ->> 'cancel_reason' from private.email_outbox o
           where o.recipient_id = tests.id('bob') and o.template = 'BOOKING_CHANGED' and o.data ->> 'change' = 'cancelled'), null,
  'The email does not tell the guardian why the lesson was canceled');

-- Bob teaches a child of Dana's.
select tests.create_user('lea', '{student}');
select tests.link('dana', 'lea'), tests.link('eve', 'lea'), tests.book('dana', 'bob', 'lea', '5 days', 'confirmed', 'dana');
select tests.authenticate_as('dana');
select throws_ok($$ select public.send_message(tests.id('lea'), 'Hello', tests.id('bob')) $$, 'PT404', 'contact.not_found',
  'As the parent of a pupil the blocked tutor does not write to who blocked them');
select is((select count(*) from public.list_contacts() where full_name = 'Bob'), 0::bigint, 'Who blocked them is no contact about their child');
select tests.authenticate_as('eve');
select lives_ok($$ select public.send_message(tests.id('lea'), 'Hello', tests.id('bob')) $$, 'Another guardian of the pupil writes');
select tests.clear_authentication();

-- A block is of who made it: an address of theirs that passes on brings it to nobody else.
update auth.users set email = 'bob.new@example.com' where id = tests.user_id('bob');
update auth.users set email = 'bob@example.com' where id = tests.user_id('eve');
select tests.authenticate_as('eve');
select lives_ok($$ select public.send_message(tests.id('charlie'), 'Good evening', tests.id('dana')) $$,
  'Another guardian who takes the address goes on writing to the tutor');
select is_empty('select from public.my_blocked_contacts', 'Another guardian who takes the address finds no block');
select tests.clear_authentication();
select tests.forget_broadcasts();

-- Lifted.
select tests.authenticate_as('bob');
select lives_ok($$ select public.unblock_contact(tests.id('dana')) $$, 'The guardian lifts the block');
select tests.clear_authentication();
select is(tests.announced('access.changed'), '{bob,dana}', 'The end of a block reaches the same two');
select tests.authenticate_as('bob');
select is_empty('select from public.my_blocked_contacts', 'A lifted block is listed no more');
select is((select cancel_reason from public.my_bookings where id = tests.the('kims')), 'Call me',
  'The guardian who lifted the block reads why the lesson was canceled');
select is(public.mark_thread_read(tests.the('thread')), 0, 'The conversation can be read again');
select lives_ok($$ select public.send_message(tests.id('charlie'), 'Again', tests.id('dana')) $$, 'The guardian writes again');
select tests.authenticate_as('dana');
select lives_ok($$ select public.send_message(tests.id('charlie'), 'Again', tests.id('bob')) $$, 'The tutor writes again');

-- Bob blocks Dana again, who has written as the parent of a pupil. Another account of Bob's holds the same address.
select tests.create_users('gil', 'noa: student');
select tests.link('dana', 'noa'), tests.link('gil', 'noa'), tests.book('dana', 'bob', 'noa', '7 days', 'confirmed', 'dana');
select tests.authenticate_as('bob');
select tests.keep('mine', (public.send_message(tests.id('noa'), 'From the tutor', tests.id('dana'))).id);
select tests.authenticate_as('dana');
select tests.keep('asked', (public.send_message(tests.id('noa'), 'From the parent', tests.id('bob'))).thread_id);
select tests.clear_authentication();
select tests.create_user('bobtoo'), tests.create_user('max', '{student}'), tests.link('bobtoo', 'max'),
       tests.book('bobtoo', 'dana', 'max', '6 days', 'confirmed', 'bobtoo');
update auth.users set is_sso_user = true, email = 'bob.new@example.com' where id = tests.user_id('bobtoo');
select is(private.new_message_data(o) is null, false, 'Before the block an unread message waits to be emailed to the tutor')
from private.email_outbox o where o.recipient_id = tests.id('bob') and o.subject_id = tests.the('asked') limit 1;
select tests.authenticate_as('bobtoo');
select lives_ok($$ select public.send_message(tests.id('max'), 'Hello', tests.id('dana')) $$, 'Without a block another account writes to the tutor');
select tests.authenticate_as('bob');
select public.block_contact(tests.id('dana'));
select is(public.unread_total(), 0, 'What a blocked parent wrote is not counted for the tutor who blocked them');
select is_empty('select from public.list_threads(p_unread_only => true)', 'The conversation with a blocked parent is not listed as unread');
select is((select count(*) from public.open_thread(tests.the('asked'))), 2::bigint, 'What a blocked parent wrote stays readable');
select throws_ok($$ select public.withdraw_message(tests.the('mine')) $$, 'PT404', 'message.not_found',
  'A tutor withdraws nothing from a parent whom they blocked');
select tests.clear_authentication();
select is_empty($$ select from public.thread_receipts where thread_id = tests.the('asked') and side = 'staff' $$,
  'Reading what a blocked parent wrote leaves no mark');
select is(private.new_message_data(o) is null, true, 'Nothing of a blocked parent waits to be emailed')
from private.email_outbox o where o.recipient_id = tests.id('bob') and o.subject_id = tests.the('asked') limit 1;
select tests.authenticate_as('bobtoo');
select throws_ok($$ select public.send_message(tests.id('max'), 'Hello', tests.id('dana')) $$, 'PT404', 'contact.not_found',
  'A block holds in an account that has the same address');
select results_eq('select full_name from public.my_blocked_contacts', $$ values ('Dana') $$, 'The account with the same address lists the block');

-- Lessons with who blocked them.
select tests.authenticate_as('dana');
select throws_ok($$ select public.create_booking(tests.id('bob'), now() + interval '8 days', now() + interval '193 hours', 'Art', tests.id('noa')) $$,
  'PT409', 'booking.time_taken', 'To a blocked person a tutor who blocked them looks busy');
select tests.authenticate_as('gil');
select lives_ok($$ select public.create_booking(tests.id('bob'), now() + interval '8 days', now() + interval '193 hours', 'Art', tests.id('noa')) $$,
  'Another guardian books the tutor for that time');

-- A tutor with whom nobody has written: seen in a lesson that was not confirmed.
select tests.clear_authentication();
select tests.book('bob', 'otto', 'kim', '9 days', 'pending', 'bob');
select tests.authenticate_as('kim');
select throws_ok($$ select public.block_contact(tests.id('otto')) $$, 'PT404', 'contact.not_found', 'A minor has nobody to block');
select tests.authenticate_as('bob');
select lives_ok($$ select public.block_contact(tests.id('otto')) $$, 'A guardian blocks a tutor whom they see in a lesson');

select * from finish();
rollback;
