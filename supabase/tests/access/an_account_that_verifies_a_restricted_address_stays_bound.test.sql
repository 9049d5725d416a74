begin;
select plan(5);

select tests.create_user('bob');
select tests.create_user('other', '{client}', 'other@example.com');
select tests.create_users('charlie: student', 'dana: tutor');
select tests.restrict('bob', 'charlie');
select tests.link('other', 'charlie');
select tests.keep('lesson', tests.book('other', 'dana', 'charlie', '1 day', 'confirmed'));
select tests.forget_news();
update auth.users set email = 'bob@example.net' where id = tests.user_id('bob');

update auth.users set email = 'bob@example.com', email_confirmed_at = null where id = tests.user_id('other');
select is(public.validate_link(tests.id('other'), tests.id('charlie')), true,
  'An unverified address does not bind the account');
update auth.users set email_confirmed_at = now() where id = tests.user_id('other');
select is(public.validate_link(tests.id('other'), tests.id('charlie')), false,
  'Verifying the restricted address binds the account');
select is((select (b.status, b.student_id)::text from tests.booking(tests.the('lesson')) b), '(confirmed,)',
  'The booking of the bound account is released at once');
select is((select count(*)::integer from public.notifications), 0,
  'Nobody is notified that the account was bound');
update auth.users set email = 'other@example.com' where id = tests.user_id('other');
select is(public.validate_link(tests.id('other'), tests.id('charlie')), false,
  'Changing the address back does not free the account');

select * from finish();
rollback;
