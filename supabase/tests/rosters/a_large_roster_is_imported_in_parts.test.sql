begin;
select plan(15);

select tests.staff_schools();
select tests.authenticate_as('olga');
create function pg_temp.part(p_import uuid, p_from integer, p_to integer, p_more boolean) returns json
language sql as $$
  select public.preview_roster_import(tests.place('north'), jsonb_build_object('import_id', p_import, 'more', p_more, 'rows', (
    select coalesce(jsonb_agg(r.value order by r.ordinality), '[]') from jsonb_array_elements(tests.roster()) with ordinality r
      where r.ordinality between p_from and p_to)))
$$;
grant execute on function pg_temp.part(uuid, integer, integer, boolean) to public;

select tests.keep('i', (pg_temp.part(null, 1, 8, true) ->> 'import_id')::uuid);
select is(pg_temp.part(tests.the('i'), 9, 15, true) ->> 'complete', 'false',
  'An incomplete roster is not compared');
select lives_ok($$ select pg_temp.part(tests.the('i'), 9, 15, true) $$, 'A part can be sent again');
select tests.authenticate_as('ada');
select throws_ok($$ select pg_temp.part(tests.the('i'), 16, 99, true) $$, 'PT400', 'validation.failed',
  'Nobody else adds rows to an import');
select throws_ok($$ select pg_temp.part(tests.the('i'), 0, 0, false) $$, 'PT400', 'validation.failed',
  'Nobody else completes an import');
select tests.authenticate_as('olga');
select throws_ok($$ select public.apply_roster_import(tests.the('i')) $$, 'PT400', 'validation.failed',
  'An incomplete roster cannot be applied');
select is(pg_temp.part(tests.the('i'), 16, 99, false) ->> 'complete', 'false',
  'The comparison takes several calls');
select throws_ok($$ select pg_temp.part(tests.the('i'), 1, 2, true) $$, 'PT400', 'validation.failed',
  'No rows are accepted once the comparison has begun');
select is(pg_temp.part(tests.the('i'), 0, 0, false) ->> 'complete', 'false',
  'The second call of the comparison is not the last');
select is(pg_temp.part(tests.the('i'), 0, 0, false) ->> 'complete', 'false',
  'The third call of the comparison is not the last');
select is(pg_temp.part(tests.the('i'), 0, 0, false) ->> 'complete', 'false',
  'The fourth call of the comparison is not the last');
select is(pg_temp.part(tests.the('i'), 0, 0, false) -> 'counts' -> 'people' ->> 'added', '7',
  'The fifth call completes the comparison');
select is(pg_temp.part(tests.the('i'), 0, 0, false) ->> 'error_count', '0',
  'A further call returns the same result');
select is(public.apply_roster_import(tests.the('i')) ->> 'finished', 'true',
  'The complete roster is applied');
select is(public.apply_roster_import(tests.the('i')) ->> 'done', public.apply_roster_import(tests.the('i')) ->> 'total',
  'Applying again does nothing');
select throws_ok($$ select pg_temp.part(tests.the('i'), 0, 0, false) $$, 'PT400', 'validation.failed',
  'A finished import accepts no rows');

select * from finish();
rollback;
