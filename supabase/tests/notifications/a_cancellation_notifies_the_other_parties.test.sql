begin;
select plan(4);

select tests.create_users('bob', 'charlie: student', 'dana: tutor');
select tests.link('bob', 'charlie');
select tests.keep('first', tests.book('bob', 'dana', 'charlie', '1 day'));
select tests.keep('second', tests.book('bob', 'dana', 'charlie', '2 days', 'confirmed'));
select tests.forget_news();

select tests.authenticate_as('bob');
select public.cancel_booking(tests.the('first'));
select is(tests.told('dana') || tests.told('charlie'), '{"BOOKING_CHANGED cancelled tutor","BOOKING_CHANGED cancelled student"}',
  'A client''s cancellation notifies tutor and student');
select is(tests.told('bob'), '{}', 'A client is not notified of their own cancellation');
select tests.forget_news();
select tests.authenticate_as('dana');
select public.cancel_booking(tests.the('second'));
select is(tests.told('bob') || tests.told('charlie'), '{"BOOKING_CHANGED cancelled client","BOOKING_CHANGED cancelled student"}',
  'A tutor''s cancellation notifies client and student');
select is(tests.told('dana'), '{}', 'A tutor is not notified of their own cancellation');

select * from finish();
rollback;
