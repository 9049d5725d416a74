begin;
select plan(14);

select tests.create_family();
select tests.send('bob', 'dana'), tests.send('dana', 'bob');

select tests.authenticate_as('bob');
select throws_ok($$ insert into public.threads (guardian_id, staff_id, student_id, started_by_id, staff_role)
  values (tests.id('bob'), tests.id('dana'), tests.id('charlie'), tests.id('bob'), 'TUTOR') $$, '42501', null,
  'A user cannot insert a thread');
select throws_ok($$ update public.threads set last_seq = 0 $$, '42501', null,
  'A user cannot update a thread');
select throws_ok($$ delete from public.threads $$, '42501', null, 'A user cannot delete a thread');
select throws_ok($$ insert into public.messages (thread_id, seq, sender_id, sender_role, body, guardian_count, staff_count)
  values (tests.thread_id('bob', 'dana'), 3, tests.id('dana'), 'TUTOR', 'Forged', 1, 2) $$, '42501', null,
  'A user cannot insert a message');
select throws_ok($$ update public.messages set body = 'Forged' $$, '42501', null,
  'A user cannot update a message');
select throws_ok($$ delete from public.messages $$, '42501', null, 'A user cannot delete a message');
select throws_ok($$ insert into public.thread_receipts (thread_id, side, up_to_seq, covered) values (tests.thread_id('bob', 'dana'), 'staff', 2, 1) $$, '42501',
  null,
  'A user cannot insert a receipt');
select throws_ok($$ update public.thread_receipts set up_to_seq = 1 $$, '42501', null,
  'A user cannot update a receipt');
select throws_ok($$ delete from public.thread_receipts $$, '42501', null, 'A user cannot delete a receipt');
select throws_ok($$ insert into public.thread_marks (thread_id, profile_id, pinned_at) values (tests.thread_id('bob', 'dana'), tests.id('dana'), now()) $$,
  '42501', null,
  'A user cannot insert a mark');
select throws_ok($$ update public.thread_marks set pinned_at = now() $$, '42501', null,
  'A user cannot update a mark');
select throws_ok($$ delete from public.thread_marks $$, '42501', null, 'A user cannot delete a mark');
select throws_ok($$ insert into public.my_threads (thread_id) values (gen_random_uuid()) $$, '55000', null,
  'A user cannot insert through a view');
select is((select string_agg(body, ' ' order by seq) from public.thread_messages), 'Hello Hello',
  'The messages are unchanged after refused writes');

select * from finish();
rollback;
