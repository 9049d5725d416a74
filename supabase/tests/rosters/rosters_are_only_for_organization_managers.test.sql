begin;
select plan(12);

select tests.staff_schools();
create function pg_temp.tries(p_nickname text) returns text
language plpgsql as $$
declare
  v_import uuid;
begin
  perform tests.authenticate_as(p_nickname);
  v_import := public.preview_roster_import(tests.place('north'), tests.roster()) ->> 'import_id';
  perform public.apply_roster_import(v_import);
  return 'applied';
exception when others then
  return sqlerrm;
end;
$$;
grant execute on function pg_temp.tries(text) to public;

select is(pg_temp.tries('olga'), 'applied', 'An organization manager can apply a roster');
select is(pg_temp.tries('ada'), 'applied', 'An admin can apply a roster');
select is(pg_temp.tries('sam'), 'permission.denied', 'A school manager cannot apply a roster');
select is(pg_temp.tries('cleo'), 'permission.denied', 'A campus manager cannot apply a roster');
select is(pg_temp.tries('tina'), 'permission.denied', 'A teacher cannot apply a roster');
select is(pg_temp.tries('zoe'), 'permission.denied', 'A stranger cannot apply a roster');
select tests.authenticate_as('olga');
select throws_ok($$ select public.preview_roster_import(tests.place('south'), tests.roster()) $$, 'PT403', 'permission.denied',
  'A manager cannot preview another organization''s roster');
select tests.keep('i', (public.preview_roster_import(tests.place('north'), tests.roster()) ->> 'import_id')::uuid);
select tests.clear_authentication();
select tests.employ('zoe', 'organization_manager', 'south');
select tests.authenticate_as('zoe');
select throws_ok(format($$
  select public.preview_roster_import(tests.place('south'),
    '{"import_id": "%s", "rows": [{"file": "orgs", "line": 99, "sourcedId": "x", "name": "X", "type": "school"}], "more": true}') $$, tests.the('i')), 'PT400',
      'validation.failed',
  'Another organization''s manager cannot add rows to the import');
select throws_ok($$ select public.apply_roster_import(tests.the('i')) $$, 'PT403', 'permission.denied',
  'Another organization''s manager cannot apply the import');
select tests.authenticate_as('sam');
select throws_ok($$ select public.apply_roster_import(tests.the('i')) $$, 'PT403', 'permission.denied',
  'A school manager cannot apply another''s import');
select throws_ok($$ select public.apply_roster_import(gen_random_uuid()) $$, 'PT403', 'permission.denied',
  'An unknown import gives the same error');
select tests.clear_authentication();
delete from public.memberships where profile_id = tests.id('olga');
select tests.authenticate_as('olga');
select throws_ok($$ select public.apply_roster_import(tests.the('i')) $$, 'PT403', 'permission.denied',
  'A former manager cannot apply their own import');

select * from finish();
rollback;
