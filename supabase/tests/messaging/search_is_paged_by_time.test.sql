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
select is((select snippet from public.search_messages('needle', 1)), 'Needle two', 'a page');
select is((select snippet from public.search_messages('needle', 1, now())), 'Needle one', 'what was before it');
select is_empty($$ select * from public.search_messages('needle', 1, now() - interval '1 minute') $$, 'nothing more');
select throws_ok($$ select public.search_messages('needle', 201) $$, 'PT400', 'validation.failed', 'up to 200');
select throws_ok($$ select public.search_messages('needle', 0) $$, 'PT400', 'validation.failed', 'at least one');
select is((select char_length(snippet) from public.search_messages('needle', 1)), 10, 'a short message is its own snippet');
select tests.send('bob', 'dana', repeat('hay ', 500) || 'here it lies: nail ' || repeat('hay ', 100));
select is((select char_length(snippet) from public.search_messages('nail')), 84, 'of a long one it is a piece');
select matches((select snippet from public.search_messages('nail')), 'here it lies: nail hay', 'around the place');

select * from finish();
rollback;
