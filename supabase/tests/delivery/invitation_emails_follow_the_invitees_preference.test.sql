begin;
select plan(2);

select tests.create_users('bob', 'charlie:', 'casey:');
select tests.authenticate_as('charlie');
select public.set_notification_preference('INVITATION_RECEIVED', p_email => false);
select tests.authenticate_as('bob');
select public.add_student(n || '@example.com', null, true) from unnest('{charlie,casey,nobody}'::text[]) n;
select tests.clear_authentication();

select set_eq(
  'select to_email from public.claim_emails(10, 60)', '{casey@example.com,nobody@example.com}'::text[],
  'Only invitees who allow email get one');
select is(tests.told('charlie'), '{INVITATION_RECEIVED}', 'An invitee without email is notified in the app');

select * from finish();
rollback;
