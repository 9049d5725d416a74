begin;
select plan(6);

select tests.create_family();
select tests.send('bob', 'dana', 'One'), tests.send('dana', 'bob', 'Two'), tests.send('bob', 'dana', 'Three');
select is(
  (select array_agg(m.body order by m.created_at) from public.messages m), '{One,Two,Three}',
  'Messages of one transaction have times in the order of their sequence');

-- A clock that was set back, or a time from the console.
insert into public.messages (thread_id, sender_id, body, created_at)
values (tests.thread_id('bob', 'dana'), tests.id('bob'), 'Four', now() - interval '1 day');
select is(
  (select array_agg(m.body order by m.created_at) from public.messages m), '{One,Two,Three,Four}',
  'A message with an earlier time is placed after the one before it');
select tests.send('dana', 'bob', 'Five');
select is(
  (select array_agg(m.body order by m.created_at) from public.messages m), '{One,Two,Three,Four,Five}',
  'The next message comes after it');
select is((select count(distinct m.created_at)::int from public.messages m), 5,
  'No two messages of a thread have one time');

-- Another thread has its own order, and history may be brought in.
insert into public.threads (guardian_id, staff_id, student_id, started_by_id, staff_role)
values (tests.id('eve'), tests.id('dana'), tests.id('charlie'), tests.id('eve'), 'TUTOR');
insert into public.messages (thread_id, sender_id, body, created_at)
values (tests.thread_id('eve', 'dana'), tests.id('eve'), 'Old', now() - interval '1 year');
select is((select m.created_at from public.messages m where m.body = 'Old'), now() - interval '1 year',
  'The first message of a thread keeps a given time');
select tests.send('eve', 'dana', 'New');
select cmp_ok((select m.created_at from public.messages m where m.body = 'New'), '>=', now(),
  'A sent message has the time of its sending');

select * from finish();
rollback;
