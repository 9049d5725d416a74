begin;
select plan(4);

select tests.create_family();
select tests.create_user('clara', '{student}');
select tests.link('bob', 'clara');
select tests.book('bob', 'dana', 'clara', '3 days', 'confirmed');
select tests.forget_news();
select tests.send('dana', 'bob', 'About Charlie'), tests.send('dana', 'bob', 'About Clara', 'clara');
select tests.send('dana', 'eve', 'About Charlie');

delete from public.profile_graph where id = tests.link_id('bob', 'charlie');
select tests.restrict('eve', 'charlie', '{message}');
select results_eq(
  $$ select to_email, data ->> 'student_name' from public.claim_emails(10, 60, now() + interval '1 hour') where template = 'NEW_MESSAGE' $$,
  $$ values ('bob@example.com', 'Clara') $$,
  'Emails after an ended link or under a restriction are not sent');
select is((select count(*)::int from private.email_outbox where template = 'NEW_MESSAGE' and status = 'dropped'), 2,
  'Two emails were dropped unsent');

select tests.send('bob', 'dana', 'Yes', 'clara');
update public.bookings set status = 'cancelled' where student_id = tests.id('clara');
select is_empty($$ select * from public.claim_emails(10, 60, now() + interval '1 hour') where template = 'NEW_MESSAGE' and to_email = 'dana@example.com' $$,
  'No email goes to a tutor who no longer teaches the student');
select tests.clear_authentication();
select is((select count(*)::int from private.email_outbox where template = 'NEW_MESSAGE' and status = 'dropped'), 3,
  'Three emails were dropped unsent');

select * from finish();
rollback;
