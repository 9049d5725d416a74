begin;
select plan(3);

select tests.create_user('adam', '{agent}');
select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.create_user('tom', '{tutor}');
select tests.agent('adam', 'bob');
select tests.link('bob', 'charlie');
select tests.keep('lesson', tests.book('adam', 'dana', 'charlie', '1 day', 'pending', 'bob'));
delete from private.email_outbox where template <> 'BOOKING_CHANGED';
select is((select count(*)::integer from private.email_outbox), 4, 'a mail for each of four sides');
update public.bookings set tutor_id = tests.id('tom');
update public.bookings set student_id = null, guardian_id = null;
delete from private.email_outbox where data ->> 'change' <> 'requested';

select results_eq('select to_email from public.claim_emails(10, 60)', '{adam@example.com}'::text[], 'only the client still has a part in it');
select is((select count(*)::integer from private.email_outbox where status = 'dropped'), 3, 'the other three end');

select * from finish();
rollback;
