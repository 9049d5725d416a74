begin;
select plan(36);

select tests.create_family();
select tests.create_user('alice', '{admin}');
select tests.keep('first', (tests.send('bob', 'dana', 'The word is swordfish')).id), tests.keep('second', (tests.send('bob', 'dana', 'Second')).id),
  tests.keep('reply', (tests.send('dana', 'bob', 'Reply')).id);
select tests.keep('thread', tests.thread_id('bob', 'dana'));
create function pg_temp.withdrawing(p_name text) returns text language sql as $$
  select tests.error_of(format('select public.withdraw_message(%L)', tests.the(p_name))) ->> 'message'; $$;
grant execute on all functions in schema pg_temp to public;

-- Who may.
select tests.authenticate_as('dana');
select is(pg_temp.withdrawing('first'), 'message.not_found', 'The other side withdraws nothing that it was sent');
select tests.authenticate_as('eve');
select is(pg_temp.withdrawing('first'), 'message.not_found', 'A stranger withdraws nothing');
select tests.authenticate_as('alice');
select is(pg_temp.withdrawing('first'), 'message.not_found', 'An admin withdraws no message of somebody else');
select tests.authenticate_as_anon();
select is(pg_temp.withdrawing('first'), 'auth.required', 'Without a session nothing is withdrawn');

-- When.
select tests.clear_authentication();
update private.settings set withdraw_minutes = 7;
select tests.authenticate_as('bob');
select is((select array_agg(m.withdrawable_until - m.created_at order by m.seq) from public.thread_messages m),
  array['7 minutes', '7 minutes', null]::interval[],
  'The sender sees until when each of their messages may be withdrawn even if it was read');
select is((select array_agg(m.withdrawable_until - m.created_at order by m.seq) from public.list_messages(tests.the('thread')) m),
  array['7 minutes', '7 minutes', null]::interval[], 'A page of the thread says the same');
select tests.authenticate_as('dana');
select is((select array_agg(m.seq) from public.thread_messages m where m.withdrawable_until is not null), '{3}',
  'The other side sees that of its own messages alone');
select tests.clear_authentication();
update private.settings set withdraw_minutes = 0;
select tests.authenticate_as('bob');
savepoint unread;
select is(pg_temp.withdrawing('first'), null, 'An unread message is withdrawn at any time');
rollback to unread;
select tests.authenticate_as('dana');
select public.mark_thread_read(tests.the('thread'), 1);
select tests.authenticate_as('bob');
select is(pg_temp.withdrawing('first'), 'message.not_withdrawable', 'A message that was read is not withdrawn when its minutes are over');
select is(pg_temp.withdrawing('second'), null, 'The one after it, which was not read, is');
rollback to unread;
select tests.clear_authentication();
update private.settings set withdraw_minutes = 10;
select tests.authenticate_as('dana');
select public.mark_thread_read(tests.the('thread'));
select tests.clear_authentication();
select tests.forget_broadcasts();
select tests.authenticate_as('bob');
select is(pg_temp.withdrawing('first'), null, 'A message that was read is withdrawn within its minutes');

-- What is left of it.
select tests.clear_authentication();
select is(tests.received('bob'), array[format('thread.changed {"thread_id": "%s"}', tests.the('thread'))], 'The sender''s other devices look again');
select is(tests.received('dana'), array[format('thread.changed {"thread_id": "%s"}', tests.the('thread'))], 'The other side looks again');
select tests.authenticate_as(side) from unnest(array['bob']) side;
select results_eq('select seq, body, withdrawn_at is not null from public.thread_messages order by seq',
  $$ values (1, null, true), (2, 'Second', false), (3, 'Reply', false) $$, 'The sender sees that the message was withdrawn');
select is((select withdrawn_count from public.my_threads), 1, 'The row of the thread says how many were withdrawn');
select is((select w.withdrawn_count from public.newest_threads() w), 1, 'An app that looks for news sees it as well');
select is((select w.withdrawn_count from public.list_threads() w), 1, 'A page of the inbox says the same');
select is((public.withdraw_message(tests.the('first'))).withdrawn_at is not null, true, 'A repetition is answered as the first time');
select is((select withdrawn_count from public.my_threads), 1, 'A repetition counts nothing');
select is_empty($$ select from public.search_messages('swordfish') $$, 'Search does not find it on the sender''s side');
select tests.authenticate_as('dana');
select results_eq('select seq, body, withdrawn_at is not null from public.open_thread(tests.the(''thread'')) order by seq',
  $$ values (1, null, true), (2, 'Second', false), (3, 'Reply', false) $$, 'The other side sees that the message was withdrawn');
select is_empty($$ select from public.search_messages('swordfish') $$, 'Search does not find it on the other side');
select is(pg_temp.withdrawing('reply'), null, 'Staff withdraw what they sent');
select is((select last_message_preview from public.my_threads), null, 'The inbox previews nothing of it');
select tests.authenticate_as('bob');
select throws_ok('select * from private.withdrawn_messages', '42501', null, 'What it said is closed to its sender');
select tests.authenticate_as('alice');
select is((select count(*)::int from public.review_thread(tests.the('thread'), 'Complaint') where body ~ 'swordfish'), 0,
  'A review that follows no report does not show it');
select tests.clear_authentication();
select is((select count(*)::int from private.audit_log l where l.action = 'withdrawn_messages.insert' and l.entity_id = tests.the('first')
  and l.actor_id = tests.id('bob')), 1, 'The audit log says who withdrew it');
select is((select w.body from private.withdrawn_messages w where w.message_id = tests.the('first')), 'The word is swordfish', 'What it said is kept');

-- Nothing else is changed by this door.
select throws_ok($$ update public.messages set body = null, withdrawn_at = now() where id = tests.the('second') $$, 'PT403', 'permission.denied',
  'The console withdraws nothing whose text is not kept');
insert into private.withdrawn_messages (message_id, body) values (tests.the('second'), 'Another text');
select throws_ok($$ update public.messages set body = null, withdrawn_at = now() where id = tests.the('second') $$, 'PT403', 'permission.denied',
  'What is kept is what was said');
update private.withdrawn_messages set body = 'Second' where message_id = tests.the('second');
select throws_ok($$ update public.messages set body = null, withdrawn_at = now(), created_at = now() where id = tests.the('second') $$, 'PT403',
  'permission.denied', 'Nothing else of the message changes with it');
select throws_ok($$ update public.messages set withdrawn_at = null where id = tests.the('first') $$, 'PT403', 'permission.denied',
  'A withdrawn message does not come back');
delete from private.withdrawn_messages where message_id = tests.the('second');

-- A repeated send.
select tests.keep('client', gen_random_uuid());
select tests.authenticate_as('bob');
select tests.keep('third', (public.send_message(tests.id('charlie'), 'Third', tests.id('dana'), null, tests.the('client'))).id);
select public.withdraw_message(tests.the('third'));
select results_eq($$ select id, body from public.send_message(tests.id('charlie'), 'Third', tests.id('dana'), null, tests.the('client')) $$,
  $$ values (tests.the('third'), null) $$, 'A repeated send is answered with the withdrawn message');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Other', tests.id('dana'), null, tests.the('client')) $$, 'PT409',
  'request.mismatch', 'A repeated send is compared with what was withdrawn');

-- Without access.
select tests.keep('fourth', (public.send_message(tests.id('charlie'), 'Fourth', tests.id('dana'))).id);
select tests.clear_authentication();
select tests.unlink('bob', 'charlie');
select tests.authenticate_as('bob');
select is(pg_temp.withdrawing('fourth'), 'message.not_found', 'Who no longer reads the thread withdraws nothing in it');
select tests.clear_authentication();
select is((select count(*)::int from public.messages m where m.thread_id = tests.the('thread') and m.withdrawn_at is not null), 3,
  'Only what was to be withdrawn is');

select * from finish();
rollback;
