begin;
select plan(12);

select tests.create_users('rex', 'eve');
select tests.create_user('mia', '{student}', 'mia@example.com');
select tests.create_user('dana', '{tutor}');
select tests.keep('old', tests.id('mia'));
select tests.keep('order', tests.restrict('rex', 'mia'));

-- The student signs up again with the same address.
delete from auth.users where id = tests.user_id('mia');
select is((select count(*)::int from private.verified_addresses where profile_id = tests.the('old')), 0,
  'The history of addresses goes with the account');
select tests.create_user('mia2', '{student}', 'mia@example.com');
select tests.link('rex', 'mia2'), tests.link('eve', 'mia2');
select is(public.validate_link(tests.id('rex'), tests.id('mia2')), false,
  'A restriction protects the new account of a student who signed up again with the same address');
select is(public.validate_link(tests.id('eve'), tests.id('mia2')), true,
  'Other guardians of the new account keep their rights');
select tests.authenticate_as('rex');
select is((select count(*)::int from public.my_students), 0,
  'The restricted person does not list the new account');
select is((select count(*)::int from public.profiles where id = tests.id('mia2')), 0,
  'The restricted person does not see the card of the new account');
select tests.clear_authentication();
select throws_ok($$ select tests.book('rex', 'dana', 'mia2') $$, 'PT403', 'booking.student_not_linked',
  'The restricted person does not book for the new account');

-- A second account beside the first, whose lessons are released when the address is verified.
select tests.create_user('mia3', '{student}', 'mia3@example.com');
select tests.link('rex', 'mia3'), tests.link('eve', 'mia3');
select tests.keep('lesson', tests.book('rex', 'dana', 'mia3'));
select tests.keep('other', tests.book('eve', 'dana', 'mia3', '2 days'));
delete from auth.users where id = tests.user_id('mia2');
select tests.forget_news();
update auth.users set email = 'mia@example.com' where id = tests.user_id('mia3');
select is((tests.booking(tests.the('lesson'))).student_id, null,
  'Lessons of the restricted person end for an account that verifies the student''s address');
select is((tests.booking(tests.the('other'))).student_id, tests.id('mia3'), 'Lessons of others stay');
select is((select count(*)::int from public.notifications where profile_id in (tests.id('rex'), tests.id('eve'))), 0,
  'Nobody is notified that lessons were released');

-- A stranger to the address is not protected by it; lifting ends it for all accounts.
select tests.create_user('sis', '{student}', 'sis@example.com');
select tests.link('rex', 'sis');
select is(public.validate_link(tests.id('rex'), tests.id('sis')), true, 'Another student is not protected');
select public.lift_restriction(tests.the('order'));
select ok((select ends_at <= now() from public.contact_restrictions where id = tests.the('order'))
  or not exists (select from public.contact_restrictions where id = tests.the('order')),
  'Lifting ends the restriction');
select is(public.validate_link(tests.id('rex'), tests.id('mia3')), true,
  'Lifting frees the person for every account of the student');

select * from finish();
rollback;
