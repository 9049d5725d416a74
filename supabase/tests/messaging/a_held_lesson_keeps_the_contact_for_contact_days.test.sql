begin;
select plan(6);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.create_user('dora', '{tutor}');
select tests.create_user('dirk', '{tutor}');
select tests.link('bob', 'charlie');
select tests.book('bob', 'dana', 'charlie', '-90 days -30 minutes', 'completed');
select tests.book('bob', 'dora', 'charlie', '-90 days -90 minutes', 'completed');
select tests.book('bob', 'dirk', 'charlie', '-90 days -30 minutes', 'confirmed');

select tests.authenticate_as('bob');
select set_eq($$ select full_name from public.list_contacts() $$, '{Dana,Dirk}'::text[], 'a lesson that ended within 90 days counts, one before does not');
select lives_ok($$ select tests.send('bob', 'dana') $$, 'to the one tutor he writes');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('dora')) $$, 'PT404', 'contact.not_found', 'to the other he does not');
select tests.authenticate_as('dora');
select is_empty($$ select * from public.list_contacts() $$, 'who does not find him either');

select tests.clear_authentication();
update private.settings set contact_days = 91;
select tests.authenticate_as('bob');
select set_eq($$ select full_name from public.list_contacts() $$, '{Dana,Dirk,Dora}'::text[], 'the setting says how long');
select tests.clear_authentication();
update private.settings set contact_days = 1;
select tests.authenticate_as('bob');
select is_empty($$ select * from public.list_contacts() $$, 'shorter as well as longer');

select * from finish();
rollback;
