begin;
select plan(5);

select tests.create_user('bob');
select tests.create_user('eve');
select tests.create_user('adam', '{agent}');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.link('bob', 'charlie');
select tests.keep('lesson', tests.book('bob', 'dana', 'charlie'));

select throws_ok(
  $$ update public.bookings set client_id = tests.id('eve') where id = tests.the('lesson') $$,
  'PT403', 'booking.student_not_linked', 'another client is not the guardian''s agent');
select throws_ok(
  $$ update public.bookings set guardian_id = tests.id('eve') where id = tests.the('lesson') $$,
  'PT403', 'booking.student_not_linked', 'another guardian is not linked');
select throws_ok(
  $$ update public.bookings set client_id = tests.id('eve'), guardian_id = tests.id('eve') where id = tests.the('lesson') $$,
  'PT403', 'booking.student_not_linked', 'nor both at once');
select is(
  (select array[b.client_id, b.guardian_id] from tests.booking(tests.the('lesson')) b), array[tests.id('bob'), tests.id('bob')],
  'the row is unchanged');
select tests.agent('adam', 'bob');
select lives_ok(
  $$ update public.bookings set client_id = tests.id('adam') where id = tests.the('lesson') $$,
  'the guardian''s agent may take it over');

select * from finish();
rollback;
