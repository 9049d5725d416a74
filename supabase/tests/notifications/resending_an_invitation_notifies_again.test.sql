begin;
select plan(2);

select tests.create_users('bob', 'charlie:');
select tests.authenticate_as('bob');
select tests.keep('invitation', (public.add_student('charlie@example.com', null, true)).id);

select public.resend_invitation(tests.the('invitation'));
select is(tests.told('charlie'), '{INVITATION_RECEIVED,INVITATION_RECEIVED}',
  'The invitee is notified once per send');
select tests.clear_authentication();
select is(
  (select array_agg(data ->> 'version' order by data ->> 'version') from private.email_outbox), '{1,2}',
  'One email is queued per send');

select * from finish();
rollback;
