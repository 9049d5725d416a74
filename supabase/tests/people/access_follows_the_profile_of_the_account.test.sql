begin;
select plan(6);

select tests.create_users('bob', 'charlie: student', 'mia: student');
select tests.link('bob', 'charlie');

-- An account may stand behind a profile with another id; then the profile is what counts.
update public.profiles set user_id = null where id = tests.id('mia');
select tests.keep('mia', (select id from public.profiles where user_id is null));
select tests.keep('charlie', tests.id('charlie'));
update public.profiles set user_id = null where id = tests.the('charlie');
update public.profiles set user_id = tests.user_id('charlie') where id = tests.the('mia');

select tests.authenticate_as('charlie');
select is((select id from public.my_profile), tests.the('mia'),
  'The account acts for the profile that points to it');
select is_empty('select from public.my_guardians', 'The account sees no guardian of its former profile');
select is_empty('select from public.profile_graph', 'The account sees no link of its former profile');
select is((select count(*)::int from public.profiles), 1,
  'The account sees only the profile that points to it');
select tests.authenticate_as('mia');
select is_empty('select from public.profiles', 'An account without a profile sees nobody');
select throws_ok('select public.update_profile()', 'PT401', 'auth.required',
  'An account without a profile cannot call anything');

select * from finish();
rollback;
