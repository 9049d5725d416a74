begin;
select plan(6);

select tests.staff_schools();
select tests.create_user('pat');
select tests.authenticate_as('olga');
select tests.import_roster('north', tests.roster());
select tests.authenticate_as('pat');
select public.accept_invitation((select id from public.my_invitations));
select tests.authenticate_as('olga');
select set_config('tests.preview', tests.import_roster('north', tests.roster('{p1,u1}', '[
  {"file": "users", "line": 90, "sourcedId": "p1", "role": "parent", "givenName": "Someone", "familyName": "Else"},
  {"file": "users", "line": 91, "sourcedId": "u1", "role": "student", "givenName": "Una", "familyName": "Neu", "agentSourcedIds": "p1"}]'))::text, true);
select is((current_setting('tests.preview')::json -> 'errors')::text,
  '[{"file" : "users", "line" : 90, "message" : "Another name altogether: give another person another sourcedId."}]',
  'An id under another name altogether is an error, one new word of a name is none');
select tests.clear_authentication();
select is(tests.roster_id('p1'), tests.id('pat'), 'The id stays that of the person who has the account');
select is((select name from private.roster_people where sourced_id = 'p1' and profile_id = tests.id('pat')), 'Pat Parent', 'The earlier name stays');
select is((select full_name from public.profiles where id = tests.roster_id('u1')), 'Una Neu', 'A student takes another family name');
select tests.authenticate_as('pat');
select is((select count(*)::int from public.my_students), 2, 'What earlier rosters gave the person stays');
select tests.authenticate_as('olga');
select is((tests.import_roster('north', tests.roster('{p1}',
  '[{"file": "users", "line": 90, "sourcedId": "p1", "role": "parent", "givenName": "PAT", "familyName": "Wed"}]'))) ->> 'error_count', '0',
  'A name that keeps a word in another case is no error');

select * from finish();
rollback;
