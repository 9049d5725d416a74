begin;
select plan(5);

select tests.keep('bob', tests.create_user('bob', '{client}', 'bob@example.com', true, '4915112345678'));
select tests.create_users('charlie: student', 'dana: tutor');
select tests.restrict('bob', 'charlie');
delete from auth.users where id = tests.user_id('bob');
select is((select count(*)::integer from public.contact_restrictions), 1,
  'The restriction remains after the account is deleted');
select tests.create_user('robert', '{client}', 'bob@example.com');
select tests.create_user('rob', '{client}', 'rob@example.com', true, '4915112345678');
select tests.create_user('roberta', '{client}', 'bob2@example.com');
select tests.link(n, 'charlie') from unnest('{robert,rob,roberta}'::text[]) n;

select is(public.validate_link(tests.id('robert'), tests.id('charlie')), false,
  'A new account with the restricted email is bound');
select is(public.validate_link(tests.id('rob'), tests.id('charlie')), false,
  'A new account with the restricted phone number is bound');
select is(public.validate_link(tests.id('roberta'), tests.id('charlie')), true,
  'An account with another address is not bound');
select throws_ok($$ select tests.book('robert', 'dana', 'charlie') $$, 'PT403', 'booking.student_not_linked',
  'The bound account cannot book for the student');

select * from finish();
rollback;
