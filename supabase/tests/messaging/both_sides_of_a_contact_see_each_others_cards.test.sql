begin;
select plan(6);

select tests.create_family();
select tests.create_user('grace', '{tutor}');
-- A booking shows its people to each other; here the tutor and Bob have none in common.
select tests.authenticate_as('bob');
select set_eq($$ select full_name from public.profiles $$, '{Bob,Charlie,Dana}'::text[], 'the guardian sees the tutor, and not the other guardian');
select tests.authenticate_as('dana');
select set_eq($$ select full_name from public.profiles $$, '{Dana,Charlie,Bob,Eve}'::text[], 'the tutor sees the guardians and the student');
select is((select count(*)::int from public.profile_details), 1, 'but no address of theirs');
select tests.authenticate_as('grace');
select set_eq($$ select full_name from public.profiles $$, '{Grace}'::text[], 'who teaches nobody here sees nobody');

select tests.clear_authentication();
update public.profile_graph set rights = '{view_progress}' where id = tests.link_id('bob', 'charlie');
select tests.authenticate_as('dana');
select set_eq($$ select full_name from public.profiles $$, '{Dana,Charlie,Eve}'::text[], 'a guardian who may not message is nobody to the tutor');
select tests.authenticate_as('bob');
select set_eq($$ select full_name from public.profiles $$, '{Bob,Charlie}'::text[], 'nor the tutor to him');

select * from finish();
rollback;
