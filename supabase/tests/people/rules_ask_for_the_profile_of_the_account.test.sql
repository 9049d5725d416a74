begin;
select plan(6);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('mia', '{student}');
select tests.link('bob', 'charlie');

-- An account may stand behind a profile with another id; then the profile is what counts.
update public.profiles set user_id = null where id = tests.id('mia');
select tests.keep('mia', (select id from public.profiles where user_id is null));
select tests.keep('charlie', tests.id('charlie'));
update public.profiles set user_id = null where id = tests.the('charlie');
update public.profiles set user_id = tests.user_id('charlie') where id = tests.the('mia');

select tests.authenticate_as('charlie');
select is((select id from public.my_profile), tests.the('mia'), 'Charlie''s account acts for Mia''s profile');
select is_empty('select from public.my_guardians', 'and sees no guardian of Charlie');
select is_empty('select from public.profile_graph', 'nor a link');
select is((select count(*)::int from public.profiles), 1, 'only her own card');
select tests.authenticate_as('mia');
select is_empty('select from public.profiles', 'an account without a profile sees nobody');
select throws_ok('select public.update_profile()', 'PT401', 'auth.required', 'and is nobody');

select * from finish();
rollback;
