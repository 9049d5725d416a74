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
select is(pg_temp.sees('bob'), '1 1 1', 'whoever connected it');
select is(pg_temp.sees('charlie'), '1 1 1', 'the student');
select is(pg_temp.sees('gina'), '1 1 1', 'another guardian');
select is(pg_temp.sees('booker'), '0 0 0', 'not one who may only book');
select is(pg_temp.sees('barred'), '0 0 0', 'nor one whom a restriction keeps away');

select * from finish();
rollback;
