begin;
select plan(5);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.create_user('eve');
select tests.link('bob', 'charlie');
select tests.book('bob', 'dana', 'charlie');

select tests.authenticate_as('dana');
select set_eq('select full_name from public.profiles', '{Dana,Bob,Charlie}'::text[], 'the cards of the booking');
select results_eq('select profile_id from public.profile_details', $$ values (tests.id('dana')) $$, 'details of nobody else');
select tests.authenticate_as('charlie');
select set_eq('select full_name from public.profiles', '{Dana,Bob,Charlie}'::text[], 'the student sees the same cards');
select results_eq('select profile_id from public.profile_details', $$ values (tests.id('charlie')) $$, 'and his own details');
select tests.authenticate_as('eve');
select set_eq('select full_name from public.profiles', '{Eve}'::text[], 'a stranger sees none');

select * from finish();
rollback;
