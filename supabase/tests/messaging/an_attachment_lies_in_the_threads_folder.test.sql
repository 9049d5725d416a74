begin;
select plan(26);

select tests.create_family();
select tests.send('bob', 'dana');
select tests.send('eve', 'dana');
select tests.keep('mine', tests.thread_id('bob', 'dana'));
select tests.keep('theirs', tests.thread_id('eve', 'dana'));
select tests.keep('file', '00000000-0000-4000-8000-00000000000f');
-- Puts a file as Bob and tells what came of it.
create function tests.put(p_name text) returns text
language sql volatile security invoker set search_path = ''
as $$ select coalesce(tests.error_of(format('select tests.upload(%L, %L)', 'bob', p_name)) ->> 'state', 'taken'); $$;

select is(tests.put(tests.the('mine') || '/' || tests.the('file') || '/plan.pdf'), 'taken', 'thread, any id, name');
select is(tests.put(tests.the('mine') || '/' || gen_random_uuid() || '/Plan (1) - final_v2.tar.pdf'), 'taken', 'a name with blanks, brackets and dots');
select is(tests.put(tests.the('mine') || '/' || gen_random_uuid() || '/' || repeat('x', 116) || '.pdf'), 'taken', 'of up to 120 characters');
select is(tests.put(tests.the('mine') || '/' || gen_random_uuid() || '/' || repeat('x', 117) || '.pdf'), '42501', 'not longer');
select is(tests.put(tests.the('theirs') || '/' || tests.the('file') || '/plan.pdf'), '42501', 'not in a thread of others');
select is(tests.put(gen_random_uuid() || '/' || tests.the('file') || '/plan.pdf'), '42501', 'nor in none');
select is(tests.put(tests.the('mine') || '/plan.pdf'), '42501', 'not without an id');
select is(tests.put(tests.the('mine') || '/x/plan.pdf'), '42501', 'nor with something else');
select is(tests.put(tests.the('mine') || '/' || tests.the('file') || '/a/plan.pdf'), '42501', 'not deeper');
select is(tests.put(tests.the('mine') || '/' || tests.the('file') || '/'), '42501', 'not nameless');
select is(tests.put(tests.the('mine') || '/' || tests.the('file') || '/..'), '42501', 'not upwards');
select is(tests.put(tests.the('mine') || '/' || tests.the('file') || '/../' || tests.the('theirs') || '/plan.pdf'), '42501', 'nor round about');
select is(tests.put(tests.the('mine') || '/../' || tests.the('theirs') || '/' || tests.the('file') || '/plan.pdf'), '42501', 'in any way');
select is(tests.put(tests.the('mine') || '/' || tests.the('file') || '/a..pdf'), '42501', 'no two dots in a row at all');
select is(tests.put(tests.the('mine') || '/' || tests.the('file') || '/.pdf'), '42501', 'no hidden file');
select is(tests.put(tests.the('mine') || '/' || tests.the('file') || E'/plan\n.pdf'), '42501', 'no line in a name');
select is(tests.put(tests.the('mine') || '/' || tests.the('file') || E'/plan.pdf\n'), '42501', 'nor after it');
select is(tests.put(tests.the('mine') || '/' || tests.the('file') || '/' || U&'plan\202Efdp.exe'), '42501', 'no reversed name');
select is(tests.put(tests.the('mine') || '/' || tests.the('file') || '/' || U&'pl\0430n.pdf'), '42501', 'no look-alike letters');
select is(tests.put(tests.the('mine') || '/' || tests.the('file') || U&'\2215plan.pdf'), '42501', 'no look-alike slash');
select is(tests.put(tests.the('mine') || '/' || tests.the('file') || '\plan.pdf'), '42501', 'no backslash');
select is(tests.put(tests.the('mine') || '//' || tests.the('file') || '/plan.pdf'), '42501', 'no empty folder');
select is(tests.put('/' || tests.the('mine') || '/' || tests.the('file') || '/plan.pdf'), '42501', 'nor one in front');
select is(tests.put(upper(tests.the('mine')::text) || '/' || tests.the('file') || '/plan.pdf'), '42501', 'not in capitals');
select is(tests.put(''), '42501', 'not nothing');
select is((select count(*)::int from storage.objects where bucket_id = 'message-attachments'), 3, 'three were taken');

select * from finish();
rollback;
