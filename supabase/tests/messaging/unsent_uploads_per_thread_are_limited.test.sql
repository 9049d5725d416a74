begin;
select plan(8);

select tests.create_family();
select tests.send('bob', 'dana'), tests.send('eve', 'dana');
update private.settings set max_unsent_uploads = 2;

create function pg_temp.put(p_who text, p_guardian text, p_number integer) returns text language sql volatile as $$
  select coalesce(tests.error_of(format('select tests.upload(%L, %L)', p_who, tests.thread_id(p_guardian, 'dana')
    || '/00000000-0000-4000-8000-00000000000' || p_number || '/plan.pdf')) ->> 'state', 'taken')
$$;
create function pg_temp.path(p_number integer) returns text language sql stable as $$
  select tests.thread_id('bob', 'dana') || '/00000000-0000-4000-8000-00000000000' || p_number || '/plan.pdf'
$$;
grant execute on all functions in schema pg_temp to public;

select is(pg_temp.put('bob', 'bob', 1), 'taken', 'The first upload is taken');
select is(pg_temp.put('bob', 'bob', 2), 'taken', 'The second upload is taken');
select is(pg_temp.put('bob', 'bob', 3), '42501', 'A third unsent upload is refused');
select is(pg_temp.put('dana', 'bob', 3), 'taken', 'The other side of the thread has its own count');
select is(pg_temp.put('dana', 'eve', 4), 'taken', 'Another thread has its own count');
select tests.send('bob', 'dana', 'Here', p_attachment_path => pg_temp.path(1));
select is(pg_temp.put('bob', 'bob', 5), 'taken', 'After one is sent another can be uploaded');
select is(pg_temp.put('bob', 'bob', 6), '42501', 'Two unsent uploads are the limit again');
select is((select count(*)::int from storage.objects where name like '%/plan.pdf'), 5,
  'Refused uploads leave no file');

select * from finish();
rollback;
