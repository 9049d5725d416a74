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
select tests.send('bob', 'dana', 'One');
select tests.send('bob', 'dana', 'Two');
select tests.send('dana', 'bob', 'Three');
select tests.send('bob', 'dana', 'Four');
select tests.send('eve', 'dana', 'One');

select tests.authenticate_as('dana');
select is(public.unread_total(), 4, 'four that she has not read');
select is(public.unread_total(), tests.recount('dana'), 'which a recount confirms');
select set_eq($$ select other_name || ' ' || unread_count from public.my_threads $$, '{Bob 3,Eve 1}'::text[], 'thread by thread');
select is(public.mark_thread_read(tests.thread_id('bob', 'dana'), 1), 2, 'reading one leaves two');
select is(public.mark_thread_read(tests.thread_id('bob', 'dana'), 3), 1, 'one''s own message does not count');
select is(public.unread_total(), tests.recount('dana'), 'the recount agrees');
select tests.authenticate_as('bob');
select is(public.unread_total(), 1, 'sending reads nothing: her answer waits for Bob');
select is((select count(*)::int from public.open_thread(tests.thread_id('bob', 'dana'))), 4, 'he opens the thread');
select is(public.unread_total(), 0, 'and has read it');
select is(public.unread_total(), tests.recount('bob'), 'the recount agrees');
select tests.authenticate_as('eve');
select is(public.unread_total(), 0, 'what others write is nobody else''s');

select * from finish();
rollback;
