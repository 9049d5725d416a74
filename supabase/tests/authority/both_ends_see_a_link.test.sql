begin;
select plan(15);

select tests.create_users('bob', 'charlie: student', 'frank: agent', 'olga');
select tests.keep('link', tests.link('bob', 'charlie', '{view_progress,book}', p_relation => 'FATHER'));
select tests.keep('agency', tests.agent('frank', 'bob'));

select tests.authenticate_as('bob');
select results_eq('select id from public.profile_graph order by relationship_type', $$ values (tests.the('link')), (tests.the('agency')) $$,
  'A person reads their links to students and agents');
select results_eq(
  'select link_id, student_id, full_name, email, relation::text, rights::text, active_booking_count from public.my_students',
  $$ values (tests.the('link'), tests.id('charlie'), 'Charlie', 'charlie@example.com', 'FATHER', '{view_progress,book}', 0) $$,
  'A guardian lists their student with rights and relation');
select is_empty('select from public.my_guardians', 'A guardian without guardians lists none');
select is_empty('select from public.my_clients', 'A guardian without clients lists none');
select tests.authenticate_as('charlie');
select results_eq('select id from public.profile_graph', $$ values (tests.the('link')) $$,
  'A student reads the link that ends with them');
select results_eq(
  'select link_id, guardian_id, full_name, relation::text, is_primary, rights::text, status::text from public.my_guardians',
  $$ values (tests.the('link'), tests.id('bob'), 'Bob', 'FATHER', true, '{view_progress,book}', 'ACTIVE') $$,
  'A student lists their guardian with rights and status');
select is_empty('select from public.my_students', 'A student without students lists none');
select tests.authenticate_as('frank');
select results_eq('select id from public.profile_graph', $$ values (tests.the('agency')) $$,
  'An agent reads the link to their client');
select results_eq('select link_id, client_id, full_name from public.my_clients', $$ values (tests.the('agency'), tests.id('bob'), 'Bob') $$,
  'An agent lists their client');
select results_eq('select client_id, student_id, full_name from public.my_client_students', $$ values (tests.id('bob'), tests.id('charlie'), 'Charlie') $$,
  'An agent lists the students of their client');
select tests.authenticate_as('olga');
select is_empty('select from public.profile_graph', 'A stranger reads no link');
select is_empty('select from public.my_students union all select from public.my_guardians union all select from public.my_clients union all select from '
  'public.my_client_students',
  'A stranger''s four lists are empty');
select tests.authenticate_as_service_role();
select is_empty('select from public.my_students', 'The secret key has no students of its own');

-- Search, sort and pages are the client's, on its own rows.
select tests.clear_authentication();
select tests.create_user(n, '{student}') from unnest('{alf,ben,cleo}'::text[]) n;
select tests.link('bob', n) from unnest('{cleo,alf,ben}'::text[]) n;
select tests.authenticate_as('bob');
select results_eq($$ select full_name from public.my_students where full_name ilike '%l%' order by full_name desc limit 2 $$, $$ values ('Cleo'),
  ('Charlie') $$,
  'The list can be searched, sorted and paged');
select results_eq($$ select full_name from public.my_students where rights @> '{message}' order by 1 offset 1 $$, $$ values ('Ben'), ('Cleo') $$,
  'The list can be filtered by rights');

select * from finish();
rollback;
