begin;
select plan(8);

select tests.create_family();
select tests.send('bob', 'dana');
select tests.send('eve', 'dana');
select tests.keep('thread', tests.thread_id('bob', 'dana'));
select tests.fake_realtime();
delete from public.profile_graph where id = tests.link_id('bob', 'charlie');
delete from realtime.sent;

select tests.authenticate_as('dana');
select public.mark_thread_read(tests.the('thread'));
select tests.clear_authentication();
select is(tests.received('dana'), array[format('message.read {"thread_id": "%s", "up_to_seq": 1}', tests.the('thread'))], 'she is told what she has read');
select is(tests.received('bob'), '{}', 'unlinked, he is not');
insert into public.messages (thread_id, sender_id, body) values (tests.the('thread'), tests.id('dana'), 'From the console');
insert into public.messages (thread_id, sender_id, body) values (tests.the('thread'), tests.id('bob'), 'From the console');
select is(tests.received('bob'), '{}', 'nor of messages, not even his own, wherever they come from');
select is(cardinality(tests.received('dana')), 3, 'she is: two messages and a notification');
select is(tests.told('bob') @> '{NEW_MESSAGE guardian}', false, 'nor is he notified');

select tests.restrict('eve', 'charlie', '{message}');
select tests.authenticate_as('dana');
select public.mark_thread_read(tests.thread_id('eve', 'dana'));
select tests.clear_authentication();
select is(tests.received('eve'), '{}', 'a restricted guardian is told as little');
delete from public.contact_restrictions;
update public.bookings set status = 'cancelled';
delete from realtime.sent;
select tests.authenticate_as('eve');
select public.mark_thread_read(tests.thread_id('eve', 'dana'));
select tests.clear_authentication();
insert into public.messages (thread_id, sender_id, body) values (tests.thread_id('eve', 'dana'), tests.id('eve'), 'From the console');
select is(tests.received('dana'), '{}', 'and a tutor who teaches no more');
select is(cardinality(tests.received('eve')), 2, 'while the guardian still is');

select * from finish();
rollback;
