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
select tests.keep('lesson', tests.book('adam', 'dana', 'charlie', '1 day', 'pending', 'bob'));
select tests.forget_news();

select tests.authenticate_as('dana');
select public.confirm_booking(tests.the('lesson'));
select is(tests.told('adam'), '{"BOOKING_CHANGED confirmed client"}', 'the client');
select is(tests.told('charlie'), '{"BOOKING_CHANGED confirmed student"}', 'the student');
select is(tests.told('bob'), '{"BOOKING_CHANGED confirmed guardian"}', 'the guardian');
select is(tests.told('dana') || tests.told('gina'), '{}', 'not the tutor, who did it, nor another guardian');
select is(
  cardinality(tests.mailed('adam') || tests.mailed('charlie') || tests.mailed('bob') || tests.mailed('dana') || tests.mailed('gina')), 3,
  'by mail the same three');

select * from finish();
rollback;
