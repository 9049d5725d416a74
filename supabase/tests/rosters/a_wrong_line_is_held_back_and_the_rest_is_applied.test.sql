begin;
select plan(10);

select tests.staff_schools();
select tests.authenticate_as('olga');
create temporary table preview as select public.preview_roster_import(tests.place('north'), tests.roster('{}', '[
  {"file": "orgs", "line": 90, "sourcedId": "x1", "name": "X", "type": "castle"},
  {"file": "orgs", "line": 91, "sourcedId": "x2", "name": "X", "type": "school", "parentSourcedId": "nowhere"},
  {"file": "orgs", "line": 92, "sourcedId": "x3", "name": "X", "type": "school", "parentSourcedId": "c1"},
  {"file": "classes", "line": 90, "sourcedId": "x4", "title": "X", "schoolSourcedId": "nowhere"},
  {"file": "classes", "line": 91, "sourcedId": "x5", "title": " ", "schoolSourcedId": "c1"},
  {"file": "users", "line": 90, "sourcedId": "u1", "role": "student", "givenName": "Twice", "familyName": "U"},
  {"file": "users", "line": 91, "sourcedId": "x6", "role": "wizard", "givenName": "W", "familyName": "W"},
  {"file": "users", "line": 92, "sourcedId": "", "role": "student", "givenName": "No", "familyName": "Id"},
  {"file": "users", "line": 93, "sourcedId": "x7", "role": "student", "givenName": "Bad", "familyName": "Mail", "email": "not an address"},
  {"file": "users", "line": 94, "sourcedId": "x8", "role": "student", "givenName": "A", "familyName": "B", "agentSourcedIds": "nobody"},
  {"file": "users", "line": 95, "sourcedId": "x9", "role": "student", "givenName": "A", "familyName": "B", "agentSourcedIds": "t1"},
  {"file": "users", "line": 96, "sourcedId": "x10", "role": "student", "givenName": "A", "familyName": "B", "status": "maybe"},
  {"file": "users", "line": 97, "sourcedId": "x11", "role": "student", "givenName": "A\u0007", "familyName": "B"},
  {"file": "enrollments", "line": 90, "sourcedId": "x12", "classSourcedId": "nowhere", "userSourcedId": "u1", "role": "student"},
  {"file": "enrollments", "line": 91, "sourcedId": "x13", "classSourcedId": "k1", "userSourcedId": "nobody", "role": "student"},
  {"file": "enrollments", "line": 92, "sourcedId": "x14", "classSourcedId": "k1", "userSourcedId": "p1", "role": "student"}]')) as p;

create function pg_temp.lines(p_kind text) returns text language sql security definer as $$
  select string_agg(e ->> 'file' || ' ' || (e ->> 'line'), ', ' order by n)
  from preview, json_array_elements(p -> p_kind) with ordinality x(e, n)
$$;
select is(pg_temp.lines('errors'),
  'classes 90, classes 91, enrollments 92, orgs 90, orgs 91, orgs 92, users 5, users 90, users 91, users 92, users 96, users 97',
  'Lines that could put somebody where they do not belong are errors');
select is(pg_temp.lines('warnings'), 'enrollments 90, enrollments 91, users 93, users 94, users 95',
  'Lines that harm nobody are warnings');
select lives_ok(format($$ select public.apply_roster_import(%L) $$, (select p ->> 'import_id' from preview)),
  'The rest of the roster is applied');
select tests.clear_authentication();
select is((select string_agg(sourced_id, ' ' order by sourced_id) from private.roster_people
           where organization_id = tests.place('north')), 'p1 p2 t1 u2 u3 u4 x7 x8 x9',
  'People of right lines are added, also those with a warning');
select is((select count(*)::int from public.invitations where invitee_email = 'not an address'), 0,
  'Nobody is invited at what is no address');
select tests.authenticate_as('olga');
select throws_ok($$ select public.preview_roster_import(tests.place('north'), '[{"file": "secrets", "line": 1}]') $$, 'PT400', 'validation.failed',
  'An unknown file is refused');
select throws_ok($$ select public.preview_roster_import(tests.place('north'), '[{"file": "users", "line": 0}]') $$, 'PT400', 'validation.failed',
  'A line must be a positive number');
select throws_ok($$ select public.preview_roster_import(tests.place('north'), '[1]') $$, 'PT400', 'validation.failed',
  'A row must be an object');
select throws_ok($$ select public.preview_roster_import(tests.place('north'), '"x"') $$, 'PT400', 'validation.failed',
  'Rows must be an array');
select is((select string_agg(e ->> 'file' || ' ' || (e ->> 'line'), ', ') from json_array_elements(public.preview_roster_import(tests.place('north'), (
    select jsonb_agg(jsonb_build_object('file', 'users', 'line', i, 'sourcedId', 's' || i, 'role', case i when 7777 then 'wizard' else 'student' end,
      'givenName', 'S', 'familyName', i)) from generate_series(1, 10000) i)) -> 'errors') e),
  'users 7777', 'One wrong line of ten thousand is reported');

select * from finish();
rollback;
