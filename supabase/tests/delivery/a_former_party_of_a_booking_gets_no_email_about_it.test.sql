begin;
select plan(3);

select tests.create_users('adam: agent', 'bob', 'charlie: student', 'dana: tutor', 'tom: tutor');
select tests.agent('adam', 'bob');
select tests.link('bob', 'charlie');
select tests.keep('lesson', tests.book('adam', 'dana', 'charlie', '1 day', 'pending', 'bob'));
delete from private.email_outbox where template <> 'BOOKING_CHANGED';
select is((select count(*)::integer from private.email_outbox), 4, 'Four parties have a queued email');
update public.bookings set tutor_id = tests.id('tom');
update public.bookings set student_id = null, guardian_id = null;
delete from private.email_outbox where data ->> 'change' <> 'requested';

select results_eq('select to_email from public.claim_emails(10, 60)', '{adam@example.com}'::text[],
  'Only the remaining party gets the email');
select is((select count(*)::integer from private.email_outbox where status = 'dropped'), 3,
  'The emails of former parties are dropped');

select * from finish();
rollback;
