begin;
select plan(6);

select tests.create_users('bob', 'charlie: student', 'eve', 'root: admin');
select tests.keep('link', tests.link('bob', 'charlie', '{view_progress}'));

create function pg_temp.set_rights(p_as text) returns text language sql volatile as $$
  select tests.authenticate_as(p_as);
  select coalesce(tests.error_of($sql$ select public.set_link_rights(tests.the('link'), '{view_progress,book}') $sql$) ->> 'message', 'set')
$$;
grant execute on all functions in schema pg_temp to public;
select is(pg_temp.set_rights('bob'), 'permission.denied', 'A guardian cannot set their own rights');
select is(pg_temp.set_rights('charlie'), 'permission.denied', 'A student cannot set a guardian''s rights');
select is(pg_temp.set_rights('eve'), 'permission.denied', 'A stranger cannot set a guardian''s rights');
select tests.authenticate_as('eve');
select throws_ok(
  $$ select public.set_link_rights(gen_random_uuid(), '{book}') $$, 'PT403', 'permission.denied',
  'A stranger gets the same error for an unknown link');
select is((tests.link_row(tests.the('link'))).rights::text, '{view_progress}', 'The rights are unchanged');
select is(pg_temp.set_rights('root'), 'set', 'An admin can set the rights');

select * from finish();
rollback;
