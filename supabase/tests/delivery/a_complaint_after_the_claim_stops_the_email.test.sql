begin;
select plan(3);

select tests.create_users('bob', 'dana: tutor');
select tests.book('bob', 'dana');
select tests.keep('danas', (select id from private.email_outbox where recipient_id = tests.id('dana')));
select tests.keep('bobs', (select id from private.email_outbox where recipient_id = tests.id('bob')));
select public.claim_emails(10, 60);

insert into private.email_suppressions (address_hash, reason) values (private.address_hash('dana@example.com'), 'complaint');
select is(public.freeze_email(tests.the('danas'), '{"to": "dana"}'), null,
  'An email to a suppressed address is not frozen');
select is((tests.mail(tests.the('danas'))).first_tried_at, null, 'The stopped email has no first attempt');
select is(public.freeze_email(tests.the('bobs'), '{"to": "bob"}'), '{"to": "bob"}',
  'Another claimed email is frozen');

select * from finish();
rollback;
