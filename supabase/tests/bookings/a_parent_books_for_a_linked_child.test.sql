begin;
select plan(4);

select tests.create_users('bob', 'charlie: student', 'dana: tutor', 'eve');
select tests.link('bob', 'charlie');

select tests.authenticate_as('eve');
select throws_ok(
  $$ select public.create_booking(tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Chess', tests.id('charlie')) $$,
  'PT403', 'booking.student_not_linked', 'A stranger cannot book for a child');
select throws_ok(
  $$ select public.create_booking(tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Chess',
                                  tests.id('charlie'), tests.id('bob')) $$,
  'PT403', 'booking.student_not_linked', 'A stranger cannot book under the parent''s right');
select tests.clear_authentication();
select is_empty('select from public.bookings', 'No refused booking was written');

select tests.authenticate_as('bob');
select is(
  (select (b.client_id, b.student_id, b.guardian_id)::text
   from public.create_booking(tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Chess', tests.id('charlie')) b),
  (tests.id('bob'), tests.id('charlie'), tests.id('bob'))::text,
  'A parent books for a linked child under their own right');

select * from finish();
rollback;
