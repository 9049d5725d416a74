begin;
select plan(3);

select tests.keep('bob', tests.create_user('bob'));
select tests.create_users('eve', 'charlie:', 'casey:');
select tests.authenticate_as('bob');
select tests.keep('bobs', (public.add_student('charlie@example.com', null, true)).id);
select tests.keep('answered', (public.add_student('casey@example.com', null, true)).id);
select tests.authenticate_as('casey');
select public.decline_invitation(tests.the('answered'));
select tests.authenticate_as('eve');
select tests.keep('ginas', (public.add_student('charlie@example.com', null, true)).id);
select tests.clear_authentication();
select tests.keep('mail', (select id from private.email_outbox where subject_id = tests.the('bobs')));

delete from auth.users where id = tests.user_id('bob');
select set_eq(
  'select id, status::text from public.invitations',
  $$ values (tests.the('ginas'), 'pending'), (tests.the('answered'), 'declined'), (tests.the('bobs'), 'revoked') $$,
  'Only the account''s pending invitation is revoked');
select tests.authenticate_as('charlie');
select throws_ok($$ select public.accept_invitation(tests.the('bobs')) $$, 'PT409', 'invitation.not_pending',
  'The revoked invitation cannot be accepted');
select tests.clear_authentication();
select is((select count(*)::integer from public.claim_emails(10, 60) where email_id = tests.the('mail')), 0,
  'The email of the revoked invitation is not sent');

select * from finish();
rollback;
