begin;
select plan(3);

select tests.create_user('bob');
select tests.create_user('eve');
select tests.create_user('dana', '{tutor}');
select tests.authenticate_as('bob');
select public.set_notification_preference('BOOKING_CHANGED', p_email => true);
select tests.clear_authentication();
update private.notification_defaults set email = false, in_app = false where key = 'BOOKING_CHANGED';

select tests.book('bob', 'dana', null, '1 day');
select tests.book('eve', 'dana', null, '2 days');
select is(tests.mailed('bob'), '{"BOOKING_CHANGED requested client"}', 'his own switch stands');
select is(tests.told('bob'), '{}', 'the one he never touched follows the default');
select is(tests.mailed('eve') || tests.told('eve'), '{}', 'so do those of who set none');

select * from finish();
rollback;
