begin;
select plan(6);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('eve');
select tests.create_user('root', '{admin}');
select tests.keep('link', tests.link('bob', 'charlie', '{view_progress}'));

create function pg_temp.set_rights(p_as text) returns text language sql volatile as $$
  select tests.authenticate_as(p_as);
  select coalesce(tests.error_of($sql$ select public.set_link_rights(tests.the('link'), '{view_progress,book}') $sql$) ->> 'message', 'set')
$$;
grant execute on all functions in schema pg_temp to public;
select is(pg_temp.set_rights('bob'), 'permission.denied', 'the guardian gives himself nothing');
select is(pg_temp.set_rights('charlie'), 'permission.denied', 'nor does the student');
select is(pg_temp.set_rights('eve'), 'permission.denied', 'nor a stranger');
select tests.authenticate_as('eve');
select throws_ok(
  $$ select public.set_link_rights(gen_random_uuid(), '{book}') $$, 'PT403', 'permission.denied', 'who learns nothing of what exists');
select is((tests.link_row(tests.the('link'))).rights::text, '{view_progress}', 'the rights are unchanged');
select is(pg_temp.set_rights('root'), 'set', 'an admin does');

select * from finish();
rollback;
