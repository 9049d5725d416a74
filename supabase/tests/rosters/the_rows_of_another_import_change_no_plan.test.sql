begin;
select plan(6);

-- Every rule that compares a roster reads the staging tables, which hold the rows of all imports.
select tests.staff_schools();
select tests.authenticate_as('ada');
select tests.import_roster('north', tests.roster());
select tests.clear_authentication();

-- What an import plans and says, without its ids.
create function pg_temp.plan(p_rows jsonb) returns jsonb language plpgsql as $$
declare
  v_id uuid;
  v_preview json;
begin
  perform tests.authenticate_as('ada');
  v_preview := public.preview_roster_import(tests.place('north'), p_rows);
  v_id := v_preview ->> 'import_id';
  while not (v_preview ->> 'complete')::boolean loop
    v_preview := public.preview_roster_import(tests.place('north'), jsonb_build_object('import_id', v_id, 'rows', '[]'::jsonb));
  end loop;
  perform tests.clear_authentication();
  return jsonb_build_object('preview', v_preview::jsonb - 'import_id', 'changes', (
    select jsonb_agg(c.change order by c.change)
    from (select to_jsonb(c) - 'import_id' - 'id' as change from private.roster_changes c where c.import_id = v_id) c));
end $$;

-- Removals, each possible only without a line that is held back.
create temp table rosters (name text, rows jsonb, plan jsonb);
insert into rosters (name, rows) values
('removals', tests.roster('{c2,k2,k3,u3,u4,e2,e3,e4,p2}', '[
  {"file": "users", "line": 60, "sourcedId": "a2", "role": "administrator", "givenName": "Ann", "familyName": "Admin"},
  {"file": "users", "line": 61, "sourcedId": "u5", "role": "student", "givenName": "Ute", "familyName": "Five", "agentSourcedIds": "p1"}]')),
('errors', jsonb_build_object('rows', tests.roster('{u4,k2,c2}', '[
  {"file": "orgs", "line": 60, "sourcedId": "c8", "name": "Nowhere", "type": "school", "parentSourcedId": "x1"},
  {"file": "orgs", "line": 61, "sourcedId": "c9", "name": "Below", "type": "school", "parentSourcedId": "c8"},
  {"file": "orgs", "line": 62, "sourcedId": "c7", "name": "Too deep", "type": "school", "parentSourcedId": "c1"},
  {"file": "orgs", "line": 63, "sourcedId": "c6", "name": "Department", "type": "department", "parentSourcedId": "d"},
  {"file": "orgs", "line": 64, "sourcedId": "c2", "name": "Moved", "type": "school", "parentSourcedId": "d"},
  {"file": "classes", "line": 60, "sourcedId": "k8", "title": "8x", "schoolSourcedId": "x2"},
  {"file": "classes", "line": 61, "sourcedId": "k9", "title": "8y", "schoolSourcedId": "c9"},
  {"file": "classes", "line": 62, "sourcedId": "k2", "title": "8b", "schoolSourcedId": "c1"},
  {"file": "users", "line": 60, "sourcedId": "a3", "role": "aide", "givenName": "Abe", "familyName": "Aide"},
  {"file": "users", "line": 61, "sourcedId": "u8", "role": "castle", "givenName": "Una", "familyName": "Eight"},
  {"file": "users", "line": 62, "sourcedId": "u4", "role": "teacher", "givenName": "Ugo", "familyName": "Four"},
  {"file": "users", "line": 63, "sourcedId": "u7", "role": "student", "givenName": "Udo", "familyName": "Seven", "agentSourcedIds": "x3,t1"},
  {"file": "users", "line": 64, "sourcedId": "u6", "role": "student", "givenName": "Una", "familyName": "Six"},
  {"file": "users", "line": 65, "sourcedId": "u6", "role": "student", "givenName": "Una", "familyName": "Six"},
  {"file": "enrollments", "line": 60, "sourcedId": "e8", "classSourcedId": "x4", "userSourcedId": "u1", "role": "student"},
  {"file": "enrollments", "line": 61, "sourcedId": "e9", "classSourcedId": "k1", "userSourcedId": "x5", "role": "student"},
  {"file": "enrollments", "line": 62, "sourcedId": "e10", "classSourcedId": "k1", "userSourcedId": "a3", "role": "teacher"},
  {"file": "enrollments", "line": 63, "sourcedId": "e11", "classSourcedId": "k9", "userSourcedId": "u1", "role": "student"},
  {"file": "enrollments", "line": 64, "sourcedId": "e12", "classSourcedId": "k1", "userSourcedId": "u8", "role": "student"},
  {"file": "enrollments", "line": 65, "sourcedId": "e13", "classSourcedId": "k1", "userSourcedId": "p1", "role": "student"}]'))),
('roles', jsonb_build_object('rows', (
   select jsonb_agg(case when r ->> 'file' = 'users' then r - 'role' else r end) from jsonb_array_elements(tests.roster('{}', '[
     {"file": "users", "line": 60, "sourcedId": "u8", "givenName": "Una", "familyName": "Eight"},
     {"file": "users", "line": 61, "sourcedId": "u9", "givenName": "Una", "familyName": "Nine"}]')) r) || '[
  {"file": "roles", "line": 2, "userSourcedId": "t1", "role": "teacher", "orgSourcedId": "s"},
  {"file": "roles", "line": 3, "userSourcedId": "u1", "role": "student", "orgSourcedId": "c2"},
  {"file": "roles", "line": 4, "userSourcedId": "u2", "role": "student", "endDate": "2040-01-01"},
  {"file": "roles", "line": 5, "userSourcedId": "p1", "role": "parent"},
  {"file": "roles", "line": 6, "userSourcedId": "p2", "role": "guardian", "orgSourcedId": "x6"},
  {"file": "roles", "line": 7, "userSourcedId": "u8", "role": "student", "beginDate": "soon"},
  {"file": "roles", "line": 8, "userSourcedId": "u9", "role": "student", "endDate": "2001-01-01"}]'::jsonb)),
('changes', '{"delta": ["orgs", "users", "classes", "enrollments"], "rows": [
  {"file": "orgs", "line": 2, "sourcedId": "s2", "name": "Second", "type": "school", "parentSourcedId": "x7"},
  {"file": "classes", "line": 2, "sourcedId": "k2", "status": "tobedeleted"},
  {"file": "users", "line": 2, "sourcedId": "u5", "role": "student", "givenName": "Ute", "familyName": "Five", "agentSourcedIds": "p2"},
  {"file": "enrollments", "line": 2, "sourcedId": "e1", "status": "tobedeleted"}]}');
update rosters set plan = pg_temp.plan(rows);
grant select on rosters to public;

-- The same lines once more in the open import of another organization: held back, deleted, with other roles, parents and
-- days; and whatever the lines above look for in vain.
insert into private.roster_imports (id, organization_id, delta_files) values (tests.place('other'), tests.place('south'), '{users}');
select tests.authenticate_as('ada');
select tests.keep('staged', (public.preview_roster_import(tests.place('north'), r.rows || '{"more": true}') ->> 'import_id')::uuid)
from rosters r where r.name = 'errors';
select tests.clear_authentication();
create temp table lines as
select r.* from private.roster_rows r where r.import_id = tests.the('staged')
union all
select (jsonb_populate_record(null::private.roster_rows, jsonb_build_object(
  'import_id', tests.place('other'), 'file', f, 'line', 500 + n, 'sourced_id', 'x' || n, 'name', 'X',
  'parent', case f when 'roles' then 's' else 'k1' end, 'member', case f when 'roles' then 'u2' else 'a2' end,
  'role', case f when 'orgs' then 'school' when 'users' then 'student' else 'teacher' end, 'agents', '{}'::text[], 'days', '{(,)}',
  'given_days', '{(,)}',
  'guards', f = 'users', 'enabled', true, 'held', false, 'deleted', false))).*
from unnest('{orgs,classes,users,enrollments,roles}'::text[]) f, generate_series(1, 7) n;
insert into private.roster_rows
select tests.place('other'), l.file, l.line + 1000 * v.n, case v.n when 6 then '' else l.sourced_id end, l.name || v.n,
       case v.n when 3 then case l.role when 'student' then 'teacher' when 'teacher' then 'student' else 'school' end else l.role end,
       l.email, case v.n when 4 then 'c1' else l.parent end, case v.n when 4 then 'a2' else l.member end,
       case v.n when 5 then '{p1,u1,u5}' else l.agents end, case v.n when 5 then '{[2001-01-01,2050-01-01)}' else l.days end,
       case v.n when 5 then '{[2001-01-01,2050-01-01)}' else l.given_days end,
       case v.n when 5 then '{"(student,,\"[2001-01-01,2050-01-01)\")"}'::private.roster_role[] end, null,
       v.n = 5 or l.guards, l.enabled, v.n in (1, 6), v.n = 2
from lines l, generate_series(1, 6) v(n);
insert into private.roster_errors (import_id, file, line, message)
select tests.place('other'), l.file, l.line, 'It is wrong.' from lines l;
insert into private.roster_changes (import_id, step, sourced_id, role)
select tests.place('other'), s, 'e' || n, 'added' from unnest(enum_range(null::private.roster_step)) s, generate_series(1, 5) n;
create function pg_temp.others() returns text language sql as $$
  select md5(coalesce((select string_agg(to_jsonb(r)::text, ' ' order by to_jsonb(r)) from private.roster_rows r where r.import_id = tests.place('other')), '')
             || coalesce((select string_agg(to_jsonb(e)::text, ' ' order by e.id) from private.roster_errors e where e.import_id = tests.place('other')), '')
             || coalesce((select string_agg(to_jsonb(c)::text, ' ' order by c.id) from private.roster_changes c where c.import_id = tests.place('other')), ''));
$$;
create temp table before as select pg_temp.others() as others;

select is(pg_temp.plan(r.rows), r.plan, format('The rows of another import do not change the plan of a roster with %s', r.name))
from rosters r order by r.name;
select is(pg_temp.others(), b.others, 'The rows of another import stay as they are') from before b;
-- The lines of the whole world in one import would be another plan.
select isnt(r.plan, n.plan, 'Different rosters have different plans') from rosters r, rosters n where r.name = 'errors' and n.name = 'removals';

select * from finish();
rollback;
