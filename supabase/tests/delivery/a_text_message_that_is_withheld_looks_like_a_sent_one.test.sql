begin;
select plan(18);

select tests.create_user('bob'), tests.create_user('mallory');
select tests.create_user('blocker', '{student}', null, true, '4915100000001');
select tests.create_user('suspended', '{student}', null, true, '4915100000002');
select tests.create_user('quiet', '{student}', null, true, '4915100000003');
select tests.create_user('open', '{student}', null, true, '4915100000004');
select tests.set_up_sms();
select tests.link('bob', 'blocker');
select tests.authenticate_as('blocker');
select public.block_guardian((select link_id from public.my_guardians));
select tests.clear_authentication();
insert into private.suspensions (profile_id, reason) values (tests.id('suspended'), 'test');
insert into public.notification_preferences (profile_id, key, email) values (tests.id('quiet'), 'INVITATION_RECEIVED', false);
select private.close_number('+4915100000005', 'stop');

select tests.keep(name, tests.invite_number('bob', phone)) from (values
  ('blocker', '+4915100000001'), ('suspended', '+4915100000002'), ('quiet', '+4915100000003'), ('open', '+4915100000004'),
  ('stop', '+4915100000005'), ('stranger', '+4915100000006')) v(name, phone);
select is((select count(distinct (i.status, i.expires_at, i.sent_at, i.send_count))::integer from public.invitations i where inviter_id = tests.id('bob')), 1,
  'The answer is the same for everybody');
select set_eq('select to_phone from public.claim_sms(10, 60)', '{+4915100000004,+4915100000006}'::text[],
  'Only those who may read it and want it are sent a message');
select is(tests.sms_of(tests.the(name)), 'suppressed 0', format('The message to %s ends unsent', name))
from unnest('{blocker,suspended,quiet,stop}'::text[]) name;
select is(tests.shown_as_sent(tests.the(name)), 'sent 1', format('The inviter of %s does not learn of it', name))
from unnest('{blocker,suspended,quiet,stop}'::text[]) name;
select tests.freeze_sms(tests.the('open')), public.record_sms(tests.sms_id(tests.the('open')), 1, 'sent');
select is(tests.shown_as_sent(tests.the('open')), 'sent 1', 'What was sent looks alike');

-- Between the claim and sending.
select private.close_number('+4915100000006', 'stop');
select ok(not tests.freeze_sms(tests.the('stranger')), 'Who answered STOP a moment ago is sent nothing');
select is_empty($$ select from public.claim_sms(10, 60, now() + interval '61 seconds') $$, 'The next run sends them nothing either');
select is(tests.shown_as_sent(tests.the('stranger')), 'sent 1', 'The inviter does not learn of that either');

-- What is nobody's secret ends without having been sent.
select tests.keep('revoked', tests.invite_number('bob', '+4915100000007'));
select tests.authenticate_as('bob');
select public.revoke_invitation(tests.the('revoked'));
select tests.clear_authentication();
select is_empty('select from public.claim_sms(10, 60)', 'A revoked invitation is not sent');
select is(tests.shown_as_sent(tests.the('revoked')), 'not sent 0', 'A revoked invitation was not sent');

-- The others' invitations of a number are nothing to learn either.
update private.settings set invitation_mails_per_address_per_day = 1;
select tests.keep('again', tests.invite_number('mallory', '+4915100000004'));
select is_empty('select from public.claim_sms(10, 60)', 'A number gets a day''s messages from all inviters together');
select is(tests.shown_as_sent(tests.the('again')), 'sent 1', 'The second inviter does not learn that somebody else invited the number');

select * from finish();
rollback;
