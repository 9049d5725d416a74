begin;
select plan(5);

select tests.set_up_integrations();
select tests.create_user('gina'), tests.link('gina', 'charlie'), tests.create_user('booker'), tests.link('booker', 'charlie', '{book}'),
       tests.create_user('barred'), tests.link('barred', 'charlie'), tests.restrict('barred', 'charlie');
select tests.connect('bob');
select tests.sync(tests.classroom(1));

create function pg_temp.sees(p_person text) returns text language plpgsql as $$
begin
  perform tests.authenticate_as(p_person);
  return (select count(*) from public.my_integrations) || ' ' || (select count(*) from public.my_sync_runs) || ' ' || (select count(*) from public.sync_runs);
end $$;
grant execute on all functions in schema pg_temp to public;
select is(pg_temp.sees('bob'), '1 1 1', 'The person who connected it sees the runs');
select is(pg_temp.sees('charlie'), '1 1 1', 'The student sees the runs');
select is(pg_temp.sees('gina'), '1 1 1', 'Another guardian with view_progress sees the runs');
select is(pg_temp.sees('booker'), '0 0 0', 'A guardian without view_progress sees no runs');
select is(pg_temp.sees('barred'), '0 0 0', 'A restricted guardian sees no runs');

select * from finish();
rollback;
