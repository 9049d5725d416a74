begin;
select plan(5);

select tests.create_users('bob', 'charlie: student', 'dana: tutor', 'eve');
select tests.link('bob', 'charlie');
select tests.book('bob', 'dana', 'charlie');

select tests.authenticate_as('dana');
select set_eq('select full_name from public.profiles', '{Dana,Bob,Charlie}'::text[],
  'A tutor sees the profiles of client and student');
select results_eq('select profile_id from public.profile_details', $$ values (tests.id('dana')) $$,
  'A tutor sees only their own details');
select tests.authenticate_as('charlie');
select set_eq('select full_name from public.profiles', '{Dana,Bob,Charlie}'::text[],
  'A student sees the profiles of client and tutor');
select results_eq('select profile_id from public.profile_details', $$ values (tests.id('charlie')) $$,
  'A student sees only their own details');
select tests.authenticate_as('eve');
select set_eq('select full_name from public.profiles', '{Eve}'::text[],
  'A stranger sees only their own profile');

select * from finish();
rollback;
