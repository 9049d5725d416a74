begin;
select plan(4);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.create_user('eve');
select tests.link('bob', 'charlie');

select tests.authenticate_as('eve');
select throws_ok(
  $$ select public.create_booking(tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Chess', tests.id('charlie')) $$,
  'PT403', 'booking.student_not_linked', 'a stranger books no child');
select throws_ok(
  $$ select public.create_booking(tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Chess',
                                  tests.id('charlie'), tests.id('bob')) $$,
  'PT403', 'booking.student_not_linked', 'not on the parent''s right either');
select tests.clear_authentication();
select is_empty('select from public.bookings', 'and nothing was written');

select tests.authenticate_as('bob');
select is(
  (select (b.client_id, b.student_id, b.guardian_id)::text
   from public.create_booking(tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Chess', tests.id('charlie')) b),
  (tests.id('bob'), tests.id('charlie'), tests.id('bob'))::text, 'the parent does, on his own right');

select * from finish();
rollback;
