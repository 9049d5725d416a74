begin;
select plan(12);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}', null, true, '4915100000001');
select tests.create_user('mallory', '{student}');

select tests.authenticate_as('bob');
select results_eq($$ select invitee_email, invitee_phone, status::text from public.add_student(null, '+49 151 0000-0001', true) $$,
  $$ values (null::text, '+4915100000001', 'pending') $$, 'an invitation by number');
select tests.keep('invitation', (select id from public.my_invitations));
select is((select status::text from public.add_student(null, '+4915199999999', true)), 'pending', 'is the same for a number that nobody has');
select tests.authenticate_as('charlie');
select results_eq('select inviter_name from public.my_invitations', $$ values ('Bob') $$, 'who has confirmed it sees it');
select tests.clear_authentication();
select is(tests.told('charlie'), '{INVITATION_RECEIVED}', 'and is told');
select is((select count(*)::int from private.email_outbox), 0, 'not by mail, which would need an address');

select tests.authenticate_as('mallory');
select throws_ok($$ select public.accept_invitation(tests.the('invitation')) $$, 'PT403', 'invitation.wrong_account', 'nobody else accepts it');
select tests.clear_authentication();
update auth.users set phone_confirmed_at = null where id = tests.user_id('charlie');
select tests.authenticate_as('charlie');
select is_empty('select from public.my_invitations', 'unconfirmed, it is not shown');
select throws_ok($$ select public.accept_invitation(tests.the('invitation')) $$, 'PT403', 'invitation.wrong_account', 'nor accepted');
select tests.clear_authentication();
update auth.users set phone = '4915100000002', phone_confirmed_at = now() where id = tests.user_id('charlie');
select tests.authenticate_as('charlie');
select throws_ok($$ select public.accept_invitation(tests.the('invitation')) $$, 'PT403', 'invitation.wrong_account', 'nor with another number');
select tests.clear_authentication();
update auth.users set phone = '4915100000001' where id = tests.user_id('charlie');
select tests.authenticate_as('charlie');
select is((select status::text from public.accept_invitation(tests.the('invitation'))), 'ACTIVE', 'with the right one it is');
select tests.authenticate_as('bob');
select is((select student_id from public.my_students), tests.id('charlie'), 'Bob has his student');
select throws_ok($$ select public.add_student(null, '+4915100000001', true) $$, 'PT409', 'link.exists', 'once');

select * from finish();
rollback;
