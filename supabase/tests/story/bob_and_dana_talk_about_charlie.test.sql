begin;
select plan(25);

select tests.create_user('bob');
select tests.create_user('eve');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.link('bob', 'charlie');
select tests.link('eve', 'charlie');

select tests.authenticate_as('bob');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana')) $$, 'PT404', 'contact.not_found', 'nobody teaches Charlie yet');
select tests.clear_authentication();
select tests.book('bob', 'dana', 'charlie', p_status => 'confirmed');

select tests.authenticate_as('bob');
select is((select full_name || ' ' || role || ' ' || student_name from public.list_contacts()), 'Dana TUTOR Charlie', 'Dana is a contact of Bob');
select is((select seq from public.send_message(tests.id('charlie'), '  Hello Dana ', tests.id('dana'))), 1, 'Bob writes');
select is((select body from public.thread_messages), 'Hello Dana', 'and sees his words, trimmed');
select is((select unread_count from public.my_threads), 0, 'nothing is unread for him');
select is((select other_read_seq from public.my_threads), 0, 'and nothing read by her');

select tests.authenticate_as('dana');
select is((select unread_count || ' ' || other_name || ' ' || other_role || ' ' || my_side || ' ' || can_send from public.my_threads), '1 Bob PARENT staff true', 'Dana has one unread message of a parent');
select is(public.unread_total(), 1, 'and a badge');
select is((select read_at from public.thread_messages), null, 'unread so far');
select is((select count(*)::int from public.open_thread((select thread_id from public.my_threads))), 1, 'she opens it');
select is(public.unread_total(), 0, 'the badge is gone');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Good evening', tests.id('charlie')) $$, 'PT404', 'contact.not_found', 'the student is no party');
select is((select sender_role::text from public.send_message(tests.id('charlie'), 'Good evening')), 'TUTOR', 'she answers the primary guardian without naming him');
select public.pin_thread((select thread_id from public.my_threads), true);
select public.snooze_thread((select thread_id from public.my_threads), now() + interval '1 hour');
select is((select pinned_at is not null and snoozed_until is not null from public.my_threads), true, 'pinned and snoozed');

select tests.authenticate_as('bob');
select isnt((select read_at from public.thread_messages where seq = 1), null, 'Bob sees that she has read it');
select is((select unread_count || ' ' || last_message_preview from public.my_threads), '1 Good evening', 'and her answer');
select is((select other_read_seq from public.my_threads), 1, 'up to where she has read stands in his inbox');
select is((select pinned_at from public.my_threads), null, 'her pin is hers');
select public.send_message(tests.id('charlie'), 'Thanks', tests.id('dana'));

select tests.authenticate_as('dana');
select is((select snoozed_until from public.my_threads), null, 'an answer wakes the thread');

select tests.authenticate_as('eve');
select is((select count(*)::int from public.threads) + (select count(*)::int from public.messages) + (select count(*)::int from public.thread_receipts), 0, 'Eve, the other parent, sees none of it');
select is((select count(*)::int from public.profiles where id = tests.id('bob')), 0, 'nor Bob');
select is((select full_name from public.list_contacts()), 'Dana', 'she may write to Dana herself');

select tests.authenticate_as('charlie');
select is((select count(*)::int from public.my_threads), 0, 'the student reads nothing of it');

select tests.clear_authentication();
select public.unlink_student((select id from public.profile_graph where source_profile_id = tests.id('bob') and relationship_type = 'GUARDIAN'), 'cancel');
select tests.authenticate_as('bob');
select is((select count(*)::int from public.messages), 0, 'unlinked, Bob reads nothing from the next statement on');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Still there?', tests.id('dana')) $$, 'PT404', 'contact.not_found', 'nor writes');

select * from finish();
rollback;
