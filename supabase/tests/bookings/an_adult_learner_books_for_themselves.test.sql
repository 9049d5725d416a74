begin;
select plan(11);

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

select tests.clear_authentication();

-- Whoever signed up as a student and is known to be an adult, by papers that somebody else has seen, may pay as well.
select tests.create_users('tim: student', 'una: student', 'ann: student', 'ada: admin');
update public.profile_details set date_of_birth = current_date - interval '17 years' where profile_id = tests.id('tim');
select tests.authenticate_as('ann');
select throws_ok($$ select public.update_profile(p_date_of_birth => '1980-01-01') $$, 'PT403', 'age.evidence_required',
  'A student does not become an adult by their own word');
select tests.authenticate_as('ada');
select public.set_date_of_birth(tests.id('ann'), '1980-01-01', 'identity_document', 'Passport seen');
select tests.authenticate_as('ann');
select lives_ok($$ select public.choose_role('client') $$, 'An adult student chooses to be a client besides');
select lives_ok($$ select public.choose_role('client') $$, 'Choosing the same role again changes nothing');
select results_eq('select roles::text[] from public.my_profile', $$ values ('{client,student}'::text[]) $$,
  'The adult is both a client and a student');
select lives_ok(
  $$ select public.create_booking(tests.id('dana'), now() + interval '2 days', now() + interval '49 hours', 'Chess', tests.id('ann')) $$,
  'The adult student books for themselves');
select tests.authenticate_as('tim');
select throws_ok($$ select public.choose_role('client') $$, 'PT403', 'permission.denied', 'A minor who is a student is no client');
select tests.authenticate_as('una');
select throws_ok($$ select public.choose_role('client') $$, 'PT403', 'permission.denied',
  'A student whose age is unknown is no client');
select tests.clear_authentication();

select * from finish();
rollback;
