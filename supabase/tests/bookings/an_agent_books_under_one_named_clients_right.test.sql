begin;
select plan(5);

select tests.create_users('adam: agent', 'bob', 'gina', 'charlie: student', 'dana: tutor');
select tests.agent('adam', 'bob');
select tests.link('bob', 'charlie'), tests.link('gina', 'charlie');

select tests.authenticate_as('adam');
select throws_ok(
  $$ select public.create_booking(tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Chess', tests.id('charlie')) $$,
  'PT403', 'booking.student_not_linked', 'An agent must name the client whose right they use');
select throws_ok(
  $$ select public.create_booking(tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Chess',
                                  tests.id('charlie'), tests.id('gina')) $$,
  'PT403', 'booking.student_not_linked', 'An agent cannot use a guardian who is not their client');
select tests.keep('lesson', (public.create_booking(
  tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Chess', tests.id('charlie'), tests.id('bob'))).id);
select is(
  (select (b.client_id, b.student_id, b.guardian_id)::text from tests.booking(tests.the('lesson')) b),
  (tests.id('adam'), tests.id('charlie'), tests.id('bob'))::text,
  'An agent''s booking uses the client''s right');
select tests.keep('open', (public.create_booking(
  tests.id('dana'), now() + interval '2 days', now() + interval '49 hours', 'Chess')).id);
select throws_ok(
  $$ select public.assign_student(tests.the('open'), tests.id('charlie'), tests.id('gina')) $$,
  'PT403', 'booking.student_not_linked', 'An agent cannot assign under another guardian''s right');
select is((public.assign_student(tests.the('open'), tests.id('charlie'), tests.id('bob'))).guardian_id, tests.id('bob'),
  'An agent can assign under their client''s right');

select * from finish();
rollback;
