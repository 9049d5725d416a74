begin;
select plan(4);

select tests.create_user('bob');
select tests.create_user('gina');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.keep('link', tests.link('bob', 'charlie'));
select tests.link('gina', 'charlie');
select tests.book('bob', 'dana', 'charlie', '1 day');
select is(
  tests.mailed('bob'), '{"BOOKING_CHANGED requested client","LINK_CHANGED created guardian","LINK_CHANGED guardian_added guardian"}', 'three are queued');
select tests.restrict('bob', 'charlie');
select tests.restrict('dana', 'charlie');

select is_empty(
  $$ select from public.claim_emails(50, 60) where to_email in ('bob@example.com', 'dana@example.com') $$, 'none of them is sent, nor the tutor''s');
select is(
  (select array_agg(distinct status::text) from private.email_outbox where recipient_id in (tests.id('bob'), tests.id('dana'))), '{dropped}', 'they end');
select is((select count(*)::integer from private.email_outbox where status = 'sending'), 3, 'the student''s and the other guardian''s about their links go');

select * from finish();
rollback;
