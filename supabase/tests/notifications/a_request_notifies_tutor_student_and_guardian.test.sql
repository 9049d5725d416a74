begin;
select plan(7);

select tests.create_users('adam: agent', 'bob', 'gina', 'charlie: student', 'dana: tutor', 'tom: tutor');
select tests.agent('adam', 'bob');
select tests.link('bob', 'charlie'), tests.link('gina', 'charlie');
select tests.forget_news();

select tests.authenticate_as('adam');
select public.create_booking(tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Chess', tests.id('charlie'), tests.id('bob'));
select is(tests.told('dana'), '{"BOOKING_CHANGED requested tutor"}', 'The tutor is notified of the request');
select is(tests.told('charlie'), '{"BOOKING_CHANGED requested student"}',
  'The student is notified of the request');
select is(tests.told('bob'), '{"BOOKING_CHANGED requested guardian"}',
  'The guardian whose right it uses is notified of the request');
select is(tests.told('adam'), '{}', 'The requesting client is not notified');
select is(tests.told('gina') || tests.told('tom'), '{}', 'Other guardians and tutors are not notified');
select is(tests.mailed('dana') || tests.mailed('charlie') || tests.mailed('bob'),
          tests.told('dana') || tests.told('charlie') || tests.told('bob'), 'The same people get an email');
select is(tests.mailed('adam') || tests.mailed('gina') || tests.mailed('tom'), '{}',
  'Nobody else gets an email');

select * from finish();
rollback;
