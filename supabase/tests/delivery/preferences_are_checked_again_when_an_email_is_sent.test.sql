begin;
select plan(3);

select tests.create_users('bob', 'charlie: student', 'dana: tutor');
select tests.link('bob', 'charlie');
select tests.book('bob', 'dana', 'charlie');
select tests.keep('mail', (select id from private.email_outbox where recipient_id = tests.id('dana')));
select tests.authenticate_as('dana');
select public.set_notification_preference('BOOKING_CHANGED', p_email => false);
select tests.authenticate_as('charlie');
select public.set_notification_preference('BOOKING_CHANGED', p_in_app => false);

select tests.authenticate_as_service_role();
select set_eq(
  'select to_email, template from public.claim_emails(10, 60)',
  $$ values ('bob@example.com', 'LINK_CHANGED'), ('bob@example.com', 'BOOKING_CHANGED'), ('charlie@example.com', 'LINK_CHANGED'),
            ('charlie@example.com', 'BOOKING_CHANGED') $$,
            'A recipient who disabled email meanwhile gets none');
select is((tests.mail(tests.the('mail'))).status, 'dropped', 'The email of that recipient is dropped');
select tests.clear_authentication();
delete from public.notification_preferences where tests.is_own(profile_id);
select is_empty('select * from public.claim_emails(10, 60)',
  'The dropped email is not claimed after enabling email again');

select * from finish();
rollback;
