begin;
select plan(7);

select tests.create_user('bob');
select tests.create_user('gina');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.link('bob', 'charlie');
select tests.link('gina', 'charlie');
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
  'a booking''s mail');
select is((select count(*)::integer from claimed), 2, 'goes to tutor and student');
select is_empty('select from claimed where to_jsonb(claimed)::text ~* ''gina''', 'the other guardian is nowhere in it');
select tests.forget_news();
select tests.create_user('hugo');
select tests.link('hugo', 'charlie');
drop table claimed;
create temp table claimed as select * from public.claim_emails(10, 60);
select is(
  (select data from claimed where to_email = 'bob@example.com'),
  '{"change": "guardian_added", "side": "guardian", "other_name": null, "student_name": "Charlie"}'::jsonb, 'a new guardian has no name for the others');
select is(
  (select data from claimed where to_email = 'hugo@example.com'),
  '{"change": "created", "side": "guardian", "other_name": "Charlie", "student_name": "Charlie"}'::jsonb, 'his own link''s mail names the student');
select is(
  (select data from claimed where to_email = 'charlie@example.com'),
  '{"change": "created", "side": "student", "other_name": "Hugo", "student_name": "Charlie"}'::jsonb, 'the student''s names the guardian');
select is(
  (select (unsubscribe_profile_id, unsubscribe_key)::text from claimed where to_email = 'bob@example.com'), '(,)', 'and from these nobody unsubscribes');

select * from finish();
rollback;
