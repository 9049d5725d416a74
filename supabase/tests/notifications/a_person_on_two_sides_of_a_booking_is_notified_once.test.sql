begin;
select plan(3);

select tests.create_users('alice', 'bob', 'charlie: student', 'dana: tutor');
select tests.link('bob', 'charlie');
select tests.forget_news();

select tests.book('alice', 'dana', 'alice', '1 day');
select is(tests.told('alice'), '{"BOOKING_CHANGED requested client"}',
  'A client who attends is notified once');
select tests.book('bob', 'dana', 'charlie', '2 days');
select is(tests.told('bob'), '{"BOOKING_CHANGED requested client"}',
  'A client who is the guardian is notified once');
select is(tests.mailed('bob'), tests.told('bob'), 'A client who is the guardian gets one email');

select * from finish();
rollback;
