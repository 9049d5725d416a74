begin;
select plan(9);

select tests.staff_schools();
select tests.create_user('pat');
select tests.authenticate_as('olga');
select tests.import_roster('north', tests.roster());
select tests.authenticate_as('pat');
select public.accept_invitation((select id from public.my_invitations));
select is((select count(*)::int from public.my_students), 2, 'Pat has taken over the parent of two students');
select tests.keep('u1', tests.roster_id('u1'));

select tests.authenticate_as('olga');
select tests.import_roster('north', tests.roster('{p1,u1,e1}'));
select tests.authenticate_as('pat');
select is((select count(*)::int from public.my_students), 0, 'Missing from a roster, both links end');
select tests.authenticate_as('olga');
select tests.import_roster('north', tests.roster());
select is(tests.roster_id('u1'), tests.the('u1'), 'A student who comes back has the same profile');
select is(tests.roster_id('p1'), tests.id('pat'), 'A parent who comes back has the same account');
select tests.authenticate_as('pat');
select is((select count(*)::int from public.my_students), 2, 'A parent who comes back has the same links');

select tests.authenticate_as('olga');
select tests.import_roster('north', tests.roster('{p1,u1,e1}'));
select tests.import_roster('north', tests.roster('{u1}', '[{"file": "users", "line": 90, "sourcedId": "u1", "role": "student", "givenName": "Úna Maria",
  "familyName": "ONE", "agentSourcedIds": "p1"}]'));
select is(tests.roster_id('u1'), tests.the('u1'), 'A student who comes back with an accent and a further name has the same profile');
select tests.import_roster('north', tests.roster('{p1,u1,e1}'));
select tests.import_roster('north', tests.roster('{u1}', '[{"file": "users", "line": 90, "sourcedId": "u1", "role": "student", "givenName": "Ben",
  "familyName": "One", "agentSourcedIds": "p1"}]'));
select isnt(tests.roster_id('u1'), tests.the('u1'), 'A brother under the same id is another person');
select tests.import_roster('north', tests.roster());

-- A school may give an id to somebody else.
select tests.authenticate_as('olga');
select tests.import_roster('north', tests.roster('{p1,u1,e1}'));
select tests.import_roster('north', tests.roster('{p1}',
  '[{"file": "users", "line": 90, "sourcedId": "p1", "role": "parent", "givenName": "Quite", "familyName": "Another"}]'));
select isnt(tests.roster_id('p1'), tests.id('pat'), 'Somebody else under the same id is another person');
select tests.authenticate_as('pat');
select is((select count(*)::int from public.my_students), 0, 'Somebody else under the same id has nothing of the former person');

select * from finish();
rollback;
