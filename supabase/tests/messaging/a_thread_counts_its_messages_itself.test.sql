begin;
select plan(6);

select tests.create_family();
select tests.send('bob', 'dana'), tests.send('dana', 'bob'), tests.send('dana', 'bob'), tests.send('eve', 'dana');
prepare counted as
select t.last_seq, t.guardian_count, t.last_message_at = (select max(m.created_at) from public.messages m where m.thread_id = t.id) from public.threads t
where t.id = tests.thread_id('bob', 'dana');
select results_eq('counted', $$ values (3, 1, true) $$, 'A thread knows how many messages each side sent, and when the last one was sent');
select is_empty(
  $$ select t.id from public.threads t
     where t.last_seq <> (select count(*) from public.messages m where m.thread_id = t.id)
       or t.guardian_count <> (select count(*) from public.messages m where m.thread_id = t.id and m.sender_id = t.guardian_id) $$,
  'The counts of every thread are those of its messages');

-- What is not kept for ever changes no later count.
alter table public.messages disable trigger user;
delete from public.messages where thread_id = tests.thread_id('bob', 'dana');
alter table public.messages enable trigger user;
select tests.send('bob', 'dana');
select results_eq(
  $$ select seq, guardian_count, staff_count from public.messages where thread_id = tests.thread_id('bob', 'dana') $$,
  $$ values (4, 2, 2) $$, 'After its messages were removed a thread goes on counting where it was');
select results_eq('counted', $$ values (4, 2, true) $$, 'The thread counts the new message');

select throws_ok($$ update public.threads set guardian_count = 9 where id = tests.thread_id('bob', 'dana') $$, '23514', null,
  'A thread cannot count more messages of one side than it has');
select throws_ok($$ update public.threads set last_message_at = null where id = tests.thread_id('bob', 'dana') $$, '23514', null,
  'A thread with messages has the time of the last one');

select * from finish();
rollback;
