begin;
select plan(4);

select tests.create_users('bob', 'gina', 'adam: agent', 'charlie: student', 'casey: student', 'cora: student',
                          'carl: student');
select tests.link('bob', 'charlie'), tests.link('bob', 'casey', '{book}', 'PENDING');
select tests.link('bob', 'cora', '{book}', 'BLOCKED'), tests.link('gina', 'carl');
select tests.agent('bob', 'gina');

select tests.authenticate_as('bob');
select results_eq('select full_name from public.my_students', '{Charlie}'::text[],
  'Only students of the caller''s own active guardian links are listed');
select tests.authenticate_as('charlie');
select is_empty('select from public.my_students', 'A student does not list themselves');
select tests.authenticate_as('gina');
select results_eq('select full_name from public.my_students', '{Carl}'::text[],
  'Each guardian lists only their own students');
select tests.authenticate_as_anon();
select throws_ok('select from public.my_students', '42501', null,
  'A caller without a session cannot read the list');

select * from finish();
rollback;
