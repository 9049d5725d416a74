begin;
select plan(5);

-- Rows that a caller numbers alike would be lost, and who is missing from a roster goes.
select tests.staff_schools();
select tests.authenticate_as('olga');
select throws_ok($$ select public.preview_roster_import(tests.place('north'),
  (select jsonb_agg(r || '{"line": 1}') from jsonb_array_elements(tests.roster()) r)) $$, 'PT400', 'validation.failed',
  'Two rows of one line are refused');
select tests.keep('import', (public.preview_roster_import(tests.place('north'), '{"more": true, "rows": [
  {"file": "orgs", "line": 2, "sourcedId": "s", "name": "School", "type": "school"},
  {"file": "orgs", "line": 3, "sourcedId": "t", "name": "School", "type": "none"}]}') ->> 'import_id')::uuid);
select throws_ok($$ select public.preview_roster_import(tests.place('north'), jsonb_build_object('import_id', tests.the('import'), 'more', true, 'rows', '[
  {"file": "orgs", "line": 2, "sourcedId": "other", "name": "Other", "type": "school"}]'::jsonb)) $$, 'PT400', 'validation.failed',
  'Two rows of one line in two parts are refused');
select lives_ok($$ select public.preview_roster_import(tests.place('north'), jsonb_build_object('import_id', tests.the('import'), 'more', true, 'rows', '[
  {"file": "orgs", "line": 2, "sourcedId": "s", "name": "School", "type": "school"},
  {"file": "orgs", "line": 3, "sourcedId": "t", "name": "School", "type": "none"},
  {"file": "users", "line": 2, "sourcedId": "s", "givenName": "A", "familyName": "B", "role": "student"}]'::jsonb)) $$,
  'A repeated part changes nothing and each file has its own lines');
select is((public.preview_roster_import(tests.place('north'),
  jsonb_build_object('import_id', tests.the('import'), 'more', true, 'rows', '[]'::jsonb)) ->> 'error_count')::int, 1,
  'A repeated wrong line is counted once');
select tests.clear_authentication();
select is((select count(*)::int from private.roster_rows where import_id = tests.the('import') and not held), 2,
  'Both right rows are stored');

select * from finish();
rollback;
