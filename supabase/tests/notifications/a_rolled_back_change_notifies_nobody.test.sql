begin;
select plan(2);

select tests.create_users('bob', 'dana: tutor');

savepoint before;
select tests.book('bob', 'dana');
select is(tests.told('dana'), '{"BOOKING_CHANGED requested tutor"}',
  'A booking notifies the tutor in its transaction');
rollback to before;
select is(tests.told('dana') || tests.mailed('dana'), '{}', 'A rolled back booking leaves no notification');

select * from finish();
rollback;
