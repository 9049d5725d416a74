begin;
select plan(3);

select tests.create_family();
select tests.restrict('dana', 'charlie', '{message}');
select tests.create_user('dora', '{tutor}', 'dora@example.com');
select tests.book('bob', 'dora', 'charlie', '3 days', 'confirmed');

select tests.authenticate_as('bob');
select set_eq($$ select full_name from public.list_contacts() $$, '{Dora}'::text[],
  'A second account without the address is a contact');
select tests.clear_authentication();
update auth.users set email = 'old@example.com' where id = tests.user_id('dana');
update auth.users set email = 'dana@example.com' where id = tests.user_id('dora');
select tests.authenticate_as('bob');
select is_empty($$ select * from public.list_contacts() $$,
  'An account that verifies the restricted address is no contact');
select tests.authenticate_as('dora');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello', tests.id('bob')) $$, 'PT404', 'contact.not_found',
  'An account that verifies the restricted address cannot send');

select * from finish();
rollback;
