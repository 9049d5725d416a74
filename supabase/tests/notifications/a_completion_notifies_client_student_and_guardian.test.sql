begin;
select plan(3);

select tests.create_users('bob', 'charlie: student', 'dana: tutor');
select tests.link('bob', 'charlie');
select tests.keep('lesson', tests.book('bob', 'dana', 'charlie', '-3 hours', 'confirmed'));
select tests.forget_news();

select tests.authenticate_as('dana');
select public.complete_booking(tests.the('lesson'));
select is(tests.told('bob'), '{"BOOKING_CHANGED completed client"}',
  'A client who is the guardian is notified once of the completion');
select is(tests.told('charlie'), '{"BOOKING_CHANGED completed student"}',
  'The student is notified of the completion');
select is(tests.told('dana'), '{}', 'The tutor is not notified of their own completion');

select * from finish();
rollback;
