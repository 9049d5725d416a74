begin;
select plan(4);

select tests.staff_schools();
select tests.create_user('tess');
select tests.authenticate_as('olga');
select tests.import_roster('north', tests.roster());
select tests.authenticate_as('tess');
select public.accept_invitation((select id from public.my_invitations));
select tests.authenticate_as('olga');
select is((tests.import_roster('north', tests.roster('{t1,u3}', '[
  {"file": "users", "line": 98, "sourcedId": "t1", "role": "teacher", "givenName": "Theresa", "familyName": "Teacher", "email": "tess@example.com"},
  {"file": "users", "line": 99, "sourcedId": "u3", "role": "student", "givenName": "Udo", "familyName": "Three Thirty"}]'))) ->> 'total', '2',
  'The roster gives two people another name');
select tests.clear_authentication();
select is((select full_name from public.profiles where id = tests.id('tess')), 'Tess',
  'A person with an account keeps the name that they gave themselves');
select is((select full_name from public.profiles where id = tests.roster_id('u3')), 'Udo Three Thirty',
  'A person without an account takes the roster''s name');
select is((select name from private.roster_people where sourced_id = 't1'), 'Theresa Teacher',
  'The roster itself remembers the name that it gave');

select * from finish();
rollback;
