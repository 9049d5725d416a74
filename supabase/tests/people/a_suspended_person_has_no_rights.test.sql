begin;
select plan(24);

select tests.create_users('ada: admin', 'gina', 'olga');
select tests.create_family();
select tests.link('gina', 'charlie');
-- A lesson that a suspension does not cancel.
select tests.book('eve', 'dana', 'charlie', '-2 days', 'completed');
select tests.forget_broadcasts();
select tests.authenticate_as('charlie');
select public.invite_parent('olga@example.com');
select tests.authenticate_as('olga');
select tests.keep('waiting', (public.accept_invitation((select id from public.my_invitations))).id);
select tests.authenticate_as('bob');
select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana'));
select tests.authenticate_as('dana');
select ok((select can_send from public.my_threads where other_id = tests.id('bob')),
  'Staff can write to a guardian in good standing');
select isnt_empty($$ select from public.list_contacts(tests.id('charlie')) where profile_id = tests.id('bob') $$,
  'Staff find the guardian among the contacts');
select lives_ok($$ select public.send_message(tests.id('charlie'), 'Hello Bob', tests.id('bob')) $$,
  'Staff can write to the guardian');
select tests.clear_authentication();
select ok(private.has_right(tests.id('bob'), tests.id('charlie'), 'message'),
  'A guardian in good standing exercises a right');
select isnt_empty($$ select from private.email_outbox where recipient_id = tests.id('bob') and status = 'queued' $$,
  'An email to the guardian is queued');

insert into private.suspensions (profile_id, reason) values (tests.id('bob'), 'Complaint 4');
select tests.forget_news();
select is(private.has_right(tests.id('bob'), tests.id('charlie')), false,
  'The link of a suspended guardian confers nothing');
select is_empty($$ select from private.guardians_who_may('message', array[tests.id('charlie')]) where guardian_id = tests.id('bob') $$,
  'A suspended guardian is not among those who may');
select isnt_empty($$ select from private.guardians_who_may('message', array[tests.id('charlie')]) where guardian_id = tests.id('gina') $$,
  'The other guardian is');
select tests.authenticate_as('bob');
select throws_ok($$ select public.confirm_guardian(tests.the('waiting'), true) $$, 'PT401', 'auth.required',
  'A suspended guardian confirms nobody');
select tests.authenticate_as('dana');
select is((select can_send from public.my_threads where other_id = tests.id('bob')), false,
  'Staff cannot write to a suspended guardian');
select is_empty($$ select from public.list_contacts(tests.id('charlie')) where profile_id = tests.id('bob') $$,
  'A suspended guardian is no contact');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Bob?', tests.id('bob')) $$, 'PT404', 'contact.not_found',
  'A message to a suspended guardian is refused');
select tests.clear_authentication();
select private.notify(array[tests.id('bob'), tests.id('gina')], 'LINK_CHANGED', tests.id('charlie'), 'link', null, '{"change": "guardian_added"}', 'test:1');
select is(tests.told('bob') || tests.mailed('bob'), '{}', 'A suspended person is not notified');
select isnt(tests.told('gina'), '{}', 'The other guardian is notified');
insert into private.email_outbox (template, recipient_id, student_id, data, dedupe_key)
values ('LINK_CHANGED', tests.id('bob'), tests.id('charlie'), '{"change": "created"}', 'test:2');
select is_empty($$ select from public.claim_emails(10, 60) where to_email = 'bob@example.com' $$,
  'An email that was queued before goes to nobody');
select is((select status::text from private.email_outbox where dedupe_key = 'test:2'), 'dropped',
  'The queued email to a suspended person is dropped');
select tests.received('bob'), tests.received('gina');
select private.broadcast(tests.id('bob'), 'notification.new', '{}');
select is(tests.received('bob'), '{}', 'An open topic of a suspended person receives nothing');
select private.broadcast(tests.id('gina'), 'notification.new', '{}');
select isnt(tests.received('gina'), '{}', 'The topic of another person does');
select tests.authenticate_as('ada');
select is((select distinct reason::text from public.explain_access(tests.id('bob'), tests.id('charlie'))), 'guardian_suspended',
  'An admin''s explanation says that the guardian is suspended');

-- Staff and inviters.
select tests.clear_authentication();
delete from private.suspensions;
select isnt(private.staff_role(tests.id('dana'), tests.id('charlie')), null,
  'A tutor in good standing is staff of the student');
insert into private.suspensions (profile_id, reason) values (tests.id('dana'), 'Complaint 5');
select is(private.staff_role(tests.id('dana'), tests.id('charlie')), null,
  'A suspended tutor is staff of nobody');
select tests.authenticate_as('bob');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Dana?', tests.id('dana')) $$, 'PT404', 'contact.not_found',
  'A message to a suspended tutor is refused');
select is((select can_send from public.my_threads where other_id = tests.id('dana')), false,
  'The thread with a suspended tutor says so');
select tests.clear_authentication();
select is_empty($$ select from private.staff_of(array[tests.id('charlie')]) where staff_id = tests.id('dana') $$,
  'A suspended tutor is not among the staff');

select * from finish();
rollback;
