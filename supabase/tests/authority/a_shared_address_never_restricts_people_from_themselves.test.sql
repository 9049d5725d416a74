begin;
select plan(8);

-- The child's account was set up with the father's address; later each has one of their own.
select tests.create_user('mia', '{student}', 'dad@example.com');
update auth.users set email = 'mia@example.com' where id = tests.user_id('mia');
select tests.create_user('dad', '{client}', 'dad@example.com');
select tests.create_users('mom', 'dana: tutor');
select tests.link(n, 'mia') from unnest('{dad,mom}'::text[]) n;
select tests.keep('own', tests.book('mia', 'dana', 'mia'));
select tests.restrict('dad', 'mia');

select is(public.validate_link(tests.id('dad'), tests.id('mia')), false,
  'A restriction binds the person, though the student once had the same address');
select is(public.validate_link(tests.id('mom'), tests.id('mia')), true, 'The other guardian is free');
select is((tests.booking(tests.the('own'))).status::text, 'pending',
  'A lesson that the student booked stays');
select tests.authenticate_as('mia');
select is((select count(*)::int from public.bookings), 1, 'The student reads the own lesson');
select tests.clear_authentication();
select is(private.denied_rights(tests.id('mia'), tests.id('mia')), '{}'::public.guardian_right[],
  'Nobody is denied anything for themselves');
select is((select count(*)::int from private.restriction_subjects where profile_id = tests.id('mia')), 0,
  'The student whom a restriction names is not bound by it');
select is((select count(*)::int from private.restriction_students where profile_id = tests.id('dad')), 0,
  'The person whom a restriction names is not protected by it');

-- A later account with both addresses is protected and not less free.
delete from auth.users where id = tests.user_id('mia');
update auth.users set email = 'dad.new@example.com' where id = tests.user_id('dad');
select tests.create_user('mia2', '{student}', 'mia@example.com');
update auth.users set email = 'dad@example.com' where id = tests.user_id('mia2');
select tests.link('dad', 'mia2');
select is(array[public.validate_link(tests.id('dad'), tests.id('mia2')), private.is_fully_restricted(tests.id('mia2'), tests.id('mia2'))], '{f,f}',
  'An account with addresses of both sides is protected, and sees itself');

select * from finish();
rollback;
