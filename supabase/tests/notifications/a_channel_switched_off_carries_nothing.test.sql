begin;
select plan(5);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
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
select is(tests.told('bob'), '{}', 'the app of one');
select is(tests.mailed('bob'), '{"BOOKING_CHANGED requested client"}', 'who still gets mail');
select is(tests.told('charlie'), '{"BOOKING_CHANGED requested student"}', 'the mail of another');
select is(tests.mailed('charlie'), '{}', 'who still reads the app');
select is(tests.told('dana') || tests.mailed('dana'), '{}', 'both of a third');

select * from finish();
rollback;
