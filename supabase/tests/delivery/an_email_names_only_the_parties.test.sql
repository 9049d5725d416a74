begin;
select plan(7);

select tests.create_users('bob', 'gina', 'charlie: student', 'dana: tutor');
select tests.link('bob', 'charlie'), tests.link('gina', 'charlie');
select tests.forget_news();
select tests.authenticate_as('bob');
select tests.keep('lesson', (public.create_booking(
  tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Chess', tests.id('charlie'), p_price_minor => 4000, p_currency => 'EUR')).id);
select tests.clear_authentication();

create temp table claimed as select * from public.claim_emails(10, 60);
select is(
  (select data from claimed where to_email = 'dana@example.com'),
  jsonb_build_object(
    'change', 'requested', 'side', 'tutor', 'subject', 'Chess', 'starts_at', now() + interval '1 day', 'ends_at', now() + interval '25 hours',
    'tutor_name', 'Dana', 'client_name', 'Bob', 'student_name', 'Charlie', 'cancel_reason', null, 'price_minor', 4000, 'currency', 'EUR'),
  'The email of a booking names its parties and price');
select is((select count(*)::integer from claimed), 2, 'The email goes to tutor and student only');
select is_empty('select from claimed where to_jsonb(claimed)::text ~* ''gina''',
  'No email names the other guardian');
select tests.forget_news();
select tests.create_user('hugo');
select tests.link('hugo', 'charlie');
drop table claimed;
create temp table claimed as select * from public.claim_emails(10, 60);
select is(
  (select data from claimed where to_email = 'bob@example.com'),
  '{"change": "guardian_added", "side": "guardian", "other_name": null, "student_name": "Charlie"}'::jsonb,
  'The email about an added guardian does not name them');
select is(
  (select data from claimed where to_email = 'hugo@example.com'),
  '{"change": "created", "side": "guardian", "other_name": "Charlie", "student_name": "Charlie"}'::jsonb,
  'The email to the new guardian names the student');
select is(
  (select data from claimed where to_email = 'charlie@example.com'),
  '{"change": "created", "side": "student", "other_name": "Hugo", "student_name": "Charlie"}'::jsonb,
  'The email to the student names the new guardian');
select is(
  (select (unsubscribe_profile_id, unsubscribe_key)::text from claimed where to_email = 'bob@example.com'), '(,)',
  'Nobody can unsubscribe from link emails');

select * from finish();
rollback;
