begin;
select plan(4);

select tests.create_family();
select tests.send('bob', 'dana');

select tests.authenticate_as('bob');
select is((select conversation_key from public.list_contacts()), tests.id('dana') || ':' || tests.id('charlie'),
  'A guardian''s contact key names the tutor and the student');
select is((select conversation_key from public.my_threads), (select conversation_key from public.list_contacts()),
  'The thread has the key of its contact');
select tests.authenticate_as('dana');
select is((select conversation_key from public.list_contacts() where full_name = 'Bob'), tests.id('bob') || ':' || tests.id('charlie'),
  'A tutor''s contact key names the guardian and the student');
select is((select conversation_key from public.my_threads), (select conversation_key from public.list_contacts() where full_name = 'Bob'),
  'The tutor''s thread has the key of its contact');

select * from finish();
rollback;
