begin;
select plan(8);

select tests.create_family();
-- Messages of one transaction have one time; this one is a minute older.
insert into public.threads (guardian_id, staff_id, student_id, started_by_id, staff_role)
values (tests.id('bob'), tests.id('dana'), tests.id('charlie'), tests.id('bob'), 'TUTOR');
insert into public.messages (thread_id, sender_id, body, created_at)
values (tests.thread_id('bob', 'dana'), tests.id('bob'), 'Needle one', now() - interval '1 minute');
select tests.send('bob', 'dana', 'Needle two');

select tests.authenticate_as('dana');
select is((select snippet from public.search_messages('needle', 1)), 'Needle two',
  'The first page holds the newest match');
select is((select snippet from public.search_messages('needle', 1, now())), 'Needle one',
  'The next page holds an older match');
select is_empty($$ select * from public.search_messages('needle', 1, now() - interval '1 minute') $$,
  'A page beyond the oldest match is empty');
select throws_ok($$ select public.search_messages('needle', 201) $$, 'PT400', 'validation.failed',
  'A page of 201 matches is refused');
select throws_ok($$ select public.search_messages('needle', 0) $$, 'PT400', 'validation.failed',
  'A page of zero matches is refused');
select is((select char_length(snippet) from public.search_messages('needle', 1)), 10,
  'A short message is its own snippet');
select tests.send('bob', 'dana', repeat('hay ', 500) || 'here it lies: nail ' || repeat('hay ', 100));
select is((select char_length(snippet) from public.search_messages('nail')), 84,
  'The snippet of a long message is shortened');
select matches((select snippet from public.search_messages('nail')), 'here it lies: nail hay',
  'The snippet surrounds the match');

select * from finish();
rollback;
