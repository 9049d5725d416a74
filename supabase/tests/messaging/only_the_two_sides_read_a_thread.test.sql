begin;
select plan(7);

select tests.create_family();
select tests.create_users('alice: client, admin', 'frank: agent', 'grace: tutor');
select tests.agent('frank', 'bob');
select tests.book('eve', 'grace', 'charlie', '3 days', 'confirmed');
select tests.send('bob', 'dana', 'Between us');
select tests.upload('bob', tests.thread_id('bob', 'dana') || '/00000000-0000-4000-8000-000000000001/plan.pdf');
select tests.keep('thread', tests.thread_id('bob', 'dana'));
-- What each person finds of the thread by every way of reading.
create function tests.found_by(p_nickname text) returns text
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_found text;
begin
  perform tests.authenticate_as(p_nickname);
  v_found := format('%s threads, %s messages, %s receipts, %s inbox, %s page, %s search, %s files',
    (select count(*) from public.threads), (select count(*) from public.messages),
    (select count(*) from public.thread_receipts), (select count(*) from public.my_threads),
    (select count(*) from public.thread_messages where thread_id = tests.the('thread')),
    (select count(*) from public.search_messages('between')), tests.files_found())
    || coalesce(', ' || (tests.error_of($q$ select public.open_thread(tests.the('thread')) $q$) ->> 'message'), '');
  return v_found;
end;
$$;
grant execute on function tests.found_by(text) to public;

select is(tests.found_by('dana'), '1 threads, 1 messages, 0 receipts, 1 inbox, 1 page, 1 search, 1 files',
  'The tutor reads the thread in every way');
select is(tests.found_by('bob'), '1 threads, 1 messages, 1 receipts, 1 inbox, 1 page, 1 search, 1 files',
  'The guardian reads the thread in every way');
select is(tests.found_by('eve'), '0 threads, 0 messages, 0 receipts, 0 inbox, 0 page, 0 search, 0 files, thread.not_found',
  'Another guardian reads the thread in no way');
select is(tests.found_by('charlie'), '0 threads, 0 messages, 0 receipts, 0 inbox, 0 page, 0 search, 0 files, thread.not_found',
  'The student reads the thread in no way');
select is(tests.found_by('grace'), '0 threads, 0 messages, 0 receipts, 0 inbox, 0 page, 0 search, 0 files, thread.not_found',
  'Another tutor of the student reads the thread in no way');
select is(tests.found_by('frank'), '0 threads, 0 messages, 0 receipts, 0 inbox, 0 page, 0 search, 0 files, thread.not_found',
  'The agent reads the thread in no way');
select is(tests.found_by('alice'), '0 threads, 0 messages, 0 receipts, 0 inbox, 0 page, 0 search, 0 files, thread.not_found',
  'An admin reads the thread in no way');

select * from finish();
rollback;
