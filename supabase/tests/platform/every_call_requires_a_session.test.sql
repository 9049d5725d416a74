begin;
select plan(4);

-- Every call that anon may make, with nothing but nulls, and with values that no call takes.
create function pg_temp.answer(p_function oid, p_wrong boolean default false) returns text
language plpgsql as $$
declare
  v_arguments text := (
    select string_agg(format('%s::%s', case
             when not p_wrong then 'null'
             when y.typcategory = 'A' then quote_literal('{null}')
             when y.typcategory = 'E' then (select quote_literal(e.enumlabel) from pg_enum e where e.enumtypid = y.oid limit 1)
             else case y.typname when 'uuid' then quote_literal(gen_random_uuid()) when 'bool' then 'true' when 'jsonb' then quote_literal('7')
                    when 'date' then quote_literal('infinity') when 'timestamptz' then quote_literal('infinity') when 'text'
                      then quote_literal(repeat(' no ', 9999))
                    else '-7' end
             end, y.oid::regtype), ', ' order by a.n)
    from pg_proc p, unnest(p.proargtypes) with ordinality a(type, n) join pg_type y on y.oid = a.type
    where p.oid = p_function);
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
grant execute on function pg_temp.answer(oid, boolean) to anon;

select cmp_ok((select count(*)::int from calls), '>=', 30, 'At least thirty calls are checked');
select set_eq(
  $$ select p.proname::text from pg_proc p
     where p.pronamespace = 'public'::regnamespace and has_function_privilege('authenticated', p.oid, 'execute') $$,
  'select proname::text from calls', 'Signed-in and anonymous callers may execute the same calls');
select tests.authenticate_as_anon();
select is(
  (select string_agg(format('%s: %s', proname, pg_temp.answer(oid)), ', ') from calls where pg_temp.answer(oid) <> 'PT401 auth.required'),
  'preview_invitation: PT404 invitation.not_found', 'Only the preview of an invitation needs no session');
select is(
  (select string_agg(format('%s: %s', proname, pg_temp.answer(oid, true)), ', ') from calls where pg_temp.answer(oid, true) <> 'PT401 auth.required'),
  'preview_invitation: PT404 invitation.not_found',
  'Invalid arguments do not bypass the check of the session');

select * from finish();
rollback;
