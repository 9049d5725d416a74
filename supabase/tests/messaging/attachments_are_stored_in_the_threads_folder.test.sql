begin;
select plan(26);

select tests.create_family();
select tests.send('bob', 'dana'), tests.send('eve', 'dana');
select tests.keep('mine', tests.thread_id('bob', 'dana'));
select tests.keep('theirs', tests.thread_id('eve', 'dana'));
select tests.keep('file', '00000000-0000-4000-8000-00000000000f');
-- Uploads a file as Bob and returns the result.
create function tests.put(p_name text) returns text
language sql volatile security invoker set search_path = ''
as $$ select coalesce(tests.error_of(format('select tests.upload(%L, %L)', 'bob', p_name)) ->> 'state', 'taken'); $$;

select is(tests.put(tests.the('mine') || '/' || tests.the('file') || '/plan.pdf'), 'taken',
  'A path of thread, id and name is accepted');
select is(tests.put(tests.the('mine') || '/' || gen_random_uuid() || '/Plan (1) - final_v2.tar.pdf'), 'taken',
  'A name with blanks, brackets and dots is accepted');
select is(tests.put(tests.the('mine') || '/' || gen_random_uuid() || '/' || repeat('x', 116) || '.pdf'), 'taken',
  'A name of 120 characters is accepted');
select is(tests.put(tests.the('mine') || '/' || gen_random_uuid() || '/' || repeat('x', 117) || '.pdf'), '42501',
  'A name of 121 characters is refused');
select is(tests.put(tests.the('theirs') || '/' || tests.the('file') || '/plan.pdf'), '42501',
  'A path in another''s thread is refused');
select is(tests.put(gen_random_uuid() || '/' || tests.the('file') || '/plan.pdf'), '42501',
  'A path in an unknown thread is refused');
select is(tests.put(tests.the('mine') || '/plan.pdf'), '42501', 'A path without an id is refused');
select is(tests.put(tests.the('mine') || '/x/plan.pdf'), '42501', 'A path with a malformed id is refused');
select is(tests.put(tests.the('mine') || '/' || tests.the('file') || '/a/plan.pdf'), '42501',
  'A path with a deeper folder is refused');
select is(tests.put(tests.the('mine') || '/' || tests.the('file') || '/'), '42501',
  'A path without a name is refused');
select is(tests.put(tests.the('mine') || '/' || tests.the('file') || '/..'), '42501',
  'A path to the parent folder is refused');
select is(tests.put(tests.the('mine') || '/' || tests.the('file') || '/../' || tests.the('theirs') || '/plan.pdf'), '42501',
  'A path into another thread by way of parent folders is refused');
select is(tests.put(tests.the('mine') || '/../' || tests.the('theirs') || '/' || tests.the('file') || '/plan.pdf'), '42501',
  'A path that leaves its thread is refused');
select is(tests.put(tests.the('mine') || '/' || tests.the('file') || '/a..pdf'), '42501',
  'Two dots in a row are refused');
select is(tests.put(tests.the('mine') || '/' || tests.the('file') || '/.pdf'), '42501',
  'A hidden file is refused');
select is(tests.put(tests.the('mine') || '/' || tests.the('file') || E'/plan\n.pdf'), '42501',
  'A name with a line break is refused');
select is(tests.put(tests.the('mine') || '/' || tests.the('file') || E'/plan.pdf\n'), '42501',
  'A name that ends in a line break is refused');
select is(tests.put(tests.the('mine') || '/' || tests.the('file') || '/' || U&'plan\202Efdp.exe'), '42501',
  'A name with bidirectional control characters is refused');
select is(tests.put(tests.the('mine') || '/' || tests.the('file') || '/' || U&'pl\0430n.pdf'), '42501',
  'A name with look-alike letters is refused');
select is(tests.put(tests.the('mine') || '/' || tests.the('file') || U&'\2215plan.pdf'), '42501',
  'A path with a look-alike slash is refused');
select is(tests.put(tests.the('mine') || '/' || tests.the('file') || '\plan.pdf'), '42501',
  'A path with a backslash is refused');
select is(tests.put(tests.the('mine') || '//' || tests.the('file') || '/plan.pdf'), '42501',
  'A path with an empty folder is refused');
select is(tests.put('/' || tests.the('mine') || '/' || tests.the('file') || '/plan.pdf'), '42501',
  'A path with a leading slash is refused');
select is(tests.put(upper(tests.the('mine')::text) || '/' || tests.the('file') || '/plan.pdf'), '42501',
  'A thread id in capitals is refused');
select is(tests.put(''), '42501', 'An empty path is refused');
select is((select count(*)::int from storage.objects where bucket_id = 'message-attachments'), 3,
  'Only the three valid files were stored');

select * from finish();
rollback;
