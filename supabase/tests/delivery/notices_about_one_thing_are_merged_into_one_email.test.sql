begin;
select plan(17);

select tests.create_users('bob', 'charlie: student', 'clara: student', 'dana: tutor');
select tests.link('bob', 'charlie'), tests.link('bob', 'clara');
select tests.book('bob', 'dana', null, make_interval(days => n)) from generate_series(1, 30) n;
delete from private.email_outbox;
delete from public.notifications;

select tests.authenticate_as('bob');
select public.assign_students(array(select id from public.my_bookings order by starts_at limit 25), tests.id('charlie'));
select public.assign_students(array(select id from public.my_bookings order by starts_at offset 25), tests.id('clara'));
select tests.clear_authentication();
select is((select count(*)::int from private.email_outbox where recipient_id = tests.id('dana')), 30,
  'Each change has its outbox row');
select is((select count(*)::int from public.notifications where profile_id = tests.id('dana')), 30,
  'Each change has its notification in the app');

create temporary table claimed as select * from public.claim_emails(100, 60);
select is((select count(*)::int from claimed where to_email = 'dana@example.com'), 1,
  'The tutor gets one email about all students of one client');
select is((select count(*)::int from claimed where to_email = 'charlie@example.com'), 1,
  'The first student gets one email');
select is((select count(*)::int from claimed where to_email = 'clara@example.com'), 1,
  'The second student gets one email');
select set_eq($$ select (data ->> 'more')::int from claimed where to_email = 'dana@example.com' $$, '{29}'::int[],
  'The email says how many others it represents');
select is((select count(*)::int from private.email_outbox where status = 'merged' and recipient_id = tests.id('dana')), 29,
  'The others are merged');
select is_empty($$ select from public.claim_emails(100, 60) $$, 'Nothing is left to claim');

-- A run that was cut off before it froze: the next one says the same.
create temporary table again as select * from public.claim_emails(100, 60, now() + interval '2 minutes');
select set_eq($$ select email_id, data from again $$, $$ select email_id, data from claimed $$,
  'After an expired lease the same emails represent the same number');

-- Another change is another email.
update private.email_outbox set status = 'sent', lease_until = null where status = 'sending';
select tests.authenticate_as('bob');
select public.cancel_booking(id) from public.my_bookings where starts_at < now() + interval '3 days';
select public.unassign_student(id) from public.my_bookings where starts_at between now() + interval '3 days' and now() + interval '4 days 1 hour';
select tests.clear_authentication();
select set_eq(
  $$ select data ->> 'change', (data ->> 'more')::int from public.claim_emails(100, 60, now() + interval '5 minutes') where to_email = 'dana@example.com' $$,
  $$ values ('cancelled', 1), ('unassigned', 1) $$, 'Changes of different kinds stay apart');

-- Standing is asked for each: the leader that is not due gives the others back.
delete from private.email_outbox;
select tests.authenticate_as('bob');
select public.cancel_booking(id) from public.my_bookings where starts_at between now() + interval '9 days' and now() + interval '11 days 1 hour'
  and status = 'pending';
select tests.clear_authentication();
select is((select count(*)::int from private.email_outbox where recipient_id = tests.id('dana')), 3,
  'Three lessons are canceled');
create temporary table leader as select email_id as id from public.claim_emails(100, 60) where to_email = 'dana@example.com';
select is((select count(*)::int from private.email_outbox where merged_into_id in (select id from leader)), 2,
  'One email represents two others');
delete from private.booking_requests;
-- A try without an answer changes nothing: nobody knows whether it arrived.
update private.email_outbox set subject_id = gen_random_uuid(), first_tried_at = now(), first_tried_attempt = 1 where id in (select id from leader);
select is_empty($$ select from public.claim_emails(100, 60, now() + interval '2 minutes') where to_email = 'dana@example.com'
  and email_id in (select id from leader) $$,
  'A leader that is no longer due is dropped');
select is((select count(*)::int from private.email_outbox where status = 'merged' and recipient_id = tests.id('dana')
  and merged_into_id in (select id from leader)), 0,
  'The dropped leader releases the merged emails');
select is(
  (select sum(1 + coalesce((data ->> 'more')::int, 0))::int from public.claim_emails(100, 60, now() + interval '4 minutes')
    where to_email = 'dana@example.com'), 2,
  'The released notices are said in the next run');
select is((select count(*)::int from private.email_outbox where recipient_id = tests.id('dana') and status = 'queued'), 0,
  'No merged email is lost');

-- Of another client there is another email, and a guardian has one for each child.
delete from private.email_outbox;
select tests.create_users('eve', 'lena: student');
select tests.link('eve', 'lena');
select tests.book('eve', 'dana', 'lena', '60 days', 'pending', 'eve'), tests.book('bob', 'dana', 'charlie', '61 days', 'pending', 'bob');
select tests.authenticate_as('dana');
select public.confirm_booking(id) from public.my_bookings
where status = 'pending' and starts_at between now() + interval '20 days' and now() + interval '27 days';
select tests.clear_authentication();
select results_eq(
  $$ select to_email, (data ->> 'more')::int from public.claim_emails(100, 60)
     where to_email in ('dana@example.com', 'bob@example.com') order by 1, 2 $$,
  $$ values ('bob@example.com', 1), ('bob@example.com', 5), ('bob@example.com', null), ('dana@example.com', null), ('dana@example.com', null) $$,
  'Other clients, and other children, have emails of their own');

select * from finish();
rollback;
