begin;
select plan(3);

select tests.staff_schools();
select tests.authenticate_as('ada');
select is((public.preview_roster_import(tests.place('north'),
  tests.roster('{}', '[{"file": "orgs", "line": 90, "sourcedId": "x1", "name": "X", "type": "castle"}]'))) ->> 'error_count', '1',
  'A wrong line of one organization''s roster is an error');
select is((public.preview_roster_import(tests.place('south'),
  tests.roster('{}', '[{"file": "orgs", "line": 90, "sourcedId": "x1", "name": "X", "type": "castle"}]'))) ->> 'error_count', '1',
  'The same line of another organization''s roster is an error as well');
select is((public.preview_roster_import(tests.place('south'), tests.roster())) ->> 'error_count', '0',
  'A roster without the line has no error');

select * from finish();
rollback;
