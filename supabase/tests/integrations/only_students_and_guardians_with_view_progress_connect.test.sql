begin;
select plan(7);

select tests.set_up_integrations();
select tests.create_user('booker'), tests.create_user('zoe'), tests.create_user('barred'), tests.create_user('dana', '{tutor}');
select tests.link('booker', 'charlie', '{book,message}'), tests.link('barred', 'charlie');
select tests.restrict('barred', 'charlie');

create function pg_temp.tries(p_person text) returns text language plpgsql as $$
begin
  perform tests.authenticate_as(p_person);
  return coalesce(tests.error_of($q$ select public.connect_integration(tests.id('charlie'), 'google_classroom') $q$) ->> 'message', 'works');
end $$;
grant execute on all functions in schema pg_temp to public;

select is(pg_temp.tries('bob'), 'works', 'A guardian with view_progress can connect');
select is(pg_temp.tries('charlie'), 'works', 'The student can connect');
select is(pg_temp.tries('booker'), 'student.not_found', 'A guardian without view_progress cannot connect');
select is(pg_temp.tries('zoe'), 'student.not_found', 'A stranger cannot connect');
select is(pg_temp.tries('barred'), 'student.not_found',
  'A restricted guardian gets the same error as a stranger');
select is(pg_temp.tries('dana'), 'student.not_found', 'A tutor cannot connect');
select tests.authenticate_as('bob');
select throws_ok($$ select public.connect_integration(tests.id('bob'), 'google_classroom') $$, 'PT404', 'student.not_found',
  'An integration requires a student');

select * from finish();
rollback;
