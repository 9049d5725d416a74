begin;
select plan(3);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.link('bob', 'charlie');
select tests.keep('lesson', tests.book('bob', 'dana', 'charlie', '-3 hours', 'confirmed'));
select tests.forget_news();

select tests.authenticate_as('dana');
select public.complete_booking(tests.the('lesson'));
select is(tests.told('bob'), '{"BOOKING_CHANGED completed client"}', 'the client, once, although he is the guardian too');
select is(tests.told('charlie'), '{"BOOKING_CHANGED completed student"}', 'the student');
select is(tests.told('dana'), '{}', 'not the tutor');

select * from finish();
rollback;
