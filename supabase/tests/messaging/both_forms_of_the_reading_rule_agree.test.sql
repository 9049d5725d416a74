begin;
select plan(6);

-- reads_thread asks about one thread, readable_threads lists all of a person: one rule in two forms.
create function pg_temp.reads_of(p_name text) returns text language sql as $$
  select coalesce(string_agg(left(t.id::text, 8), ',' order by t.id), 'none')
  from public.threads t where private.reads_thread(tests.id(p_name), t);
$$;
create function pg_temp.disagreements() returns bigint language sql as $$
  select count(*)
  from public.profiles p cross join public.threads t
  where private.reads_thread(p.id, t) is distinct from exists (
    select from private.readable_threads(p.id, array(
      select g.target_profile_id from public.profile_graph g
      where g.source_profile_id = p.id and private.has_right(p.id, g.target_profile_id, 'message'))) r
    where r.id = t.id);
$$;

select tests.create_family();
select tests.send('bob', 'dana');
select tests.authenticate_as('eve');
select public.start_thread(tests.id('charlie'), tests.id('dana'));
select tests.clear_authentication();

select is(pg_temp.disagreements(), 0::bigint, 'Both forms agree on threads with messages and on an empty one');
select isnt(pg_temp.reads_of('dana'), 'none', 'The tutor reads the thread with a message');
select isnt(pg_temp.reads_of('dana'), pg_temp.reads_of('eve'), 'The tutor does not read the empty thread that a guardian started');
select is(pg_temp.reads_of('charlie'), 'none', 'The student reads no thread about themselves');

select tests.restrict('dana', 'charlie', '{message}');
select is(pg_temp.disagreements() || ' ' || pg_temp.reads_of('dana'), '0 none', 'Both forms deny a restricted tutor');
update public.profile_graph set rights = '{book}' where id = tests.link_id('bob', 'charlie');
select is(pg_temp.disagreements() || ' ' || pg_temp.reads_of('bob'), '0 none', 'Both forms deny a guardian without the right to message');

select * from finish();
rollback;
