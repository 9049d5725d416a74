begin;
select plan(5);

select tests.create_user('mallory', '{client,student,tutor,agent}');
update private.settings set writes_per_minute = 1000000;

-- Six values per type: null, empty, huge, infinite, beyond the end, and ones that look right.
create function pg_temp.hostile(p_type oid, p_number integer) returns text
language sql as $$
  select case
    when p_number = 0 then 'null'
    when p_type = 'text'::regtype then quote_literal((array['', repeat('x', 10000), E'a\nb@example.com', E'\u202egpj.exe', 'a@b.co'])[p_number])
    when p_type = 'uuid'::regtype then quote_literal((array[gen_random_uuid(), tests.id('mallory')])[1 + p_number % 2]) || '::uuid'
    when p_type = 'uuid[]'::regtype then (array['''{}''', '''{null}''', 'array[gen_random_uuid()]', '''{{null}}''',
                                               'array(select gen_random_uuid() from generate_series(1, 2000))'])[p_number] || '::uuid[]'
    when p_type = 'integer'::regtype then quote_literal((array['-1', '0', '2147483647', '-2147483648', '1'])[p_number]) || '::integer'
    when p_type = 'bigint'::regtype then quote_literal((array['-1', '0', '9223372036854775807', '-9223372036854775808', '1'])[p_number]) || '::bigint'
    when p_type = 'numeric'::regtype then quote_literal((array['-1', '0', 'NaN', 'Infinity', '1e-300'])[p_number]) || '::numeric'
    when p_type = 'double precision'::regtype
      then quote_literal((array['-1', '0', 'NaN', 'Infinity', '1e-300'])[p_number]) || '::double precision'
    when p_type = 'boolean'::regtype then (array['true', 'false'])[1 + p_number % 2]
    when p_type in ('timestamptz'::regtype, 'date'::regtype)
      then format('%L::%s', (array['infinity', '-infinity', '294276-12-31', '4713-01-01 BC', '1900-01-01'])[p_number], p_type::regtype)
    when p_type = 'interval'::regtype
      then format('%L::interval', (array['-1 day', '0', '300000 years', '-178000000 years', '1 microsecond'])[p_number])
    when p_type = 'jsonb'::regtype then quote_literal((array['null', '[]', '[1, null, "x", {}]', '{"a": 1}', '"[]"'])[p_number]) || '::jsonb'
    when (select t.typtype from pg_type t where t.oid = p_type) = 'e' then (
      select format('%L::%s', (array_agg(e.enumlabel))[1 + p_number % count(*)], p_type::regtype) from pg_enum e where e.enumtypid = p_type)
    else format('%L::%s', (array['{}', '{null}'])[1 + p_number % 2], p_type::regtype)
  end;
$$;
create function pg_temp.answers(p_role text) returns table (call text, answer text, told text)
language plpgsql as $$
declare
  v_function record;
begin
  for v_function in
    select p.oid, p.proargtypes::oid[] as types, n as number,
           has_function_privilege('authenticated', p.oid, 'execute') as is_for_people
    from pg_proc p, generate_series(0, 11) n
    where p.pronamespace = 'public'::regnamespace
  loop
    continue when v_function.is_for_people <> (p_role = 'mallory');
    call := format('select from %s(%s)', v_function.oid::regproc, (
      select string_agg(pg_temp.hostile(a.type, ((v_function.number * (1 + a.position * (v_function.number / 6)) + v_function.number / 6) % 6)::integer), ', '
        order by a.position)
      from unnest(v_function.types) with ordinality a(type, position)));
    told := null;
    begin
      if p_role = 'mallory' then
        perform tests.authenticate_as('mallory');
      else
        perform tests.authenticate_as_service_role();
      end if;
      execute call;
      raise exception using errcode = 'OKOKO';
    exception
      when sqlstate 'OKOKO' then
        answer := 'ok';
      when others then
        get stacked diagnostics answer = returned_sqlstate, told = pg_exception_detail;
        answer := answer || ' ' || sqlerrm;
    end;
    return next;
  end loop;
end;
$$;
grant execute on all functions in schema pg_temp to public;
-- A planted offender, whose error is raw and shows a row.
create function public.planted(p_number integer) returns void language sql as
  'insert into public.badges (id, name) values (null, ''secret'')';
grant execute on function public.planted(integer) to authenticated;
create temporary table heard as
select 'mallory' as who, * from pg_temp.answers('mallory') union all select 'secret key', * from pg_temp.answers('service_role');

select tests.clear_authentication();
select cmp_ok((select count(*)::int from heard where who = 'mallory' and answer <> 'ok'), '>=', 300,
  'At least 300 calls were refused');
select is_empty(
  $$ select who, left(call, 200), answer, told from heard where answer !~ '^(ok$|PT[0-9]{3} [a-z_]+\.[a-z0-9_]+$)' and call !~ 'planted' $$,
  'Every refusal has a code of the contract');
select is_empty($$ select left(call, 200), told from heard where told ~ 'Failing row|Key \(' and call !~ 'planted' $$,
  'No error contains another row''s data');
select isnt_empty($$ select from heard where who = 'mallory' and answer = 'PT400 validation.failed' $$,
  'Invalid arguments get validation.failed');

select isnt_empty($$ select from heard where call ~ 'planted' and answer !~ '^(ok$|PT)' $$, 'The planted call with a raw error is found');

select * from finish();
rollback;
