begin;
select plan(5);

-- Lena learns herself and has a son; Frank is her agent, and Bob's.
select tests.create_user('frank', '{agent}');
select tests.create_user('lena', '{client,student}'), tests.create_user('bob');
select tests.create_user('leo', '{student}'), tests.create_user('ben', '{student}');
select tests.link('lena', 'leo'), tests.link('bob', 'ben');
select tests.agent('frank', 'lena'), tests.agent('frank', 'bob');

select tests.authenticate_as('frank');
select set_eq('select full_name from public.my_client_students', '{Leo,Ben}'::text[], 'before, the students of both clients');
select tests.clear_authentication();
select tests.restrict('frank', 'lena');
select tests.authenticate_as('frank');
select set_eq('select full_name from public.my_client_students', '{Ben}'::text[], 'kept from the one, he has the other''s');
select is_empty($$ select from public.my_client_students where client_id = tests.id('lena') $$, 'nothing names her');
select set_eq('select full_name from public.profiles', '{Frank,Bob,Ben}'::text[], 'nor does he see her son');
select tests.authenticate_as('lena');
select is((select count(*)::int from public.my_students), 1, 'for her nothing has changed');

select * from finish();
rollback;
