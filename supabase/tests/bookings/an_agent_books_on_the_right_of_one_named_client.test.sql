begin;
select plan(5);

select tests.create_user('adam', '{agent}');
select tests.create_user('bob');
select tests.create_user('gina');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.agent('adam', 'bob');
select tests.link('bob', 'charlie');
select tests.link('gina', 'charlie');

select tests.authenticate_as('adam');
select throws_ok(
  $$ select public.create_booking(tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Chess', tests.id('charlie')) $$,
  'PT403', 'booking.student_not_linked', 'without a name there is no right to stand on');
select throws_ok(
  $$ select public.create_booking(tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Chess',
                                  tests.id('charlie'), tests.id('gina')) $$,
  'PT403', 'booking.student_not_linked', 'a guardian who is not his client does not carry him');
select tests.keep('lesson', (public.create_booking(
  tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Chess', tests.id('charlie'), tests.id('bob'))).id);
select is(
  (select (b.client_id, b.student_id, b.guardian_id)::text from tests.booking(tests.the('lesson')) b),
  (tests.id('adam'), tests.id('charlie'), tests.id('bob'))::text, 'his client does: the agent pays, on the client''s right');
select tests.keep('open', (public.create_booking(
  tests.id('dana'), now() + interval '2 days', now() + interval '49 hours', 'Chess')).id);
select throws_ok(
  $$ select public.assign_student(tests.the('open'), tests.id('charlie'), tests.id('gina')) $$,
  'PT403', 'booking.student_not_linked', 'the same for assigning');
select is((public.assign_student(tests.the('open'), tests.id('charlie'), tests.id('bob'))).guardian_id, tests.id('bob'), 'and allowed');

select * from finish();
rollback;
