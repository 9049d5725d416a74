begin;
select plan(3);

select tests.create_users('bob', 'eve', 'dana: tutor');
select tests.authenticate_as('bob');
select public.set_notification_preference('BOOKING_CHANGED', p_email => true);
select tests.clear_authentication();
update private.notification_defaults set email = false, in_app = false where key = 'BOOKING_CHANGED';

select tests.book('bob', 'dana', null, '1 day'), tests.book('eve', 'dana', null, '2 days');
select is(tests.mailed('bob'), '{"BOOKING_CHANGED requested client"}',
  'A preference that was set overrides the default');
select is(tests.told('bob'), '{}', 'A preference that was not set follows the default');
select is(tests.mailed('eve') || tests.told('eve'), '{}',
  'A person without preferences follows the defaults');

select * from finish();
rollback;
