begin;
select plan(4);

select tests.staff_schools();
select tests.authenticate_as('olga');
select tests.import_roster('north', tests.roster());
select matches((public.preview_roster_import(tests.place('north'), tests.roster('{p1}', '[
  {"file": "users", "line": 60, "sourcedId": "p1", "role": "student", "givenName": "Pat", "familyName": "Parent", "agentSourcedIds": "p2"}]'))
  ->> 'errors'), '"line" : 60, "message" : "A student cannot change to another role',
  'A guardian cannot become a student');
select is((public.preview_roster_import(tests.place('north'), tests.roster('{u4}', '[
  {"file": "users", "line": 61, "sourcedId": "u4", "role": "parent", "givenName": "Ugo", "familyName": "Four"}]'))
  ->> 'error_count')::int > 0, true, 'A student cannot become a guardian');
select is((public.preview_roster_import(tests.place('north'), tests.roster('{p1}', '[
  {"file": "users", "line": 62, "sourcedId": "p1", "role": "guardian", "givenName": "Pat", "familyName": "Parent", "email": "pat@example.com"}]'))
  ->> 'error_count')::int, 0, 'A parent can become a guardian');
-- An account may have lost the role since.
select tests.clear_authentication();
select tests.import_roster('north', tests.roster('{e4}'));
delete from public.profile_roles where profile_id = tests.roster_id('u4');
select lives_ok($$ select tests.import_roster('north', tests.roster()) $$,
  'A person without the student role is skipped and stops nothing');

select * from finish();
rollback;
