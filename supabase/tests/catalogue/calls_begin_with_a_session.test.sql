begin;
select plan(3);

-- Every call that anon may make, with nothing but nulls.
create function pg_temp.answer(p_function oid) returns text
language plpgsql as $$
declare
  v_arguments text := (select string_agg('null', ', ') from generate_series(1, (select pronargs from pg_proc where oid = p_function)));
begin
  execute format('select from %s(%s)', p_function::regproc, v_arguments);
  return 'an answer';
exception when others then
  return sqlstate || ' ' || sqlerrm;
end;
$$;
create temporary view calls as
select p.oid, p.proname from pg_proc p
where p.pronamespace = 'public'::regnamespace and has_function_privilege('anon', p.oid, 'execute');
grant select on calls to anon;
grant execute on function pg_temp.answer(oid) to anon;

select cmp_ok((select count(*)::int from calls), '>=', 30, 'there are calls');
select set_eq(
  $$ select p.proname::text from pg_proc p
     where p.pronamespace = 'public'::regnamespace and has_function_privilege('authenticated', p.oid, 'execute') $$,
  'select proname::text from calls', 'whatever signed-in people may call, anybody may, to be told to sign in');
select tests.authenticate_as_anon();
select is(
  (select string_agg(format('%s: %s', proname, pg_temp.answer(oid)), ', ') from calls where pg_temp.answer(oid) <> 'PT401 auth.required'),
  'preview_invitation: PT404 invitation.not_found', 'and only the preview of an invitation needs no session');

select * from finish();
rollback;
