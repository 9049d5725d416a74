begin;
select plan(22);

select tests.create_family();
select tests.keep('lesson', tests.book('bob', 'dana', 'charlie', '2 days', 'confirmed', 'bob'));
select tests.forget_news();
select tests.send('bob', 'dana', 'One');
select tests.keep('thread', tests.thread_id('bob', 'dana'));
select tests.forget_broadcasts();
create function pg_temp.muted(p_muted boolean, p_nickname text default 'dana') returns void language plpgsql as $$
begin
  perform tests.authenticate_as(p_nickname);
  perform public.mute_thread(tests.the('thread'), p_muted);
  perform tests.clear_authentication();
end $$;
create function pg_temp.is_due() returns boolean language sql as $$
  select private.new_message_data(o) is not null from private.email_outbox o where o.recipient_id = tests.id('dana') order by o.created_at limit 1;
$$;

-- What waits, and what the other side sees.
select is(pg_temp.is_due(), true, 'An unread message is emailed when its time comes');
select pg_temp.muted(true);
select is(pg_temp.is_due(), false, 'An email or a push that waits is not sent once the thread is muted');
select is(tests.received('dana'), array[format('thread.changed {"thread_id": "%s"}', tests.the('thread'))],
  'Muting is broadcast to one''s own devices');
select is(tests.received('bob') || tests.received('eve') || tests.received('charlie'), '{}', 'Muting is broadcast to nobody else');
select is((select count(*) from public.notifications where tests.is_own(profile_id)), 1::bigint, 'Muting a thread notifies nobody');
select tests.authenticate_as('bob');
select is((select muted_at from public.my_threads), null, 'The other side''s thread is not muted');
select is_empty($$ select from public.thread_marks $$, 'The other side does not see that a thread is muted');
select tests.authenticate_as('dana');
select is((select muted_at from public.my_threads where thread_id = tests.the('thread')), now(), 'A person sees since when their own thread is muted');
select is(public.unread_total(), 0, 'A muted thread is not counted in the total');
select tests.clear_authentication();
select pg_temp.muted(false);
select is(pg_temp.is_due(), true, 'What waits is sent if the thread is not muted any more');

-- New messages, with and without what was read.
select pg_temp.muted(true);
select tests.authenticate_as('dana');
select public.mark_thread_read(tests.the('thread'));
select tests.clear_authentication();
select tests.forget_news(), tests.forget_broadcasts();
select tests.send('bob', 'dana', 'Two'), tests.send('bob', 'dana', 'Three');
select tests.authenticate_as('dana');
select is((select unread_count || ' ' || last_message_preview from public.my_threads where thread_id = tests.the('thread')), '2 Three',
  'The messages of a muted thread come, and count as unread in it');
select public.mark_thread_read(tests.the('thread'), 2);
select tests.clear_authentication();
select is(tests.told('dana') || tests.mailed('dana'), '{}', 'The messages of a muted thread are neither notified nor emailed, also when some are left');
select is((select count(*) from unnest(tests.received('dana')) r where r like 'message.new %'), 2::bigint, 'An open page still shows them at once');
select is((select count(*) from unnest(tests.received('dana')) r where r like 'notification.new %'), 0::bigint, 'No device is told of a notification');

-- Others, and other things.
select tests.send('dana', 'bob', 'Answer');
select is(tests.told('bob'), '{NEW_MESSAGE guardian}', 'The other side is notified as ever');
select tests.send('eve', 'dana', 'Hello');
select is(tests.told('dana'), '{NEW_MESSAGE staff}', 'Another thread of the person notifies');
select tests.authenticate_as('bob');
select public.cancel_booking(tests.the('lesson'));
select tests.clear_authentication();
select is(tests.told('dana') @> '{BOOKING_CHANGED cancelled tutor}', true, 'A lesson that the other side cancels is told whatever is muted');

-- Unmuted again.
select pg_temp.muted(false);
select tests.forget_news();
select tests.authenticate_as('dana');
select is(public.unread_total(), 2, 'A thread that is muted no more counts again');
select tests.clear_authentication();
select tests.send('bob', 'dana', 'Four'), tests.send('bob', 'dana', 'Five');
select is(tests.told('dana'), '{NEW_MESSAGE staff}', 'The first message after it notifies, whatever else is unread, and the next one does not');
select is(tests.mailed('dana'), '{NEW_MESSAGE staff}', 'The first message after it is emailed');
select pg_temp.muted(true, 'bob');
select tests.forget_news();
select tests.send('dana', 'bob', 'Six');
select is(tests.told('bob'), '{}', 'A guardian mutes as staff do');
select is_empty($$ select from private.inbox_faults f where tests.is_own(f.thread_id) $$, 'The rows of the inbox are what they are computed from');

select * from finish();
rollback;
