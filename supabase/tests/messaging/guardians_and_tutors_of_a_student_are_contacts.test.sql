begin;
select plan(6);

select tests.create_family();

select tests.authenticate_as('bob');
select results_eq(
  $$ select profile_id, full_name, role::text, student_id, student_name, thread_id from public.list_contacts() $$,
  $$ values (tests.id('dana'), 'Dana', 'TUTOR', tests.id('charlie'), 'Charlie', null::uuid) $$,
  'A guardian finds the student''s tutor');
select tests.authenticate_as('dana');
select results_eq(
  $$ select profile_id, full_name, role::text, student_id, student_name, thread_id from public.list_contacts() $$,
  $$ values (tests.id('bob'), 'Bob', 'PARENT', tests.id('charlie'), 'Charlie', null::uuid),
            (tests.id('eve'), 'Eve', 'PARENT', tests.id('charlie'), 'Charlie', null) $$,
  'A tutor finds both guardians of the student');
select is((select count(*)::int from public.list_contacts(tests.id('charlie'))), 2,
  'A tutor finds both guardians when asking for one student');
select is_empty($$ select * from public.list_contacts(tests.id('bob')) $$,
  'Contacts about a person who is no student are empty');
select tests.send('bob', 'dana');
select is((select thread_id from public.list_contacts() where full_name = 'Bob'), tests.thread_id('bob', 'dana'),
  'A contact names its existing thread');
select is((select thread_id from public.list_contacts() where full_name = 'Eve'), null,
  'A contact without a thread names none');

select * from finish();
rollback;
