begin;
select plan(3);

-- Putting 20,000 combining marks in order takes many seconds, which nothing interrupts.
select tests.staff_schools();
select tests.authenticate_as('olga');
set local statement_timeout = '4s';
select set_config('tests.preview', public.preview_roster_import(tests.place('north'), tests.roster(p_more => jsonb_build_array(
  jsonb_build_object('file', 'orgs', 'line', 90, 'sourcedId', 'long', 'type', 'district', 'name', 'a' || repeat(U&'\0301\0323', 10000)),
  jsonb_build_object('file', 'orgs', 'line', 91, 'sourcedId', 'mark', 'type', 'district', 'name', 'Caf' || U&'e\0301'))))::text, true);
select is((current_setting('tests.preview')::jsonb -> 'errors')::text, '[{"file": "orgs", "line": 90, "message": "The name is too long or not plain text."}]',
  'The line with the overlong name is refused');
select tests.clear_authentication();
select is((current_setting('tests.preview')::jsonb ->> 'error_count')::int, 1, 'No other line is refused');

select tests.authenticate_as('olga');
select set_config('tests.preview', public.preview_roster_import(tests.place('north'), tests.roster(p_more => jsonb_build_array(
  jsonb_build_object('file', 'users', 'line', 90, 'sourcedId', 'many', 'role', 'student', 'givenName', 'Ann', 'familyName', 'Lee',
    'agentSourcedIds', repeat('a,b,', 50000)),
  jsonb_build_object('file', 'users', 'line', 91, 'sourcedId', 'wide', 'role', 'student', 'givenName', repeat('a ', 100000)))))::text, true);
select is((current_setting('tests.preview')::jsonb -> 'errors')::text, '[{"file": "users", "line": 90, "message": "A user has more than 50 agents."}, '
  '{"file": "users", "line": 91, "message": "The name is too long or not plain text."}]',
  'Lines with thousands of agents or words are refused');
select tests.clear_authentication();

select * from finish();
rollback;
