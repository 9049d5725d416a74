begin;
select plan(25);

select tests.create_users('bob', 'eve', 'charlie: student', 'dana: tutor');
select tests.link('bob', 'charlie'), tests.link('eve', 'charlie');

select tests.authenticate_as('bob');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'PT404', 'contact.not_found',
  'A guardian has no contact before a booking');
select tests.clear_authentication();
select tests.book('bob', 'dana', 'charlie', p_status => 'confirmed');

select tests.authenticate_as('bob');
select is((select full_name || ' ' || role || ' ' || student_name from public.list_contacts()), 'Dana TUTOR Charlie',
  'The booked tutor is a contact of the guardian');
select is((select seq from public.send_message(tests.id('charlie'), '  Hello Dana ', tests.id('dana'))), 1,
  'The guardian sends the first message');
select is((select body from public.thread_messages), 'Hello Dana',
  'The guardian reads their message trimmed');
select is((select unread_count from public.my_threads), 0, 'The guardian has no unread messages');
select is((select other_read_seq from public.my_threads), 0, 'The tutor has read no message yet');

select tests.authenticate_as('dana');
select is((select unread_count || ' ' || other_name || ' ' || other_role || ' ' || my_side || ' ' || can_send from public.my_threads),
  '1 Bob PARENT staff true',
  'The tutor has one unread message from a parent');
select is(public.unread_total(), 1, 'The tutor''s total of unread messages is one');
select is((select read_at from public.thread_messages), null, 'The message has no read time yet');
select is((select count(*)::int from public.open_thread((select thread_id from public.my_threads))), 1,
  'The tutor opens the thread');
select is(public.unread_total(), 0, 'Opening the thread clears the unread total');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Good evening', tests.id('charlie')) $$, 'PT404', 'contact.not_found',
  'Nobody can write to the student');
select is((select sender_role::text from public.send_message(tests.id('charlie'), 'Good evening')), 'TUTOR',
  'The tutor''s answer goes to the primary guardian');
select public.pin_thread((select thread_id from public.my_threads), true);
select public.snooze_thread((select thread_id from public.my_threads), now() + interval '1 hour');
select is((select pinned_at is not null and snoozed_until is not null from public.my_threads), true,
  'The tutor pins and snoozes the thread');

select tests.authenticate_as('bob');
select isnt((select read_at from public.thread_messages where seq = 1), null,
  'The guardian sees that the message was read');
select is((select unread_count || ' ' || last_message_preview from public.my_threads), '1 Good evening',
  'The guardian has one unread answer');
select is((select other_read_seq from public.my_threads), 1,
  'The guardian sees up to which message the tutor has read');
select is((select pinned_at from public.my_threads), null, 'The guardian does not see the tutor''s pin');
select public.send_message(tests.id('charlie'), 'Thanks', tests.id('dana'));

select tests.authenticate_as('dana');
select is((select snoozed_until from public.my_threads), null, 'A new message ends the tutor''s snooze');

select tests.authenticate_as('eve');
select is((select count(*)::int from public.threads) + (select count(*)::int from public.messages) + (select count(*)::int from public.thread_receipts), 0,
  'The other guardian reads nothing of the thread');
select is((select count(*)::int from public.profiles where id = tests.id('bob')), 0,
  'The other guardian does not see the first guardian');
select is((select full_name from public.list_contacts()), 'Dana',
  'The other guardian has the tutor as a contact');

select tests.authenticate_as('charlie');
select is((select count(*)::int from public.my_threads), 0, 'The student reads nothing of the thread');

select tests.clear_authentication();
select public.unlink_student((select id from public.profile_graph where source_profile_id = tests.id('bob') and relationship_type = 'GUARDIAN'), 'cancel');
select tests.authenticate_as('bob');
select is((select count(*)::int from public.messages), 0, 'An unlinked guardian reads no messages');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Still there?', tests.id('dana')) $$, 'PT404', 'contact.not_found',
  'An unlinked guardian cannot send messages');

select * from finish();
rollback;
