begin;
select plan(4);

select tests.create_users('eve', 'tom: tutor', 'charlie: student');
select tests.create_user('tomtoo', '{client}', 'tom.old@example.com');
select tests.link('eve', 'charlie'), tests.link('tomtoo', 'charlie', '{book}', 'ACTIVE', 'OTHER');
update auth.users set email = 'tomtoo@example.com' where id = tests.user_id('tomtoo');

select tests.authenticate_as('tomtoo');
select lives_ok(
  $$ select public.create_booking(tests.id('tom'), now() + interval '1 day', now() + interval '25 hours', 'Algebra', tests.id('charlie')) $$,
  'A guardian books another person as the tutor');
select tests.clear_authentication();
update auth.users set email = 'tom.old@example.com' where id = tests.user_id('tom');
select tests.authenticate_as('tomtoo');
select throws_ok(
  $$ select public.create_booking(tests.id('tom'), now() + interval '2 days', now() + interval '49 hours', 'Algebra', tests.id('charlie')) $$,
  'PT403', 'booking.student_not_linked', 'A guardian does not book themselves in another account');
select throws_ok(
  $$ select public.create_booking(tests.id('tom'), now() + interval '2 days', now() + interval '49 hours', 'Algebra') $$,
  'PT403', 'booking.student_not_linked', 'A client does not book themselves in another account, without a student either');
select tests.authenticate_as('eve');
select lives_ok(
  $$ select public.create_booking(tests.id('tom'), now() + interval '2 days', now() + interval '49 hours', 'Algebra', tests.id('charlie')) $$,
  'Another guardian books the tutor');
select tests.clear_authentication();

select * from finish();
rollback;
