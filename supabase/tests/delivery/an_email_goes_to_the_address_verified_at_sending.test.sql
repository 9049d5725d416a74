begin;
select plan(2);

select tests.create_users('bob', 'dana: tutor');
select tests.create_user('tom', '{tutor}', null, false);
select tests.book('bob', 'dana', null, '1 day'), tests.book('bob', 'tom', null, '2 days');
select tests.keep('toms', (select id from private.email_outbox where recipient_id = tests.id('tom')));
delete from private.email_outbox where recipient_id = tests.id('bob');
update auth.users set email = 'dana@new.example.com' where id = tests.user_id('dana');

select results_eq('select to_email from public.claim_emails(10, 60)', '{dana@new.example.com}'::text[],
  'The email goes to the changed address');
select is((tests.mail(tests.the('toms'))).status, 'dropped', 'An email to an unverified address is dropped');

select * from finish();
rollback;
