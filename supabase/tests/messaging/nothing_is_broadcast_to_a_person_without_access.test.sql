begin;
select plan(8);

select tests.create_family();
select tests.send('bob', 'dana'), tests.send('eve', 'dana');
select tests.keep('thread', tests.thread_id('bob', 'dana'));
select tests.forget_broadcasts();
delete from public.profile_graph where id = tests.link_id('bob', 'charlie');
select tests.forget_broadcasts();

select tests.authenticate_as('dana');
select public.mark_thread_read(tests.the('thread'));
select tests.clear_authentication();
select is(tests.received('dana'), array[format('message.read {"thread_id": "%s", "up_to_seq": 1}', tests.the('thread'))],
  'A reader''s own devices receive the read event');
select is(tests.received('bob'), '{}', 'An unlinked guardian receives no read event');
insert into public.messages (thread_id, sender_id, body) values (tests.the('thread'), tests.id('dana'), 'From the console');
insert into public.messages (thread_id, sender_id, body) values (tests.the('thread'), tests.id('bob'), 'From the console');
select is(tests.received('bob'), '{}', 'An unlinked guardian receives no message events');
select is(cardinality(tests.received('dana')), 3,
  'The staff member receives two messages and a notification');
select is(tests.told('bob') @> '{NEW_MESSAGE guardian}', false,
  'An unlinked guardian is not notified of messages');

select tests.restrict('eve', 'charlie', '{message}');
select tests.forget_broadcasts();
select tests.authenticate_as('dana');
select public.mark_thread_read(tests.thread_id('eve', 'dana'));
select tests.clear_authentication();
select is(tests.received('eve'), '{}', 'A restricted guardian receives no events');
delete from public.contact_restrictions;
update public.bookings set status = 'cancelled';
select tests.forget_broadcasts();
select tests.authenticate_as('eve');
select public.mark_thread_read(tests.thread_id('eve', 'dana'));
select tests.clear_authentication();
insert into public.messages (thread_id, sender_id, body) values (tests.thread_id('eve', 'dana'), tests.id('eve'), 'From the console');
select is(tests.received('dana'), '{}', 'A tutor who no longer teaches receives no events');
select is(cardinality(tests.received('eve')), 2, 'The guardian with access receives two events');

select * from finish();
rollback;
