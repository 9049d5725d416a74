begin;
select plan(5);

select tests.create_users('bob', 'charlie: student', 'dana: tutor');
select tests.link('bob', 'charlie');
select tests.forget_news();
select tests.authenticate_as('bob');
select public.set_notification_preference('BOOKING_CHANGED', p_in_app => false);
select tests.authenticate_as('charlie');
select public.set_notification_preference('BOOKING_CHANGED', p_email => false);
select tests.authenticate_as('dana');
select public.set_notification_preference('BOOKING_CHANGED', false, false);

select tests.clear_authentication();
select tests.book('bob', 'dana', 'charlie');
select is(tests.told('bob'), '{}', 'A person who disabled in-app notifications gets none');
select is(tests.mailed('bob'), '{"BOOKING_CHANGED requested client"}',
  'A person who disabled in-app notifications still gets email');
select is(tests.told('charlie'), '{"BOOKING_CHANGED requested student"}',
  'A person who disabled email is still notified in the app');
select is(tests.mailed('charlie'), '{}', 'A person who disabled email gets no email');
select is(tests.told('dana') || tests.mailed('dana'), '{}',
  'A person who disabled both channels gets nothing');

select * from finish();
rollback;
