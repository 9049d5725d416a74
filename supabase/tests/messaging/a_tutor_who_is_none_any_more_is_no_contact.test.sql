begin;
select plan(7);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.create_user('dora', '{tutor}');
select tests.link('bob', 'charlie');
select tests.book('bob', 'dana', 'charlie', '-2 days', 'completed');
select tests.book('bob', 'dora', 'charlie', '-3 days', 'completed');
select tests.keep('dora', tests.id('dora'));
select tests.authenticate_as('bob');
select set_eq($$ select full_name from public.list_contacts() $$, '{Dana,Dora}'::text[], 'lessons of the last days make contacts');
select lives_ok($$ select tests.send('bob', 'dora') $$, 'who are written to');

-- An admin takes the role of one; the other deletes her account.
select tests.clear_authentication();
delete from public.profile_roles where profile_id = tests.id('dana') and role = 'tutor';
delete from auth.users where id = tests.id('dora');

select tests.authenticate_as('dana');
select is_empty($$ select * from public.list_contacts() $$, 'who teaches no more finds nobody');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('bob')) $$, 'PT404', 'contact.not_found', 'and writes to nobody');
select tests.authenticate_as('bob');
select is_empty($$ select * from public.list_contacts() $$, 'nor is found');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.the('dora')) $$, 'PT404', 'contact.not_found', 'no message goes where nobody reads');
select is((select can_send from public.my_threads), false, 'and the thread says so');

select * from finish();
rollback;
