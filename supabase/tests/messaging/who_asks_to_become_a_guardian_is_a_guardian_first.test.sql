begin;
select plan(6);

select tests.staff_schools();
select tests.link('zoe', 'mia');
select tests.send('bob', 'tina', 'Hello', 'mia');

select tests.authenticate_as('tina');
select results_eq('select full_name from public.list_contacts() order by 1', $$ values ('Bob'), ('Zoe') $$,
  'A teacher messages the guardians of a student');
select isnt_empty('select from public.my_threads', 'The teacher lists the conversation with a guardian');
select tests.clear_authentication();

-- The teacher asks to become a guardian of the student.
select tests.link('tina', 'mia', p_status => 'PENDING');
select tests.authenticate_as('tina');
select is_empty('select from public.list_contacts()', 'A teacher who asks to become a guardian messages no other guardian');
select is_empty('select from public.my_threads', 'The conversations with the other guardians are out of that teacher''s list');
select tests.authenticate_as('bob');
select is_empty($$ select from public.list_contacts() where profile_id = tests.id('tina') $$,
  'The guardian no longer has that teacher as a contact');
select tests.clear_authentication();
delete from public.profile_graph where source_profile_id = tests.id('tina') and target_profile_id = tests.id('mia');
select tests.authenticate_as('tina');
select isnt_empty('select from public.list_contacts()', 'A teacher who no longer asks messages the guardians again');
select tests.clear_authentication();

select * from finish();
rollback;
