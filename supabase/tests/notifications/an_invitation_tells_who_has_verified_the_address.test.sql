begin;
select plan(5);

select tests.create_user('bob');
select tests.create_user('charlie', '{}');
select tests.create_user('casey', '{}', null, false);
select tests.create_user('carl', '{}', null, true, '4915112345678');

select tests.authenticate_as('bob');
select public.add_student('charlie@example.com', null, true);
select public.add_student('casey@example.com', null, true);
select public.add_student('nobody@example.com', null, true);
select public.add_student(null, '+49 151 12345678', true);
select is(tests.told('charlie'), '{INVITATION_RECEIVED}', 'the one whose address it is');
select is(tests.told('carl'), '{INVITATION_RECEIVED}', 'or whose number');
select is(tests.told('casey'), '{}', 'not who has not confirmed it');
select is(tests.told('bob'), '{}', 'nor the inviter');
select tests.clear_authentication();
select results_eq(
  'select to_email, recipient_id, status::text from private.email_outbox order by 1',
  $$ values ('casey@example.com', null::uuid, 'queued'), ('charlie@example.com', null, 'queued'), ('nobody@example.com', null, 'queued') $$,
  'a mail goes to every address alike, and none to a number');

select * from finish();
rollback;
