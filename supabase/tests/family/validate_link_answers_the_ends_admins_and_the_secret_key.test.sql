begin;
select plan(9);

select tests.create_users('bob', 'gina', 'charlie: student', 'eve', 'root: admin');
select tests.link('bob', 'charlie'), tests.link('gina', 'charlie');

create function pg_temp.asks(p_as text) returns text language plpgsql volatile as $$
begin
  perform tests.authenticate_as(p_as);
  return public.validate_link(tests.id('bob'), tests.id('charlie'), 'book')::text;
exception when others then
  return sqlerrm;
end $$;
grant execute on all functions in schema pg_temp to public;

select is(pg_temp.asks('bob'), 'true', 'The guardian can validate the link');
select is(pg_temp.asks('charlie'), 'true', 'The student can validate the link');
select is(pg_temp.asks('root'), 'true', 'An admin can validate the link');
select is(pg_temp.asks('gina'), 'permission.denied', 'Another guardian cannot validate the link');
select is(pg_temp.asks('eve'), 'permission.denied', 'A stranger cannot validate the link');
select tests.authenticate_as('eve');
select throws_ok(
  $$ select public.validate_link(gen_random_uuid(), gen_random_uuid()) $$, 'PT403', 'permission.denied',
  'A stranger gets the same error for unknown people');
select isnt(
  coalesce(tests.error_of($$ select public.validate_link(null, tests.id('charlie')) $$) ->> 'message', public.validate_link(null, tests.id('charlie'))::text),
  'true', 'A question without a guardian is never answered with true');
select tests.authenticate_as_anon();
select throws_ok(
  $$ select public.validate_link(tests.id('bob'), tests.id('charlie')) $$, 'PT401', 'auth.required',
  'A caller without a session cannot validate the link');
select tests.authenticate_as_service_role();
select is(public.validate_link(tests.id('bob'), tests.id('charlie')), true,
  'The secret key can validate the link');

select * from finish();
rollback;
