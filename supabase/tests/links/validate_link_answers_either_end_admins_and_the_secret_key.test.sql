begin;
select plan(9);

select tests.create_user('bob');
select tests.create_user('gina');
select tests.create_user('charlie', '{student}');
select tests.create_user('eve');
select tests.create_user('root', '{admin}');
select tests.link('bob', 'charlie');
select tests.link('gina', 'charlie');

create function pg_temp.asks(p_as text) returns text language plpgsql volatile as $$
begin
  perform tests.authenticate_as(p_as);
  return public.validate_link(tests.id('bob'), tests.id('charlie'), 'book')::text;
exception when others then
  return sqlerrm;
end $$;
grant execute on all functions in schema pg_temp to public;

select is(pg_temp.asks('bob'), 'true', 'the guardian');
select is(pg_temp.asks('charlie'), 'true', 'the student');
select is(pg_temp.asks('root'), 'true', 'an admin');
select is(pg_temp.asks('gina'), 'permission.denied', 'not another guardian');
select is(pg_temp.asks('eve'), 'permission.denied', 'not a stranger');
select tests.authenticate_as('eve');
select throws_ok(
  $$ select public.validate_link(gen_random_uuid(), gen_random_uuid()) $$, 'PT403', 'permission.denied', 'about nobody neither');
select isnt(
  coalesce(tests.error_of($$ select public.validate_link(null, tests.id('charlie')) $$) ->> 'message', public.validate_link(null, tests.id('charlie'))::text),
  'true', 'half a question tells nothing');
select tests.authenticate_as_anon();
select throws_ok(
  $$ select public.validate_link(tests.id('bob'), tests.id('charlie')) $$, 'PT401', 'auth.required', 'nobody without a session');
select tests.authenticate_as_service_role();
select is(public.validate_link(tests.id('bob'), tests.id('charlie')), true, 'the secret key');

select * from finish();
rollback;
