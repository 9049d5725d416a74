begin;
select plan(22);

select tests.create_user('bob');
select tests.create_user('eve');
select tests.create_user('charlie', '{student}');
select tests.create_user('stu', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.authenticate_as('bob');
select public.add_student('charlie@example.com', null, true);
select tests.keep('invitation', (select id from public.my_invitations));
select tests.clear_authentication();
select tests.forget_news();

select tests.authenticate_as('charlie');
select lives_ok($$ select public.decline_invitation(tests.the('invitation'), null, true) $$, 'Charlie declines and blocks');
select results_eq('select full_name, status::text, rights::text, is_primary from public.my_guardians', $$ values ('Bob', 'BLOCKED', '{}', false) $$, 'he sees whom he blocked');
select tests.authenticate_as('bob');
select is((select status::text from public.my_invitations), 'declined', 'Bob sees a declined invitation');
select is_empty('select from public.profile_graph', 'and no link');
select tests.clear_authentication();
select is(tests.told('bob') || tests.mailed('bob'), '{}', 'nor is he told');

select tests.authenticate_as('bob');
select is((select status::text from public.add_student('charlie@example.com', null, true)), 'pending', 'a second invitation is an ordinary pending one');
select tests.authenticate_as('charlie');
select is_empty($$ select from public.my_invitations where status = 'pending' $$, 'that Charlie never sees');
select tests.clear_authentication();
select is(tests.told('charlie'), '{}', 'nor hears of');
select is((select count(*)::int from private.email_outbox), 0, 'nor by mail');

-- Declining without blocking blocks nobody.
select tests.authenticate_as('eve');
select public.add_student('charlie@example.com', null, true);
select tests.keep('eves', (select id from public.my_invitations));
select tests.authenticate_as('charlie');
savepoint before;
select lives_ok($$ select public.decline_invitation(tests.the('eves')) $$, 'declined');
select results_eq('select full_name from public.my_guardians', $$ values ('Bob') $$, 'is not blocked');
rollback to before;
select lives_ok($$ select public.decline_invitation(tests.the('eves'), null, false) $$, 'false is no block');
select results_eq('select full_name from public.my_guardians', $$ values ('Bob') $$, 'either');

-- A block stands, whatever stood before.
select tests.clear_authentication();
delete from public.profile_graph;
select tests.keep('link', tests.link('eve', 'charlie'));
select tests.keep('booking', tests.book('eve', 'dana', 'charlie'));
insert into public.invitations (id, kind, inviter_id, invitee_email, relation, rights, expires_at)
values ('00000000-0000-4000-8000-00000000000e', 'student', tests.id('eve'), 'charlie@example.com', 'MOTHER', '{book}', now() + interval '1 day');
insert into private.invitation_secrets (invitation_id) values ('00000000-0000-4000-8000-00000000000e');
select tests.authenticate_as('charlie');
select lives_ok($$ select public.decline_invitation('00000000-0000-4000-8000-00000000000e', null, true) $$, 'who is linked already is blocked as well');
select results_eq('select full_name, status::text from public.my_guardians', $$ values ('Eve', 'BLOCKED') $$, 'her link is a block now');
select tests.clear_authentication();
select is((tests.booking(tests.the('booking'))).student_id, null, 'and her bookings stand without him');

-- Only students block, and only guardians.
select tests.authenticate_as('stu');
select public.invite_parent('bob@example.com');
select tests.keep('stus', (select id from public.my_invitations));
select tests.authenticate_as('bob');
select throws_ok($$ select public.decline_invitation(tests.the('stus'), null, true) $$, 'PT400', 'validation.failed', 'a parent does not block a child');
select is((select status::text from public.my_invitations where id = tests.the('stus')), 'pending', 'the invitation waits still');
select lives_ok($$ select public.decline_invitation(tests.the('stus')) $$, 'but may be declined');
select tests.authenticate_as('charlie');
select throws_ok($$ select public.decline_invitation(tests.the('stus'), null, true) $$, 'PT403', 'invitation.wrong_account', 'somebody else''s is not blocked through');
select tests.clear_authentication();
select is((select count(*)::int from public.profile_graph), 1, 'one block stands');
select is((select count(*)::int from private.audit_log where details ->> 'status' = 'BLOCKED' and actor_id = tests.id('charlie')), 2, 'and two are in the audit log');

select * from finish();
rollback;
