begin;
select plan(3);

select tests.staff_schools();
-- Twelve students in a class; p_left of them have left it.
create function pg_temp.rows(p_left integer) returns jsonb language sql as $$
  select '[{"file": "orgs", "line": 2, "sourcedId": "s", "name": "Lincoln", "type": "school"},
           {"file": "classes", "line": 2, "sourcedId": "k", "title": "8c", "schoolSourcedId": "s"}]'::jsonb
    || (select jsonb_agg(jsonb_build_object('file', 'users', 'line', n, 'sourcedId', 'u' || n, 'role', 'student', 'givenName', 'U', 'familyName', n))
      from generate_series(1, 12) n)
    || (select jsonb_agg(jsonb_build_object('file', 'enrollments', 'line', n, 'sourcedId', 'e' || n, 'classSourcedId', 'k', 'userSourcedId', 'u' || n, 'role',
      'student')) from generate_series(1 + p_left, 12) n);
$$;
grant execute on function pg_temp.rows(integer) to public;
select tests.authenticate_as('olga');
select tests.import_roster('north', pg_temp.rows(0));

select is(public.preview_roster_import(tests.place('north'), pg_temp.rows(6)) ->> 'rejected', 'false',
  'Removing half of the places is not rejected');
select is(public.preview_roster_import(tests.place('north'), pg_temp.rows(7)) ->> 'rejected', 'true',
  'Removing more than half of the places is rejected');
select is((select count(*)::int from public.class_students where organization_id = tests.place('north')), 13,
  'No place was removed by the preview');

select * from finish();
rollback;
