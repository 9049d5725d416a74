begin;
select plan(8);

select tests.set_up_integrations();
select tests.connect('bob');
select tests.sync(tests.classroom(2, null));
select tests.sync(tests.classroom(2));
create function pg_temp.news() returns int language sql as $$
  select count(*)::int from public.notifications where profile_id = tests.id('bob') and key = 'PARENT_CHILD_GRADED';
$$;
select is(pg_temp.news(), 2, 'Both grades are told once');
select tests.keep('work',
  (select s.id from public.submissions s join public.assignments a on a.id = s.assignment_id where a.title = 'Sheet 1' and s.student_id = tests.id('charlie')));

create function pg_temp.renamed(p_id text) returns jsonb language sql as $$
  select replace(tests.classroom(2)::text, '"s1"', format('"%s"', p_id))::jsonb;
$$;
select is(tests.sync(pg_temp.renamed('s9')), 'succeeded', 'A full sync with another id succeeds');
select is(tests.records(), '{Sheet 1 8/10,Sheet 2 8/10}', 'The work keeps its grade');
select is((select external_id from public.submissions where id = tests.the('work')), 's9', 'Work under a new id is the same record');
select is(pg_temp.news(), 2, 'Nobody is told again');
select is(tests.sync(pg_temp.renamed('s8') - 'scopes'), 'succeeded', 'A partial sync with a third id succeeds');
select is(tests.records(), '{Sheet 1 8/10,Sheet 2 8/10}', 'The work keeps its grade there as well');
select is(pg_temp.news(), 2, 'Nobody is told again of work under a new id');

select * from finish();
rollback;
