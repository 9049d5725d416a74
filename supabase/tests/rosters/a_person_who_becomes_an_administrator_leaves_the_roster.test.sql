begin;
select plan(3);

select tests.staff_schools();
select tests.authenticate_as('olga');
select tests.import_roster('north', tests.roster());
select lives_ok($$ select tests.import_roster('north', tests.roster('{t1,e5}', '[
    {"file": "users", "line": 90, "sourcedId": "t1", "role": "administrator", "givenName": "Tess", "familyName": "Teacher"}]')) $$,
  'A teacher of the roster becomes an administrator');
select tests.clear_authentication();
select is_empty($$ select from private.roster_people where sourced_id = 't1' and left_at is null $$,
  'Administrators are invited by hand and are not people of the roster');
select isnt_empty($$ select from private.roster_people where sourced_id = 'u1' $$, 'The others are still people of the roster');

select * from finish();
rollback;
