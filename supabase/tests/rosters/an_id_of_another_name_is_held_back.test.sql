begin;
select plan(7);

select tests.staff_schools();
select tests.create_user('pat');
select tests.authenticate_as('olga');
select tests.import_roster('north', tests.roster());
select tests.authenticate_as('pat');
select public.accept_invitation((select id from public.my_invitations));
select tests.authenticate_as('olga');
select set_config('tests.preview', tests.import_roster('north', tests.roster('{p1,u1,u2}', '[
  {"file": "users", "line": 90, "sourcedId": "p1", "role": "parent", "givenName": "Someone", "familyName": "Else"},
  {"file": "users", "line": 91, "sourcedId": "u1", "role": "student", "givenName": "Una", "familyName": "Neu", "agentSourcedIds": "p1,p9"},
  {"file": "users", "line": 92, "sourcedId": "u2", "role": "student", "givenName": "Uma Two", "familyName": "Neu", "agentSourcedIds": "p1,p2,p9"},
  {"file": "users", "line": 93, "sourcedId": "p9", "role": "parent", "givenName": "Nia", "familyName": "Neu", "agentSourcedIds": "u1"}]'))::text, true);
select is((select string_agg(format('%s %s', e ->> 'line', e ->> 'message'), E'\n' order by e ->> 'line')
           from json_array_elements(current_setting('tests.preview')::json -> 'errors') e),
  '90 Another name altogether: give another person another sourcedId.
91 Another name: give another student another sourcedId. For the same student, import a name with the words of both first.',
  'An id under another name altogether, and a student with one new word in place of another, are errors');
select tests.clear_authentication();
select is(tests.roster_id('p1'), tests.id('pat'), 'The id stays that of the person who has the account');
select is((select string_agg(name, ', ' order by name) from private.roster_people where profile_id in (tests.id('pat'), tests.roster_id('u1'))),
  'Pat Parent, Una One', 'The earlier names stay');
select is((select string_agg(full_name, ', ') from public.profiles where id in (tests.roster_id('u1'), tests.roster_id('u2'))
           and full_name like '%Neu'), 'Uma Two Neu', 'A student takes a further name');
select is((select string_agg(s.full_name, ', ') from public.profile_graph g join public.profiles s on s.id = g.target_profile_id
           where g.source_profile_id = tests.roster_id('p9')), 'Uma Two Neu',
  'Whom the roster names for the student of another name gets no link to the former student');
select tests.authenticate_as('pat');
select is((select count(*)::int from public.my_students), 2, 'What earlier rosters gave the person stays');
select tests.authenticate_as('olga');
select is((tests.import_roster('north', tests.roster('{p1,u2}', '[
  {"file": "users", "line": 90, "sourcedId": "p1", "role": "parent", "givenName": "PAT", "familyName": "Wed"},
  {"file": "users", "line": 91, "sourcedId": "u2", "role": "student", "givenName": "Uma", "familyName": "Neu", "agentSourcedIds": "p1,p2"}]')))
  ->> 'error_count', '0',
  'A name of a parent that keeps a word, and one of a student that only loses one, are no errors');

select * from finish();
rollback;
