begin;
select plan(3);

select tests.create_user('tom', '{tutor}');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.link('tom', 'charlie', '{book}', 'ACTIVE', 'OTHER');

select tests.authenticate_as('tom');
select is(
  (select (b.client_id, b.student_id, b.guardian_id)::text
   from public.create_booking(tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Chess', tests.id('charlie')) b),
  (tests.id('tom'), tests.id('charlie'), tests.id('tom'))::text, 'with another tutor, as the client');
select throws_ok(
  $$ select public.create_booking(tests.id('tom'), now() + interval '1 day', now() + interval '25 hours', 'Chess', tests.id('charlie')) $$,
  'PT400', 'validation.failed', 'not with himself');
select tests.authenticate_as('dana');
select throws_ok(
  $$ select public.create_booking(tests.id('tom'), now() + interval '1 day', now() + interval '25 hours', 'Chess', tests.id('charlie')) $$,
  'PT403', 'booking.student_not_linked', 'and a tutor who does not manage the student does not');

select * from finish();
rollback;
