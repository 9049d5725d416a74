begin;
select plan(5);

select tests.create_users('bob', 'eve', 'adam: agent', 'charlie: student', 'dana: tutor');
select tests.link('bob', 'charlie');
select tests.keep('lesson', tests.book('bob', 'dana', 'charlie'));

select throws_ok(
  $$ update public.bookings set client_id = tests.id('eve') where id = tests.the('lesson') $$,
  'PT403', 'booking.student_not_linked', 'A client who is not the guardian''s agent is refused');
select throws_ok(
  $$ update public.bookings set guardian_id = tests.id('eve') where id = tests.the('lesson') $$,
  'PT403', 'booking.student_not_linked', 'A guardian without a link is refused');
select throws_ok(
  $$ update public.bookings set client_id = tests.id('eve'), guardian_id = tests.id('eve') where id = tests.the('lesson') $$,
  'PT403', 'booking.student_not_linked', 'Changing client and guardian together is refused');
select is(
  (select array[b.client_id, b.guardian_id] from tests.booking(tests.the('lesson')) b), array[tests.id('bob'), tests.id('bob')],
  'The booking is unchanged after refused updates');
select tests.agent('adam', 'bob');
select lives_ok(
  $$ update public.bookings set client_id = tests.id('adam') where id = tests.the('lesson') $$,
  'The guardian''s agent can become the client');

select * from finish();
rollback;
