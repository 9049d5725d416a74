begin;
select plan(4);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.link('bob', 'charlie');
select tests.keep('his', tests.book('bob', 'dana', 'charlie', '1 day'));
select tests.keep('hers', tests.book('bob', 'dana', 'charlie', '2 days', 'confirmed'));
select tests.forget_news();

select tests.authenticate_as('bob');
select public.cancel_booking(tests.the('his'));
select is(tests.told('dana') || tests.told('charlie'), '{"BOOKING_CHANGED cancelled tutor","BOOKING_CHANGED cancelled student"}', 'the client cancels: tutor and student');
select is(tests.told('bob'), '{}', 'not he');
select tests.forget_news();
select tests.authenticate_as('dana');
select public.cancel_booking(tests.the('hers'));
select is(tests.told('bob') || tests.told('charlie'), '{"BOOKING_CHANGED cancelled client","BOOKING_CHANGED cancelled student"}', 'the tutor cancels: client and student');
select is(tests.told('dana'), '{}', 'not she');

select * from finish();
rollback;
