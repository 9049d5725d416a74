begin;
select plan(15);

select tests.staff_schools();
create function pg_temp.held() returns text language sql security definer as $$
  select (select count(*) from public.class_students s join public.classes c on c.id = s.class_id
          where c.organization_id = tests.place('north') and c.sourced_id is not null)
    || ' ' || (select count(*) from public.profile_graph g join private.roster_people p on p.profile_id = g.target_profile_id
               where p.organization_id = tests.place('north'))
    || ' ' || (select count(*) from private.roster_people where organization_id = tests.place('north') and left_at is null)
    || ' ' || (select count(*) from public.classes where organization_id = tests.place('north') and sourced_id is not null);
$$;
create function pg_temp.seats_of(p_sourced_id text) returns integer language sql security definer as $$
  select count(*)::integer from public.memberships m where m.profile_id = tests.roster_id(p_sourced_id);
$$;
-- Some files in full, those of p_delta as changes.
create function pg_temp.preview(p_rows jsonb, p_delta jsonb) returns json language plpgsql as $$
declare
  v_answer json := public.preview_roster_import(
    tests.place('north'), jsonb_build_object('rows', p_rows, 'more', true, 'delta', p_delta));
begin
  while not (v_answer ->> 'complete')::boolean loop
    v_answer := public.preview_roster_import(
      tests.place('north'), jsonb_build_object('import_id', v_answer ->> 'import_id', 'rows', '[]'::jsonb));
  end loop;
  return v_answer;
end;
$$;
create function pg_temp.change(p_rows jsonb, p_delta jsonb default '["orgs", "users", "classes", "enrollments"]')
returns json language plpgsql as $$
declare
  v_answer json := pg_temp.preview(p_rows, p_delta);
begin
  while not (public.apply_roster_import((v_answer ->> 'import_id')::uuid) ->> 'finished')::boolean loop end loop;
  return v_answer;
end;
$$;
grant execute on all functions in schema pg_temp to public;
select tests.authenticate_as('olga');
select tests.import_roster('north', tests.roster());
select is(pg_temp.held(), '4 5 7 3', 'A whole roster gives places, links, people and classes');

select is(pg_temp.preview('[]', '["orgs", "users", "classes", "enrollments"]') ->> 'total', '0',
          'A roster of changes without a line changes nothing');
select pg_temp.change('[
  {"file": "users", "line": 2, "sourcedId": "u5", "role": "student", "givenName": "Ute", "familyName": "Five", "agentSourcedIds": "p2"},
  {"file": "enrollments", "line": 2, "sourcedId": "e9", "classSourcedId": "k1", "userSourcedId": "u5", "role": "student"}]');
select is(pg_temp.held(), '5 6 8 3', 'A student who is new in it joins a class and a guardian of earlier rosters');
select pg_temp.change('[
  {"file": "enrollments", "line": 2, "sourcedId": "e9", "status": "tobedeleted"},
  {"file": "users", "line": 2, "sourcedId": "u5", "status": "tobedeleted"}]');
select is(pg_temp.held(), '4 5 7 3', 'Lines to be deleted end what they name and nothing else');

-- The links: each line takes back what it said itself.
select pg_temp.change('[{"file": "users", "line": 2, "sourcedId": "p1", "role": "parent", "givenName": "Pat", "familyName": "Parent-New", "email": '
  '"pat@example.com"}]');
select is(pg_temp.held(), '4 5 7 3', 'A guardian whose line is renewed keeps the students whose lines name them');
select pg_temp.change('[{"file": "users", "line": 2, "sourcedId": "p2", "role": "guardian", "givenName": "Gil", "familyName": "Guardian", "agentSourcedIds": '
  '"u3"}]');
select is(pg_temp.held(), '4 4 7 3', 'A student whom the guardian''s line no longer names loses the guardian');
select pg_temp.change('[{"file": "users", "line": 2, "sourcedId": "u2", "role": "student", "givenName": "Uma", "familyName": "Two", "agentSourcedIds": "p1"}]');
select is(pg_temp.held(), '4 3 7 3', 'A guardian whom the student''s line no longer names loses the student');

-- What was known about a person who is not named still counts.
select tests.import_roster('north', tests.roster('{t1,p2,u2}', '[
  {"file": "users", "line": 90, "sourcedId": "t1", "role": "teacher", "givenName": "Tess", "familyName": "Teacher", "enabledUser": "false"},
  {"file": "users", "line": 91, "sourcedId": "p2", "role": "guardian", "givenName": "Gil", "familyName": "Guardian", "agentSourcedIds": "u3"},
  {"file": "users", "line": 92, "sourcedId": "u2", "role": "student", "givenName": "Uma", "familyName": "Two", "agentSourcedIds": "p1"}]'));
select pg_temp.change('[{"file": "enrollments", "line": 2, "sourcedId": "e10", "classSourcedId": "k2", "userSourcedId": "t1", "role": "teacher"}]');
select is(pg_temp.seats_of('t1'), 0, 'Somebody whom an earlier roster disabled gets no place by a change');
select pg_temp.change('[{"file": "users", "line": 2, "sourcedId": "t1", "role": "teacher", "givenName": "Tess", "familyName": "Teacher", "enabledUser": '
  '"true"}]');
select is(pg_temp.seats_of('t1'), 0, 'Enabled again without a new enrollment, neither');

-- Files in full and files of changes.
select is(pg_temp.preview('[]', '["orgs", "classes", "users"]') -> 'counts' -> 'enrollments' ->> 'removed', '4',
          'A file in full beside files of changes still removes what it lacks');
select is((pg_temp.preview('[
  {"file": "users", "line": 2, "sourcedId": "u1", "status": "tobedeleted"}, {"file": "users", "line": 3, "sourcedId": "u2", "status": "tobedeleted"},
  {"file": "users", "line": 4, "sourcedId": "u3", "status": "tobedeleted"}, {"file": "users", "line": 5, "sourcedId": "u4", "status": "tobedeleted"},
  {"file": "users", "line": 6, "sourcedId": "p1", "status": "tobedeleted"}, {"file": "users", "line": 7, "sourcedId": "p2", "status": "tobedeleted"},
  {"file": "users", "line": 8, "sourcedId": "t1", "status": "tobedeleted"}]', '["orgs", "users", "classes", "enrollments"]') ->> 'rejected'),
  'true', 'A roster of changes that deletes more than half is rejected');

select is(pg_temp.preview('[{"file": "orgs", "line": 2, "sourcedId": "s2", "name": "Second", "type": "school", "parentSourcedId": "d"}]',
                          '["orgs", "users", "classes", "enrollments"]') -> 'counts' -> 'schools' ->> 'added', '1',
          'A new school may name its district, which an earlier roster had');
select is(pg_temp.preview('[{"file": "orgs", "line": 2, "sourcedId": "c1", "name": "Lincoln North", "type": "school", "parentSourcedId": "elsewhere"}]',
                          '["orgs", "users", "classes", "enrollments"]') ->> 'error_count', '1',
          'A campus with a parent that nobody knows is held back');
select is(pg_temp.preview('[{"file": "enrollments", "line": 2, "sourcedId": "e1", "classSourcedId": "k1", "userSourcedId": "p1", "role": "student"}]',
                          '["orgs", "users", "classes", "enrollments"]') ->> 'error_count', '1',
          'What earlier rosters said about a person contradicts a wrong line');
select throws_ok(
  $$ select public.preview_roster_import(tests.place('north'), '{"rows": [], "delta": ["users", "others"]}') $$,
  'PT400', 'validation.failed', 'A file of changes must be one of the four');

select * from finish();
rollback;
