begin;
select plan(2);

select tests.create_user('bob');
select tests.create_user('charlie', '{}');
select tests.authenticate_as('bob');
select tests.keep('invitation', (public.add_student('charlie@example.com', null, true)).id);

select public.resend_invitation(tests.the('invitation'));
select is(tests.told('charlie'), '{INVITATION_RECEIVED,INVITATION_RECEIVED}', 'once for each version');
select tests.clear_authentication();
select is(
  (select array_agg(data ->> 'version' order by data ->> 'version') from private.email_outbox), '{1,2}', 'so is the mail');

select * from finish();
rollback;
