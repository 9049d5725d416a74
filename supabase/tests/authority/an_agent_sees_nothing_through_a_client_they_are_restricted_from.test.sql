begin;
select plan(5);

-- Lena is a student and the mother of Leo; Frank is the agent of Lena and of Bob.
select tests.create_user('frank', '{agent}');
select tests.create_user('lena', '{client,student}'), tests.create_user('bob');
select tests.create_user('leo', '{student}'), tests.create_user('ben', '{student}');
select tests.link('lena', 'leo'), tests.link('bob', 'ben');
select tests.agent('frank', 'lena'), tests.agent('frank', 'bob');

select tests.authenticate_as('frank');
select set_eq('select full_name from public.my_client_students', '{Leo,Ben}'::text[],
  'Before the restriction the agent lists the students of both clients');
select tests.clear_authentication();
select tests.restrict('frank', 'lena');
select tests.authenticate_as('frank');
select set_eq('select full_name from public.my_client_students', '{Ben}'::text[],
  'A restricted agent lists only the other client''s students');
select is_empty($$ select from public.my_client_students where client_id = tests.id('lena') $$,
  'No row names the client whom the agent is restricted from');
select set_eq('select full_name from public.profiles', '{Frank,Bob,Ben}'::text[],
  'The agent does not see the children of the restricted client');
select tests.authenticate_as('lena');
select is((select count(*)::int from public.my_students), 1, 'The client still lists their own student');

select * from finish();
rollback;
