begin;
select plan(5);

select tests.create_users('bob', 'charlie: student', 'dora: tutor');
select tests.link('bob', 'charlie');
select tests.book('bob', 'dora', 'charlie', '-3 days', 'completed');
select tests.keep('dora', tests.id('dora'));
select tests.authenticate_as('bob');
select set_eq($$ select full_name from public.list_contacts() $$, '{Dora}'::text[],
  'A tutor of a recent lesson is a contact');
select lives_ok($$ select tests.send('bob', 'dora') $$, 'A guardian can write to a recent tutor');

select tests.clear_authentication();
delete from auth.users where id = tests.id('dora');

select tests.authenticate_as('bob');
select is_empty($$ select * from public.list_contacts() $$,
  'A tutor whose account was deleted is no contact of the guardian');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.the('dora')) $$, 'PT404', 'contact.not_found',
  'A message to a deleted tutor is refused');
select is((select can_send from public.my_threads), false,
  'The thread with a deleted tutor cannot be answered');

select * from finish();
rollback;
