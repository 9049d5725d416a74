begin;
select plan(24);

select tests.create_users('bob', 'dana: tutor', 'charlie: student');
-- Quiet from an hour ago for three hours.
create function pg_temp.clock(p_hours interval) returns text language sql as $$
  select to_char(now() at time zone 'UTC' + p_hours, 'HH24:MI'); $$;
create function pg_temp.ends_at() returns timestamptz language sql as $$
  select date_trunc('minute', now()) + interval '2 hours'; $$;
create function pg_temp.set_quiet() returns void language plpgsql as $$
begin
  perform public.set_quiet_hours(pg_temp.clock('-1 hour'), pg_temp.clock('2 hours'));
end; $$;
grant execute on function pg_temp.clock(interval), pg_temp.ends_at(), pg_temp.set_quiet() to authenticated;
update public.profile_details set time_zone = 'UTC' where profile_id = tests.id('dana');
select tests.authenticate_as('dana');
select pg_temp.set_quiet();
select is((select quiet_until from public.my_availability()), pg_temp.ends_at(), 'A person sees until when it is quiet');
select tests.clear_authentication();

select tests.book('bob', 'dana', null, '5 days');
delete from private.email_outbox where recipient_id = tests.id('bob');
select tests.keep('mail', (select id from private.email_outbox where recipient_id = tests.id('dana')));
select is(tests.told('dana'), '{BOOKING_CHANGED requested tutor}'::text[], 'The list in the app shows a booking during quiet hours');
select is_empty('select * from public.claim_emails(10, 60)', 'An email about it is not claimed during quiet hours');
select is((select (m.status, m.attempts, m.not_before, m.due_at)::text from tests.mail(tests.the('mail')) m),
  ('queued'::public.email_status, 0, pg_temp.ends_at(), now())::text, 'An email that waits is due when the quiet hours end');
select is(public.emails_are_due(), false, 'Nothing is due meanwhile');
select is_empty($$ select * from public.claim_emails(10, 60, pg_temp.ends_at() - interval '1 microsecond') $$,
  'The email is not claimed an instant before the quiet hours end');
select is((select count(*)::integer from public.claim_emails(10, 60, pg_temp.ends_at())), 1, 'The email is claimed when the quiet hours end');
select is_empty($$ select * from public.claim_emails(10, 60, pg_temp.ends_at()) $$, 'The email is claimed only once');

-- Ending the quiet hours, and moving.
create function pg_temp.begin_again() returns void language plpgsql as $$
begin
  update private.email_outbox set status = 'queued', attempts = 0, lease_until = null, due_at = null, not_before = now()
  where recipient_id = tests.id('dana');
  perform public.claim_emails(10, 60);
end; $$;
select pg_temp.begin_again();
select tests.authenticate_as('dana');
select public.set_quiet_hours(null, null);
select tests.clear_authentication();
select is((select count(*)::integer from public.claim_emails(10, 60)), 1, 'Who ends their quiet hours is told at once');
select tests.authenticate_as('dana');
select pg_temp.set_quiet();
select tests.clear_authentication();
select pg_temp.begin_again();
select is((tests.mail(tests.the('mail'))).not_before, pg_temp.ends_at(), 'The email waits once more');
update public.profile_details set time_zone = 'Asia/Tokyo' where profile_id = tests.id('dana');
select is((select count(*)::integer from public.claim_emails(10, 60)), 1, 'Who moves to where it is not quiet is told at once');
update public.profile_details set time_zone = 'UTC' where profile_id = tests.id('dana');

-- What was tried is repeated as it was.
select pg_temp.begin_again();
update private.email_outbox
set not_before = now(), due_at = null, first_tried_at = now() - interval '1 hour', first_tried_attempt = 1, attempts = 1, payload = '{}'
where recipient_id = tests.id('dana');
select is((select count(*)::integer from public.claim_emails(10, 60)), 1, 'What the provider may have is repeated in quiet hours, too');
update private.email_outbox set status = 'sending', first_tried_at = null, first_tried_attempt = null, payload = null, lease_until = now() - interval '1 second'
where recipient_id = tests.id('dana');
select is_empty('select * from public.claim_emails(10, 60)', 'What a run dropped before it was frozen waits');
select is((tests.mail(tests.the('mail'))).status, 'queued', 'Such an email is queued again');

-- Several are one email afterwards.
select tests.book('bob', 'dana', null, '6 days');
delete from private.email_outbox where recipient_id = tests.id('bob');
select is_empty('select * from public.claim_emails(10, 60)', 'A second one waits beside it');
select is((select (c.data ->> 'more')::integer from public.claim_emails(10, 60, pg_temp.ends_at()) c), 1,
  'What waited together is one email, which counts both');
select is((select count(*)::integer from private.email_outbox where status in ('sending', 'merged') and recipient_id = tests.id('dana')), 2,
  'No email is lost');

-- What does not wait.
delete from private.email_outbox where recipient_id = tests.id('dana');
insert into private.email_outbox (template, recipient_id, student_id, subject_id, data, dedupe_key)
select t, tests.id('dana'), null, gen_random_uuid(), '{"change": "ended", "side": "agent"}', t
from unnest('{LINK_CHANGED,REPORT_CHANGED,SCHOOL_ALERT_URGENT,SCHOOL_ALERT,PARENT_WEEKLY_DIGEST,PARENT_CHILD_GRADED,NEW_MESSAGE,INTEGRATION_STOPPED,'
  'BOOKING_CHANGED}'::text[]) t;
select set_eq($$ select o.template from private.email_outbox o where o.recipient_id = tests.id('dana') and private.email_waits_until(o, now()) is null $$,
  '{LINK_CHANGED,REPORT_CHANGED,SCHOOL_ALERT_URGENT}'::text[], 'Urgent alerts, reports and changes of links do not wait, everything else does');
select is((select count(*)::integer from private.email_outbox o where o.recipient_id = tests.id('dana')
  and private.email_waits_until(o, now()) = pg_temp.ends_at()), 6,
  'Digests, grades, messages and bookings wait alike');
select is((select count(*)::integer from public.claim_emails(10, 60)), 1, 'A changed link is mailed in quiet hours');
insert into private.email_outbox (template, recipient_id, subject_id, data, dedupe_key)
values ('SCHOOL_ALERT_URGENT', tests.id('dana'), gen_random_uuid(), '{"change": "canceled", "may_wait": true}', 'calm');
select is((select private.email_waits_until(o, now()) from private.email_outbox o where o.dedupe_key = 'calm'), pg_temp.ends_at(),
  'The cancellation of something that is far away waits');
delete from private.email_outbox where recipient_id = tests.id('dana');
select tests.keep('soon', tests.book('bob', 'dana', null, '30 hours')), tests.keep('late', tests.book('bob', 'dana', null, '40 hours'));
delete from private.email_outbox where recipient_id = tests.id('dana');
insert into private.email_outbox (template, recipient_id, subject_id, data, dedupe_key)
select 'BOOKING_CHANGED', tests.id('dana'), tests.the(b), jsonb_build_object('change', c, 'side', 'tutor'), b || ' ' || c
from unnest('{soon,late}'::text[]) b, unnest('{cancelled,unassigned,lapsed,confirmed}'::text[]) c;
create function pg_temp.at_once(p_at timestamptz) returns setof text language sql as $$
  select o.dedupe_key from private.email_outbox o
  where o.recipient_id = tests.id('dana') and private.email_waits_until(o, p_at) is null; $$;
select set_eq($$ select pg_temp.at_once(now()) $$, '{soon cancelled,soon unassigned,soon lapsed}'::text[],
  'That a lesson of the next 36 hours does not take place is told in quiet hours, other news of lessons wait');
select is_empty($$ select pg_temp.at_once(now() + interval '48 hours') $$, 'News of a lesson that is over wait');
delete from private.email_outbox where recipient_id = tests.id('dana');
insert into private.email_outbox (template, to_email, subject_id, data, dedupe_key)
values ('INVITATION', 'dana@example.com', gen_random_uuid(), '{}', 'x');
select is((select private.email_waits_until(o, now()) from private.email_outbox o where o.to_email = 'dana@example.com'), null, 'An invitation does not wait');

select * from finish();
rollback;
