begin;
select plan(5);

-- Sam learns and pays. Tom and Tina teach Sam; the emails about both requests wait.
select tests.create_users('sam: client, student', 'tom: tutor', 'tina: tutor');
select tests.authenticate_as('sam');
select tests.keep('toms', (public.create_booking(tests.id('tom'), now() + interval '1 day', now() + interval '25 hours', 'Algebra')).id);
select tests.keep('tinas', (public.create_booking(tests.id('tina'), now() + interval '2 days', now() + interval '49 hours', 'Algebra')).id);
select tests.clear_authentication();
select is(tests.mailed('tom'), '{"BOOKING_CHANGED requested tutor"}',
  'The tutor''s email about a request waits');
select is(tests.mailed('tina'), '{"BOOKING_CHANGED requested tutor"}',
  'The other tutor''s email waits as well');
-- Only the client is named, in news that stay due whatever becomes of the lessons.
update private.email_outbox set student_id = null, data = data || '{"change": "cancelled"}' where subject_id in (tests.the('toms'), tests.the('tinas'));
select tests.restrict('tom', 'sam');
select is((select tutor_id from public.bookings where id = tests.the('toms')), tests.id('tom'),
  'The restricted tutor is still a side of the booking');

select is_empty($$ select from public.claim_emails(50, 60) where to_email = 'tom@example.com' $$,
  'A tutor who is restricted from the client gets no email about the booking');
select is((select count(*)::int from private.email_outbox where recipient_id = tests.id('tina') and status = 'sending'), 1,
  'The other tutor''s email is sent');

select * from finish();
rollback;
