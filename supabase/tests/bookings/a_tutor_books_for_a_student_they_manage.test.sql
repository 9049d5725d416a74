begin;
select plan(3);

select tests.create_users('tom: tutor', 'charlie: student', 'dana: tutor');
select tests.link('tom', 'charlie', '{book}', 'ACTIVE', 'OTHER');

select tests.authenticate_as('tom');
select is(
  (select (b.client_id, b.student_id, b.guardian_id)::text
   from public.create_booking(tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Chess', tests.id('charlie')) b),
  (tests.id('tom'), tests.id('charlie'), tests.id('tom'))::text,
  'A tutor books another tutor for a student they manage');
select throws_ok(
  $$ select public.create_booking(tests.id('tom'), now() + interval '1 day', now() + interval '25 hours', 'Chess', tests.id('charlie')) $$,
  'PT400', 'validation.failed', 'A tutor cannot book themselves for the student');
select tests.authenticate_as('dana');
select throws_ok(
  $$ select public.create_booking(tests.id('tom'), now() + interval '1 day', now() + interval '25 hours', 'Chess', tests.id('charlie')) $$,
  'PT403', 'booking.student_not_linked', 'A tutor who does not manage the student cannot book');

select * from finish();
rollback;
