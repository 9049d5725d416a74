begin;
select plan(6);

select tests.create_family();

select tests.authenticate_as('bob');
select results_eq(
  $$ select profile_id, full_name, role::text, student_id, student_name, thread_id from public.list_contacts() $$,
  $$ values (tests.id('dana'), 'Dana', 'TUTOR', tests.id('charlie'), 'Charlie', null::uuid) $$,
  'the guardian finds the tutor');
select tests.authenticate_as('dana');
select results_eq(
  $$ select profile_id, full_name, role::text, student_id, student_name, thread_id from public.list_contacts() $$,
  $$ values (tests.id('bob'), 'Bob', 'PARENT', tests.id('charlie'), 'Charlie', null::uuid),
            (tests.id('eve'), 'Eve', 'PARENT', tests.id('charlie'), 'Charlie', null) $$,
  'the tutor finds both guardians');
select is((select count(*)::int from public.list_contacts(tests.id('charlie'))), 2, 'also when asked about this student');
select is_empty($$ select * from public.list_contacts(tests.id('bob')) $$, 'and nobody about another person');
select tests.send('bob', 'dana');
select is((select thread_id from public.list_contacts() where full_name = 'Bob'), tests.thread_id('bob', 'dana'), 'the contact names its thread');
select is((select thread_id from public.list_contacts() where full_name = 'Eve'), null, 'the other one has none');

select * from finish();
rollback;
