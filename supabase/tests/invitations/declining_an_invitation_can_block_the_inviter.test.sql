begin;
select plan(22);

select tests.create_users('bob', 'eve', 'charlie: student', 'stu: student', 'dana: tutor');
select tests.authenticate_as('bob');
select public.add_student('charlie@example.com', null, true);
select tests.keep('invitation', (select id from public.my_invitations));
select tests.clear_authentication();
select tests.forget_news();

select tests.authenticate_as('charlie');
select lives_ok($$ select public.decline_invitation(tests.the('invitation'), null, true) $$,
  'A student declines an invitation and blocks the inviter');
select results_eq('select full_name, status::text, rights::text, is_primary from public.my_guardians', $$ values ('Bob', 'BLOCKED', '{}', false) $$,
  'The student sees whom they blocked');
select tests.authenticate_as('bob');
select is((select status::text from public.my_invitations), 'declined',
  'The inviter sees a declined invitation');
select is_empty('select from public.profile_graph', 'The inviter does not see the block');
select tests.clear_authentication();
select is(tests.told('bob') || tests.mailed('bob'), '{}', 'The inviter is not notified of the decline');

select tests.authenticate_as('bob');
select is((select status::text from public.add_student('charlie@example.com', null, true)), 'pending',
  'A second invitation looks pending to the inviter');
select tests.authenticate_as('charlie');
select is_empty($$ select from public.my_invitations where status = 'pending' $$,
  'The student does not receive the second invitation');
select tests.clear_authentication();
select is(tests.told('charlie'), '{}', 'The student is not notified of the second invitation');
select is((select count(*)::int from private.email_outbox), 0, 'No email goes out for the second invitation');

-- Declining without blocking does not block.
select tests.authenticate_as('eve');
select public.add_student('charlie@example.com', null, true);
select tests.keep('eves', (select id from public.my_invitations));
select tests.authenticate_as('charlie');
savepoint before;
select lives_ok($$ select public.decline_invitation(tests.the('eves')) $$,
  'The student declines without blocking by default');
select results_eq('select full_name from public.my_guardians', $$ values ('Bob') $$,
  'Declining by default does not block the inviter');
rollback to before;
select lives_ok($$ select public.decline_invitation(tests.the('eves'), null, false) $$,
  'The student declines with block set to false');
select results_eq('select full_name from public.my_guardians', $$ values ('Bob') $$,
  'Declining with block false does not block the inviter');

-- A block applies whatever link existed before.
select tests.clear_authentication();
delete from public.profile_graph;
select tests.keep('link', tests.link('eve', 'charlie'));
select tests.keep('booking', tests.book('eve', 'dana', 'charlie'));
insert into public.invitations (id, kind, inviter_id, invitee_email, relation, rights, expires_at)
values ('00000000-0000-4000-8000-00000000000e', 'student', tests.id('eve'), 'charlie@example.com', 'MOTHER', '{book}', now() + interval '1 day');
insert into private.invitation_secrets (invitation_id) values ('00000000-0000-4000-8000-00000000000e');
select tests.authenticate_as('charlie');
select lives_ok($$ select public.decline_invitation('00000000-0000-4000-8000-00000000000e', null, true) $$,
  'A student can block an inviter who is linked already');
select results_eq('select full_name, status::text from public.my_guardians', $$ values ('Eve', 'BLOCKED') $$,
  'The existing link becomes a block');
select tests.clear_authentication();
select is((tests.booking(tests.the('booking'))).student_id, null,
  'The blocked guardian''s booking loses the student');

-- Only students block, and only guardians.
select tests.authenticate_as('stu');
select public.invite_parent('bob@example.com');
select tests.keep('stus', (select id from public.my_invitations));
select tests.authenticate_as('bob');
select throws_ok($$ select public.decline_invitation(tests.the('stus'), null, true) $$, 'PT400', 'validation.failed',
  'A parent cannot block a child by declining');
select is((select status::text from public.my_invitations where id = tests.the('stus')), 'pending',
  'The refused invitation stays pending');
select lives_ok($$ select public.decline_invitation(tests.the('stus')) $$,
  'A parent can decline without blocking');
select tests.authenticate_as('charlie');
select throws_ok($$ select public.decline_invitation(tests.the('stus'), null, true) $$, 'PT403', 'invitation.wrong_account',
  'A student cannot decline and block through another''s invitation');
select tests.clear_authentication();
select is((select count(*)::int from public.profile_graph), 1, 'Exactly one block is in force');
select is((select count(*)::int from private.audit_log where details ->> 'status' = 'BLOCKED' and actor_id = tests.id('charlie')), 2,
  'The audit log records both blocks');

select * from finish();
rollback;
