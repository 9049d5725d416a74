begin;
select plan(2);

select tests.create_user('bob');
select tests.create_user('dana', '{tutor}');

savepoint before;
select tests.book('bob', 'dana');
select is(tests.told('dana'), '{"BOOKING_CHANGED requested tutor"}', 'told with its cause');
rollback to before;
select is(tests.told('dana') || tests.mailed('dana'), '{}', 'and gone with it');

select * from finish();
rollback;
