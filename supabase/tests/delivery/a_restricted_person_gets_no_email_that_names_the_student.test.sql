begin;
select plan(4);

select tests.create_users('bob', 'gina', 'charlie: student', 'dana: tutor');
select tests.keep('link', tests.link('bob', 'charlie'));
select tests.link('gina', 'charlie');
select tests.book('bob', 'dana', 'charlie', '1 day');
select is(
  tests.mailed('bob'), '{"BOOKING_CHANGED requested client","LINK_CHANGED created guardian","LINK_CHANGED guardian_added guardian"}',
  'Three emails to the guardian are queued');
select tests.restrict('bob', 'charlie');
select tests.restrict('dana', 'charlie');

select is_empty(
  $$ select from public.claim_emails(50, 60) where to_email in ('bob@example.com', 'dana@example.com') $$,
  'No email is sent to the restricted guardian and tutor');
select is(
  (select array_agg(distinct status::text) from private.email_outbox where recipient_id in (tests.id('bob'), tests.id('dana'))), '{dropped}',
  'The emails to the restricted people are dropped');
select is((select count(*)::integer from private.email_outbox where status = 'sending'), 3,
  'Emails to the student and the other guardian are sent');

select * from finish();
rollback;
