begin;
select plan(11);

select tests.create_family();
-- Counted one by one, as the slow way would.
create function tests.recount(p_nickname text) returns integer
language sql stable security definer set search_path = ''
as $$
  select count(*)::integer
  from public.threads t join public.messages m on m.thread_id = t.id
  where tests.id(p_nickname) in (t.guardian_id, t.staff_id) and m.sender_id <> tests.id(p_nickname)
    and m.seq > coalesce((select max(r.up_to_seq) from public.thread_receipts r
                          where r.thread_id = t.id
                            and r.side = case when t.guardian_id = tests.id(p_nickname) then 'guardian' else 'staff' end), 0);
$$;
grant execute on function tests.recount(text) to public;
select tests.send('bob', 'dana', 'One'), tests.send('bob', 'dana', 'Two'), tests.send('dana', 'bob', 'Three');
select tests.send('bob', 'dana', 'Four'), tests.send('eve', 'dana', 'One');

select tests.authenticate_as('dana');
select is(public.unread_total(), 4, 'Four messages of the other sides are unread');
select is(public.unread_total(), tests.recount('dana'), 'A recount of the messages confirms the total');
select set_eq($$ select other_name || ' ' || unread_count from public.my_threads $$, '{Bob 3,Eve 1}'::text[],
  'Each thread has its own unread count');
select is(public.mark_thread_read(tests.thread_id('bob', 'dana'), 1), 2,
  'Marking one message leaves two unread');
select is(public.mark_thread_read(tests.thread_id('bob', 'dana'), 3), 1,
  'One''s own message does not count as unread');
select is(public.unread_total(), tests.recount('dana'), 'A recount confirms the total after marking');
select tests.authenticate_as('bob');
select is(public.unread_total(), 1, 'Sending does not mark the other side''s message read');
select is((select count(*)::int from public.open_thread(tests.thread_id('bob', 'dana'))), 4,
  'Opening the thread returns all messages');
select is(public.unread_total(), 0, 'Opening the thread leaves nothing unread');
select is(public.unread_total(), tests.recount('bob'), 'A recount confirms the guardian''s total');
select tests.authenticate_as('eve');
select is(public.unread_total(), 0, 'Messages of other threads do not count');

select * from finish();
rollback;
