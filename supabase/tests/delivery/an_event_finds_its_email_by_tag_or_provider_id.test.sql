begin;
select plan(2);

select tests.create_users('bob', 'dana: tutor');
select tests.book('bob', 'dana');
select tests.keep('danas', (select id from private.email_outbox where recipient_id = tests.id('dana')));
select tests.keep('bobs', (select id from private.email_outbox where recipient_id = tests.id('bob')));
select public.claim_emails(10, 60);
select public.record_email_sent(tests.the('danas'), 're_dana');
select public.record_email_sent(tests.the('bobs'), 're_bob');

select public.record_email_event('msg_1', 'email.delivered', tests.the('danas'));
select public.record_email_event('msg_2', 'email.delivered', null, 're_bob');
select public.record_email_event('msg_3', 'email.bounced', gen_random_uuid(), 're_bob');
select public.record_email_event('msg_4', 'email.bounced', null, null);
select public.record_email_event('msg_5', 'email.bounced', null, 're_other');
select is((tests.mail(tests.the('danas'))).status, 'delivered', 'An event finds its email by tag');
select is((tests.mail(tests.the('bobs'))).status, 'delivered',
  'An event finds its email by provider id and by nothing else');

select * from finish();
rollback;
