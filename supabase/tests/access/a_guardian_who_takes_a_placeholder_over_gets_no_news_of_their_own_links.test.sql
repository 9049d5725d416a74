begin;
select plan(3);

select tests.staff_schools();
select tests.create_user('pat');
select tests.authenticate_as('olga');
select tests.import_roster('north', tests.roster());
select tests.clear_authentication();
select tests.forget_news();
select tests.authenticate_as('pat');
select lives_ok($$ select public.accept_invitation((select id from public.my_invitations)) $$,
  'A guardian takes their placeholder of the roster over');
select is((select count(*)::int from public.my_students), 2, 'The guardian has the links of the placeholder');
select tests.clear_authentication();
select is_empty($$ select from public.notifications where profile_id = tests.id('pat') and data ->> 'other_id' = tests.id('pat')::text $$,
  'The guardian is not notified of a link to themselves');

select * from finish();
rollback;
