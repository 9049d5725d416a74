begin;
select plan(11);

select tests.create_family();
select tests.create_user('clara', '{student}');
select tests.create_user('cosmo', '{student}');
select tests.link('bob', 'clara');
select tests.link('bob', 'cosmo');
select tests.book('bob', 'dana', 'clara', '3 days', 'confirmed');

select tests.authenticate_as('bob');
select results_eq($$ select full_name || ' ' || student_name from public.list_contacts() $$, $$ values ('Dana Charlie'), ('Dana Clara') $$, 'one tutor of two children is two contacts');
select is((select student_name from public.list_contacts(tests.id('clara'))), 'Clara', 'either can be asked for');
select lives_ok($$ select public.send_message(tests.id('charlie'), 'About Charlie', tests.id('dana')) $$, 'Bob writes about the one');
select lives_ok($$ select public.send_message(tests.id('clara'), 'About Clara', tests.id('dana')) $$, 'and about the other');
select is((select count(*)::int from public.my_threads), 2, 'in two threads');
select is((select last_message_preview from public.my_threads where student_name = 'Clara'), 'About Clara', 'each about its child');
select throws_ok($$ select public.send_message(tests.id('cosmo'), 'Hello', tests.id('dana')) $$, 'PT404', 'contact.not_found', 'about a third child, whom she does not teach, he cannot');
select tests.authenticate_as('eve');
select throws_ok($$ select public.send_message(tests.id('clara'), 'Hello', tests.id('dana')) $$, 'PT404', 'contact.not_found', 'nor Eve about a child that is not hers');
select tests.authenticate_as('dana');
select set_eq($$ select full_name || ' ' || student_name from public.list_contacts() $$, '{Bob Charlie,Eve Charlie,Bob Clara}'::text[], 'the tutor sees who belongs to whom');

select tests.unlink('bob', 'charlie');
select tests.authenticate_as('bob');
select is((select student_name from public.my_threads), 'Clara', 'unlinked from one, he keeps the other');
select is((select body from public.thread_messages), 'About Clara', 'and its messages');

select * from finish();
rollback;
