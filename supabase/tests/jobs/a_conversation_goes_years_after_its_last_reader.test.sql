begin;
select plan(30);

select tests.create_family();
select tests.create_users('ned: tutor');
select tests.book('eve', 'ned', 'charlie', '3 days', 'confirmed');
select tests.send('bob', 'dana', 'One'), tests.send('dana', 'bob', 'Two');
select tests.send('bob', 'dana', 'Three', p_attachment_path => tests.upload('bob', tests.thread_id('bob', 'dana') || '/' || gen_random_uuid() || '/plan.pdf'));
select tests.keep('thread', tests.thread_id('bob', 'dana'));
select tests.authenticate_as('dana');
select public.mark_thread_read(tests.the('thread'), 1), public.mark_thread_read(tests.the('thread'), 3);
select tests.clear_authentication();
select tests.send('eve', 'ned', 'Still here');
select tests.keep('kept', tests.thread_id('eve', 'ned'));

create function pg_temp.left_of(p_thread text) returns integer language sql as $$
  select count(*)::int from public.messages m where m.thread_id = tests.the(p_thread);
$$;
create function pg_temp.ended(p_thread text) returns timestamptz language sql as $$
  select e.ended_at from private.ended_threads e where e.thread_id = tests.the(p_thread);
$$;

-- In use.
select private.apply_retention(now() + interval '30 years');
select is(pg_temp.left_of('thread'), 3, 'A conversation that a side may read stays, however old it is');
select is(pg_temp.ended('thread'), null, 'A conversation in use is not over');

-- Over.
delete from public.bookings where tutor_id = tests.id('dana');
select tests.unlink('bob', 'charlie');
select private.look_at_threads(now(), 10000);
select is(pg_temp.ended('thread'), now(), 'The end is noted when neither side may read the conversation');
select private.look_at_threads(now() + interval '1 year', 10000);
select is(pg_temp.ended('thread'), now(), 'A later round does not move the end on');

select tests.link('bob', 'charlie');
select private.look_at_threads(now() + interval '2 years', 10000);
select is(pg_temp.ended('thread'), null, 'A new link makes the conversation one in use again');
select tests.unlink('bob', 'charlie');
select private.look_at_threads(now(), 10000);

select private.apply_retention(now() + interval '1095 days');
select is(pg_temp.left_of('thread'), 3, 'Nothing goes before three years have passed');

-- Guarded.
select throws_ok($$ delete from public.messages where thread_id = tests.the('thread') $$, 'PT403', 'permission.denied',
  'The console deletes no message of a conversation that is not marked');
select throws_ok($$ delete from public.thread_receipts where thread_id = tests.the('thread') $$, 'PT403', 'permission.denied',
  'The console deletes no receipt of a conversation that is not marked');
select throws_ok($$ update private.ended_threads set removing_since = now() where thread_id = tests.the('thread') $$, 'PT403', 'permission.denied',
  'The console marks no conversation before its time');
select throws_ok($$ insert into private.ended_threads values (tests.the('kept'), now() - interval '9 years', now()) $$, 'PT403', 'permission.denied',
  'The console marks no conversation in use');
select throws_ok($$ update public.messages set body = 'Other' where thread_id = tests.the('thread') $$, 'PT403', 'permission.denied',
  'A message is never changed');

-- What keeps it.
savepoint over;
select tests.keep('case', tests.report('bob', (select m.id from public.messages m where m.thread_id = tests.the('thread') and m.seq = 2)));
select private.apply_retention(now() + interval '4 years');
select is(pg_temp.left_of('thread'), 3, 'A conversation that was reported stays');
rollback to over;
select public.place_legal_hold(tests.id('charlie'), 'Proceedings 4/26');
select private.apply_retention(now() + interval '4 years');
select is(pg_temp.left_of('thread'), 3, 'A conversation about somebody who is held stays');
rollback to over;
update private.retention_rules set keep_days = null where class = 'messages';
select private.apply_retention(now() + interval '40 years');
select is(pg_temp.left_of('thread'), 3, 'Without a period conversations stay');
rollback to over;

-- The outer limit.
update public.profile_details set date_of_birth = (now() - interval '23 years 6 months')::date where profile_id = tests.id('charlie');
select private.apply_retention(now() + interval '17 months');
select is(pg_temp.left_of('thread'), 3, 'Before the student is 25 the period counts');
select private.apply_retention(now() + interval '19 months');
select is(pg_temp.left_of('thread'), 0, 'With the 25th birthday a conversation that is over goes');
rollback to over;
update public.profile_details set date_of_birth = (now() - interval '24 years 11 months')::date where profile_id = tests.id('charlie');
select private.apply_retention(now() + interval '364 days');
select is(pg_temp.left_of('thread'), 3, 'Whatever the age, a conversation stays for a year after its end');
rollback to over;

-- In steps.
select private.look_at_threads(now() + interval '1097 days', 10000);
select isnt((select removing_since from private.ended_threads where thread_id = tests.the('thread')), null, 'After three years it is marked');
select is(private.remove_threads(now() + interval '1097 days', 2), 2, 'A step removes no more messages than its limit');
select is((select array_agg(seq) from public.messages where thread_id = tests.the('thread')), '{3}', 'The oldest messages go first');
select is_empty('select * from private.inbox_faults', 'The inbox still follows from what is left');
savepoint cut_off;
select tests.link('bob', 'charlie');
select private.remove_threads(now() + interval '1097 days', 100);
select is(pg_temp.left_of('thread'), 1, 'What is in use again is not removed any further');
select is((select removing_since from private.ended_threads where thread_id = tests.the('thread')), null, 'The mark goes when the conversation is in use');
rollback to cut_off;
select public.place_legal_hold(tests.id('dana'), 'Proceedings 5/26');
select private.remove_threads(now() + interval '1097 days', 100);
select is(pg_temp.left_of('thread'), 1, 'A hold stops a removal that has begun');
rollback to cut_off;
select private.remove_threads(now() + interval '1097 days', 100);
select is_empty($$ select from public.threads where id = tests.the('thread') $$, 'The conversation goes with its last message');
select is_empty($$ select from public.thread_receipts where thread_id = tests.the('thread') $$, 'Receipts of the conversation go as well');
select is_empty($$ select from private.inbox_rows where thread_id = tests.the('thread') $$, 'Rows of the inbox go with their conversation');
select is((select count(*)::int from private.attachment_checks where path like tests.the('thread') || '/%' and expired_at is not null), 1,
  'A file of the conversation is handed to the function that removes files');
select is(pg_temp.left_of('kept'), 1, 'The conversation with the tutor who still teaches stays');
select is(private.remove_threads(now() + interval '1097 days', 100), 0, 'A second run finds nothing to remove');

select * from finish();
rollback;
