begin;
select plan(3);

select tests.create_user('alice');
select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.link('bob', 'charlie');
select tests.forget_news();

select tests.book('alice', 'dana', 'alice', '1 day');
select is(tests.told('alice'), '{"BOOKING_CHANGED requested client"}', 'a client who attends');
select tests.book('bob', 'dana', 'charlie', '2 days');
select is(tests.told('bob'), '{"BOOKING_CHANGED requested client"}', 'a client who is the guardian');
select is(tests.mailed('bob'), tests.told('bob'), 'by mail too');

select * from finish();
rollback;
