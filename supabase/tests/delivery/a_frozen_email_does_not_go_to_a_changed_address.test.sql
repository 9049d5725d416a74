begin;
select plan(2);

select tests.create_users('bob', 'dana: tutor');
select tests.book('bob', 'dana');
select tests.keep('danas', (select id from private.email_outbox where recipient_id = tests.id('dana')));
select tests.keep('bobs', (select id from private.email_outbox where recipient_id = tests.id('bob')));
select public.claim_emails(10, 60);
select public.freeze_email(tests.the('danas'), '{"to": "dana@example.com"}');
update auth.users set email = replace(email, '@', '@new.') where id in (tests.user_id('dana'), tests.user_id('bob'));

select results_eq(
  $$ select email_id, to_email from public.claim_emails(10, 60, now() + interval '2 minutes') $$,
  $$ values (tests.the('bobs'), 'bob@new.example.com') $$,
  'An email that was never tried goes to the new address');
select is((tests.mail(tests.the('danas'))).status, 'dropped', 'An email that was tried is dropped');

select * from finish();
rollback;
