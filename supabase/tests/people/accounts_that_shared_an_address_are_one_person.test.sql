begin;
select plan(4);

select tests.create_users('ada: admin', 'olga: admin', 'bob', 'charlie: student');
-- The admin changes the address, and another account comes with the former one.
update auth.users set email = 'ada.new@example.com' where id = (select user_id from public.profiles where id = tests.id('ada'));
update auth.users set email = 'ada@example.com' where id = (select user_id from public.profiles where id = tests.id('bob'));

select tests.authenticate_as('ada');
select throws_ok($$ select public.admin_link_student(tests.id('bob'), tests.id('charlie')) $$, 'PT403', 'permission.denied',
  'An admin does not link an account that holds an address the admin had before');
select throws_ok($$ select public.grant_role(tests.id('bob'), 'tutor') $$, 'PT403', 'permission.denied',
  'An admin does not grant a role to such an account');
select tests.authenticate_as('olga');
select lives_ok($$ select public.admin_link_student(tests.id('bob'), tests.id('charlie')) $$,
  'Another admin links that account');
select lives_ok($$ select public.grant_role(tests.id('bob'), 'tutor') $$,
  'Another admin grants a role to it');

select * from finish();
rollback;
