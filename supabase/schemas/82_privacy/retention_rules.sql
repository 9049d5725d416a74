-- Retention rules: how long what is kept, and why. One list, which an admin edits in the SQL console; every change is
-- audited, and docs/retention.md is generated from it. Who deletes is in 95_jobs/retention.sql, what only goes as a
-- whole in removals.sql.
-- - A period begins when what is kept is over: a conversation that nobody of its two sides reads any more, an ended
--   enrollment, an ended lesson. What is in use stays.
-- - What is about a student has an outer limit: once it is over it goes with the student's 25th birthday, although its
--   period still runs. What was written after that day, or about somebody of unknown age, goes ten years after it was
--   written. A year is left in any case: whoever ends a link in anger must not make what was said disappear at once,
--   and what was said can be reported for a year.
-- - Only a legal hold extends.

-- Tables ------------------------------------------------------------------------------------------

create table private.retention_rules (
  class text primary key,
  keep_days integer,
  has_outer_limit boolean not null default false,
  description text not null,
  basis text not null,
  constraint retention_rules_keep_days_bounded check (keep_days between 1 and 36600),
  -- What families and staff wrote, and who changed what, is evidence: no setting makes it disappear within a year.
  constraint retention_rules_evidence_lasts check (
    class not in ('messages', 'withdrawn_messages', 'learning_records', 'goals', 'bookings_canceled',
                  'bookings_completed', 'audit_log')
    or keep_days is null or keep_days >= 365),
  -- At least ten years, and until the student is 25.
  constraint retention_rules_reports_last check (class <> 'reports' or keep_days is null or keep_days >= 3653),
  constraint retention_rules_some_are_forever check (
    class not in ('invitations', 'awards', 'disclosures') or keep_days is null)
);
comment on table private.retention_rules is 'How many days what is kept after it is over, and on what basis.';
comment on column private.retention_rules.keep_days is 'Null: retention does not delete it.';
comment on column private.retention_rules.has_outer_limit is
  'Whether it goes with the student''s 25th birthday, or ten years after it was written where that is unknown, '
  'although its period still runs, but not within a year of its end.';

insert into private.retention_rules (class, keep_days, has_outer_limit, description, basis) values
  ('messages', 1096, true,
   'Conversations with their files and receipts, after the last of the two sides lost access.',
   'Questions about a lesson or a grade come later than the lesson; limitation of ordinary claims.'),
  ('withdrawn_messages', 365, false,
   'Text and files of withdrawn messages, closed to both sides; never while a report or a hold is about them.',
   'What was said can be reported for a year.'),
  ('learning_records', 1096, true,
   'An ended enrollment with its work, grades, goals, points, activity and registrations.',
   'A student may need proof of work for a transfer or an appeal.'),
  ('goals', 1096, false, 'Goals without a course, after they were last changed.',
   'They belong with the learning records of their time.'),
  ('awards', null, false, 'Certificates and badges.', 'They belong to the student: erased on request.'),
  ('bookings_canceled', 1096, false, 'Canceled and lapsed lessons.', 'Disputes about a cancellation.'),
  ('bookings_completed', 3653, false, 'Lessons that took place, with time and price.', 'Tax and accounting law.'),
  ('reports', 3653, false,
   'Decided reports and concerns, at least until the student is 25.',
   'Safeguarding: a child may speak as an adult.'),
  ('audit_log', 2192, false, 'Who changed what, and who read it: ids and states only.',
   'Accountability: who had access must be provable.'),
  ('invitations', null, false, 'Invitations and who answered them.',
   'A restriction recognizes a person by the addresses they were invited at.'),
  ('disclosures', null, false, 'What left Homeroom about a student, to whom and on what basis.',
   'It is kept with the student''s records (FERPA 99.32); an erasure takes out the words.'),
  ('privacy_requests', 1096, false, 'Answered and withdrawn privacy requests, after the day on which they were due.',
   'Accountability: who asked must be able to show what was answered.'),
  ('notifications', 365, false, 'The list in the app. What a notification is about stays.',
   'Convenience of the reader.'),
  ('weekly_digests', 400, false, 'Which digests were written. Contents are deleted after 30 days.',
   'No digest goes out twice.'),
  ('sync_runs', 90, false, 'Runs of integrations that ended; the newest of each is kept.', 'Finding faults.'),
  ('email_outbox', 30, false, 'Emails that ended, with their delivery events. Contents are deleted after a day.',
   'Finding out why an email did not arrive.'),
  ('email_batches', 30, false, 'Requests in which emails were sent together. They hold no text.', 'Finding faults.'),
  ('email_events', 30, false, 'Delivery events of emails that are not known.', 'Finding faults.'),
  ('push_outbox', 7, false, 'Pushes that ended. They hold no text.', 'Finding faults.'),
  ('sms_outbox', 30, false, 'Text messages that ended. They hold no text.', 'Finding out why one did not arrive.'),
  ('booking_requests', 30, false, 'Request ids of create_booking: a repetition after that is a new booking.',
   'Nothing is booked twice.'),
  ('group_acts', 90, false, 'Reports of what was done for a whole group. What was done stays.',
   'Convenience of the maker.'),
  ('webhook_deliveries', 30, false, 'Events that were sent or given up, with the log of their attempts.',
   'Sending again what another system missed.'),
  ('roster_imports', 90, false, 'Finished and canceled imports of rosters, with their errors.', 'Correcting a roster.');

-- Access ------------------------------------------------------------------------------------------

alter table private.retention_rules enable row level security;
create policy retention_rules_closed on private.retention_rules for all using (false);

select private.audit_changes('private.retention_rules', '', '{class,keep_days,has_outer_limit}');

-- Functions ---------------------------------------------------------------------------------------

create function private.list_retention_rules()
returns table (class text, keep_days integer, has_outer_limit boolean, description text, basis text)
language plpgsql stable security definer rows 20 set search_path = ''
as $$
-- Definer: the table is closed.
begin
  perform private.require_caller();
  return query
    select r.class, r.keep_days, r.has_outer_limit, r.description, r.basis
    from private.retention_rules r
    order by r.keep_days desc nulls first, r.class;
end;
$$;

select private.expose('list_retention_rules', 'everyone',
  'How long what is kept, and on what basis; for everybody who is signed in. keep_days: after it is over; null: '
  'retention does not delete it. Errors: auth.required.');

create function private.outer_limit(p_student_id uuid, p_written_at timestamptz) returns timestamptz
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: dates of birth are confidential.
declare
  v_birthday timestamptz := private.turns_25_at(p_student_id);
begin
  return case when v_birthday > p_written_at then v_birthday else p_written_at + interval '10 years' end;
end;
$$;
comment on function private.outer_limit(uuid, timestamptz) is
  'The student''s 25th birthday; ten years after it was written for what was written later, or where the date of birth '
  'is unknown.';

create function private.retention_is_over(
  p_class text, p_student_id uuid, p_written_at timestamptz, p_ended_at timestamptz, p_now timestamptz)
returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads rules and dates of birth.
declare
  v_rule private.retention_rules;
begin
  select r.* into v_rule from private.retention_rules r where r.class = p_class;
  return v_rule.keep_days is not null and p_ended_at <= p_now and (
    p_ended_at + make_interval(days => v_rule.keep_days) <= p_now
    or (v_rule.has_outer_limit and p_ended_at + interval '365 days' <= p_now
        and private.outer_limit(p_student_id, p_written_at) <= p_now));
end;
$$;
comment on function private.retention_is_over(text, uuid, timestamptz, timestamptz, timestamptz) is
  'Whether what is over since p_ended_at is to be deleted: its period is over, or its outer limit is reached and a '
  'year has passed.';
