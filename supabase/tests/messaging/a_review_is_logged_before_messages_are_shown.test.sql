begin;
select plan(13);

select tests.create_family();
select tests.create_user('alice', '{admin}');
select tests.send('bob', 'dana', 'One'), tests.send('dana', 'bob', 'Two'), tests.send('bob', 'dana', 'Three');
select tests.keep('thread', tests.thread_id('bob', 'dana'));
-- What the log holds at the moment a line is shown.
create function tests.reviews() returns integer
language sql volatile security definer set search_path = ''
as $$ select count(*)::integer from private.audit_log l where l.action = 'thread.reviewed'; $$;
grant execute on function tests.reviews() to public;

select tests.authenticate_as('alice');
select throws_ok($$ select public.review_thread(tests.the('thread'), null) $$, 'PT400', 'validation.failed',
  'A review without a reason is refused');
select throws_ok($$ select public.review_thread(tests.the('thread'), E' \n') $$, 'PT400', 'validation.failed',
  'A reason of blanks is refused');
select throws_ok($$ select public.review_thread(tests.the('thread'), repeat('x', 501)) $$, 'PT400', 'validation.failed',
  'A reason of 501 characters is refused');
select is(tests.reviews(), 0, 'Refused reviews are not logged');
select results_eq(
  $$ select seq, sender_name, sender_role::text, body from public.review_thread(tests.the('thread'), 'Complaint 7') $$,
  $$ values (1, 'Bob', 'PARENT', 'One'), (2, 'Dana', 'TUTOR', 'Two'), (3, 'Bob', 'PARENT', 'Three') $$,
  'A review shows all messages with the names of their senders');
select is((select tests.reviews() from public.review_thread(tests.the('thread'), 'Complaint 7', p_limit => 1)), 2,
  'The log holds the review when the first message is shown');
select results_eq($$ select body from public.review_thread(tests.the('thread'), 'Complaint 7', 3, 1) $$, $$ values ('Two') $$,
  'A review can be read in pages');
select throws_ok($$ select public.review_thread(tests.the('thread'), 'Complaint 7', p_limit => 201) $$, 'PT400', 'validation.failed',
  'A review page of 201 messages is refused');
select throws_ok($$ select public.review_thread(gen_random_uuid(), 'Complaint 7') $$, 'PT404', 'thread.not_found',
  'The review of an unknown thread is refused');
select is_empty($$ select * from public.thread_messages $$, 'The admin reads no messages in any other way');
select tests.clear_authentication();
select results_eq(
  $$ select actor_id, entity, entity_id, details from private.audit_log where action = 'thread.reviewed' group by 1, 2, 3, 4 $$,
  $$ values (tests.id('alice'), 'threads', tests.the('thread'), '{"reason": "Complaint 7"}'::jsonb) $$,
  'The log records who reviewed which thread and why');
select is((select count(*)::int from public.thread_receipts), 0, 'A review writes no receipt');
select is((select count(*)::int from public.thread_messages where read_at is not null), 0,
  'A review marks no message as read');

select * from finish();
rollback;
