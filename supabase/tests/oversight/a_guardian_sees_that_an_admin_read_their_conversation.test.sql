begin;
select plan(14);

-- Bob and Carol are mia's guardians; both write with the tutor Dana.
select tests.create_users('bob', 'carol', 'mia: student', 'dana: tutor', 'ada: admin');
select tests.link('bob', 'mia'), tests.link('carol', 'mia');
select tests.book('bob', 'dana', 'mia', p_status => 'confirmed');
select tests.send('bob', 'dana', 'One', 'mia'), tests.send('carol', 'dana', 'Two', 'mia');
select tests.authenticate_as('bob');
select is_empty('select from public.my_access_log', 'The log of a family begins empty');

select tests.authenticate_as('ada');
select is((select count(*)::int from public.review_thread(tests.thread_id('bob', 'dana', 'mia'), 'Complaint 7')), 1,
  'An admin reads the conversation of the guardian');
select is((select count(*)::int from public.review_thread(tests.thread_id('bob', 'dana', 'mia'), 'Complaint 7', 1)), 0,
  'An admin asks for a second page of it');
select tests.authenticate_as('bob');
select results_eq(
  'select l.student_id, l.accessed_at, l.reader::text, l.category::text from public.my_access_log l',
  $$ values (tests.id('mia'), date_trunc('minute', now()), 'admin', 'messages_read') $$,
  'The guardian sees role, minute and category of the read once, without who it was');
select tests.authenticate_as('carol');
select is_empty('select from public.my_access_log', 'The other guardian does not see reads of a conversation that is not theirs');
select tests.authenticate_as('mia');
select is_empty('select from public.my_access_log', 'The student does not see reads of conversations that they are no party to');
select tests.authenticate_as('dana');
select is_empty('select from public.my_access_log', 'The tutor does not see reads of a family''s conversation');

select tests.authenticate_as('ada');
select isnt_empty($$ select from public.find_threads(tests.id('mia')) $$, 'An admin looks up the conversations about the student');
select tests.authenticate_as('carol');
select results_eq('select l.reader::text, l.category::text from public.my_access_log l', $$ values ('admin', 'conversations_found') $$,
  'The other guardian sees that conversations about the student were looked up');
select tests.authenticate_as('mia');
select results_eq('select l.reader::text, l.category::text from public.my_access_log l', $$ values ('admin', 'conversations_found') $$,
  'The student sees it as well');

-- A search that names a person concerns that person alone.
select tests.clear_authentication();
select isnt_empty($$ select from public.find_threads(tests.id('mia'), tests.id('bob')) $$, 'The console looks up the conversations of Bob');
select tests.authenticate_as('carol');
select is((select count(*)::int from public.my_access_log), 1, 'A search about another guardian does not show');
select tests.authenticate_as('bob');
select is((select count(*)::int from public.my_access_log where reader = 'operator'), 1, 'The person who was searched for sees it, as the console');
select tests.authenticate_as('ada');
select is_empty('select from public.my_access_log', 'An admin has no log of their own reads');

select * from finish();
rollback;
