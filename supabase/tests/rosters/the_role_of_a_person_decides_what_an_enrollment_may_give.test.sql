begin;
select plan(13);

select tests.staff_schools();
create function pg_temp.as_teacher(p_user text) returns jsonb language sql as $$
  select jsonb_build_array(jsonb_build_object('file', 'enrollments', 'line', 90, 'sourcedId', 'e9', 'classSourcedId', 'k2',
    'userSourcedId', p_user, 'role', 'teacher'));
$$;
create function pg_temp.problems(p_user text) returns text language sql as $$
  select string_agg(e ->> 'message', '') from json_array_elements(
    public.preview_roster_import(tests.place('north'), tests.roster('{}', pg_temp.as_teacher(p_user))) -> 'errors') e;
$$;
create function pg_temp.classes(p_person uuid) returns int language sql security definer as $$
  select count(*)::int from public.memberships m where m.profile_id = p_person and m.class_id is not null;
$$;
grant execute on all functions in schema pg_temp to public;
select tests.authenticate_as('olga');

select is(pg_temp.problems('u1'), 'The user of a teacher enrollment must be staff.', 'A student is no teacher');
select is(pg_temp.problems('p1'), 'The user of a teacher enrollment must be staff.', 'A parent is no teacher');
select is(pg_temp.problems('t1'), null, 'A teacher may teach another class');
select is(pg_temp.problems('a1'), null, 'An administrator may teach a class');

select tests.import_roster('north', tests.roster('{}', pg_temp.as_teacher('a1')));
select tests.keep('a1', tests.roster_id('a1'));
select is(pg_temp.classes(tests.the('a1')), 1, 'An administrator who teaches is placed');
select tests.import_roster('north', tests.roster());
select is(pg_temp.classes(tests.the('a1')), 0, 'Without the enrollment the class ends');

-- A teacher leaves one of two classes.
select tests.import_roster('north', tests.roster('{}', pg_temp.as_teacher('t1')));
select is(pg_temp.classes(tests.roster_id('t1')), 2, 'A teacher has both classes');
select tests.import_roster('north', tests.roster());
select is(pg_temp.classes(tests.roster_id('t1')), 1, 'A teacher who leaves one class keeps the other');
create function pg_temp.seats() returns int language sql security definer as $$
  select count(*)::int from public.class_students s where s.student_id = tests.roster_id('u1');
$$;
grant execute on function pg_temp.seats() to public;
select tests.import_roster('north', tests.roster('{}', jsonb_set(pg_temp.as_teacher('u1'), '{0,role}', '"student"')));
select is(pg_temp.seats(), 2, 'A student has both classes');
select tests.import_roster('north', tests.roster());
select is(pg_temp.seats(), 1, 'A student who leaves one class keeps the other');

-- A teacher who becomes an administrator and leaves keeps nothing on the way.
select tests.keep('t1', tests.roster_id('t1'));
create function pg_temp.without_t1(p_more jsonb default '[]', p_without text[] default '{t1}') returns jsonb language sql as $$
  select tests.roster(p_without, p_more);
$$;
grant execute on all functions in schema pg_temp to public;
select tests.import_roster('north', pg_temp.without_t1(
  '[{"file": "users", "line": 90, "sourcedId": "t1", "role": "administrator", "givenName": "Tess", "familyName": "Teacher"}]'));
select is(pg_temp.classes(tests.the('t1')), 1, 'A teacher who becomes an administrator still teaches what they are enrolled in');
select tests.import_roster('north', pg_temp.without_t1('[]', '{t1,e5}'));
select is(pg_temp.classes(tests.the('t1')), 0, 'Whoever leaves the school loses the class');

-- The enrollment of a role that is gone is named, and gives nothing more.
select tests.import_roster('north', tests.roster());
select tests.import_roster('north', pg_temp.without_t1(
  '[{"file": "users", "line": 90, "sourcedId": "t1", "role": "parent", "givenName": "Tess", "familyName": "Teacher"}]'));
select is(pg_temp.classes(tests.roster_id('t1')), 0, 'A teacher who is only a parent now loses the class, though the enrollment stays');

select * from finish();
rollback;
