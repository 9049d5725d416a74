begin;
select plan(6);

select tests.create_family();
select tests.create_user('grace', '{tutor}');
-- A booking shows its people to each other; here the tutor and Bob have none in common.
select tests.authenticate_as('bob');
select set_eq($$ select full_name from public.profiles $$, '{Bob,Charlie,Dana}'::text[],
  'A guardian sees the tutor''s profile but not the other guardian''s');
select tests.authenticate_as('dana');
select set_eq($$ select full_name from public.profiles $$, '{Dana,Charlie,Bob,Eve}'::text[],
  'A tutor sees the profiles of the student and both guardians');
select is((select count(*)::int from public.profile_details), 1, 'A tutor sees only their own details');
select tests.authenticate_as('grace');
select set_eq($$ select full_name from public.profiles $$, '{Grace}'::text[],
  'A tutor of other students sees nobody here');

select tests.clear_authentication();
update public.profile_graph set rights = '{view_progress}' where id = tests.link_id('bob', 'charlie');
select tests.authenticate_as('dana');
select set_eq($$ select full_name from public.profiles $$, '{Dana,Charlie,Eve}'::text[],
  'A tutor does not see a guardian without the right to message');
select tests.authenticate_as('bob');
select set_eq($$ select full_name from public.profiles $$, '{Bob,Charlie}'::text[],
  'A guardian without the right to message does not see the tutor');

select * from finish();
rollback;
