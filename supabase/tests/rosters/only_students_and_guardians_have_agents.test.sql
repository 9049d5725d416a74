begin;
select plan(2);

select tests.staff_schools();
select tests.authenticate_as('olga');
create function pg_temp.warnings(p_role text) returns text language sql as $$
  select public.preview_roster_import(tests.place('north'), tests.roster('{}', jsonb_build_array(jsonb_build_object(
    'file', 'users', 'line', 90, 'sourcedId', 'x1', 'role', p_role, 'givenName', 'Xia', 'familyName', 'Ten',
    'agentSourcedIds', 'u1')))) ->> 'warning_count';
$$;
grant execute on function pg_temp.warnings(text) to public;
select is(pg_temp.warnings('guardian'), '0', 'A guardian in the roster names a student');
select is(pg_temp.warnings('teacher'), '1', 'A teacher who names a student is a warning');

select * from finish();
rollback;
