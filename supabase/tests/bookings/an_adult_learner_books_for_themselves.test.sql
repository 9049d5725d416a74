begin;
select plan(4);

select tests.create_users('alice: client', 'dana: tutor');

select tests.authenticate_as('alice');
select is(
  (select (b.client_id, b.student_id, b.guardian_id, b.tutor_id, b.status)::text
   from public.create_booking(tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Chess', tests.id('alice')) b),
  row(tests.id('alice'), tests.id('alice'), null::uuid, tests.id('dana'), 'pending'::public.booking_status)::text,
  'A client books for themselves without a guardian');
select results_eq('select roles::text[] from public.my_profile', $$ values ('{client}'::text[]) $$,
  'The adult learner does not become a student');
select throws_ok(
  $$ select public.create_booking(tests.id('dana'), now() + interval '2 days', now() + interval '49 hours', 'Chess',
                                  tests.id('alice'), tests.id('alice')) $$,
  'PT400', 'validation.failed', 'A client cannot be their own guardian');
select throws_ok(
  $$ select public.create_booking(tests.id('dana'), now() + interval '2 days', now() + interval '49 hours', 'Chess',
                                  null, tests.id('alice')) $$,
  'PT400', 'validation.failed', 'A client cannot be a guardian without a student');

select * from finish();
rollback;
