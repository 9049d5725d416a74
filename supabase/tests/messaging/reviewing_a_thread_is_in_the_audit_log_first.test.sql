begin;
select plan(13);

select tests.create_family();
select tests.create_user('alice', '{admin}');
select tests.send('bob', 'dana', 'One');
select tests.send('dana', 'bob', 'Two');
select tests.send('bob', 'dana', 'Three');
select tests.keep('thread', tests.thread_id('bob', 'dana'));
-- What the log holds at the moment a line is shown.
create function tests.reviews() returns integer
language sql volatile security definer set search_path = ''
as $$ select count(*)::integer from private.audit_log l where l.action = 'thread.reviewed'; $$;
grant execute on function tests.reviews() to public;

select tests.authenticate_as('alice');
select throws_ok($$ select public.review_thread(tests.the('thread'), null) $$, 'PT400', 'validation.failed', 'no reason, no reading');
select throws_ok($$ select public.review_thread(tests.the('thread'), E' \n') $$, 'PT400', 'validation.failed', 'blanks are none');
select throws_ok($$ select public.review_thread(tests.the('thread'), repeat('x', 501)) $$, 'PT400', 'validation.failed', 'and it is no novel');
select is(tests.reviews(), 0, 'so far nobody has read');
select results_eq(
  $$ select seq, sender_name, sender_role::text, body from public.review_thread(tests.the('thread'), 'Complaint 7') $$,
  $$ values (1, 'Bob', 'PARENT', 'One'), (2, 'Dana', 'TUTOR', 'Two'), (3, 'Bob', 'PARENT', 'Three') $$,
  'with a reason all is shown, with names');
select is((select tests.reviews() from public.review_thread(tests.the('thread'), 'Complaint 7', p_limit => 1)), 2, 'when a line is shown, the log has it');
select results_eq($$ select body from public.review_thread(tests.the('thread'), 'Complaint 7', 3, 1) $$, $$ values ('Two') $$, 'page by page');
select throws_ok($$ select public.review_thread(tests.the('thread'), 'Complaint 7', p_limit => 201) $$, 'PT400', 'validation.failed', 'of up to 200');
select throws_ok($$ select public.review_thread(gen_random_uuid(), 'Complaint 7') $$, 'PT404', 'thread.not_found', 'of a thread there is');
select is_empty($$ select * from public.thread_messages $$, 'the admin reads in no other way');
select tests.clear_authentication();
select results_eq(
  $$ select actor_id, entity, entity_id, details from private.audit_log where action = 'thread.reviewed' group by 1, 2, 3, 4 $$,
  $$ values (tests.id('alice'), 'threads', tests.the('thread'), '{"reason": "Complaint 7"}'::jsonb) $$,
  'the log says who read which thread and why');
select is((select count(*)::int from public.thread_receipts), 0, 'nobody''s receipts have moved');
select is((select count(*)::int from public.thread_messages where read_at is not null), 0, 'no message looks read');

select * from finish();
rollback;
