begin;
select plan(5);

select tests.create_users('adam: agent', 'bob', 'gina', 'charlie: student', 'dana: tutor');
select tests.agent('adam', 'bob');
select tests.link('bob', 'charlie'), tests.link('gina', 'charlie');
select tests.keep('lesson', tests.book('adam', 'dana', 'charlie', '1 day', 'pending', 'bob'));
select tests.forget_news();

select tests.authenticate_as('dana');
select public.confirm_booking(tests.the('lesson'));
select is(tests.told('adam'), '{"BOOKING_CHANGED confirmed client"}',
  'The client is notified of the confirmation');
select is(tests.told('charlie'), '{"BOOKING_CHANGED confirmed student"}',
  'The student is notified of the confirmation');
select is(tests.told('bob'), '{"BOOKING_CHANGED confirmed guardian"}',
  'The guardian is notified of the confirmation');
select is(tests.told('dana') || tests.told('gina'), '{}',
  'Neither the tutor nor another guardian is notified');
select is(
  cardinality(tests.mailed('adam') || tests.mailed('charlie') || tests.mailed('bob') || tests.mailed('dana') || tests.mailed('gina')), 3,
  'The same three people get an email');

select * from finish();
rollback;
