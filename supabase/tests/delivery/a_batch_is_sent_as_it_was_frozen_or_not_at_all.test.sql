begin;
select plan(40);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.link('bob', 'charlie');
delete from private.email_outbox where status = 'queued';
insert into private.weekly_digests (guardian_id, student_id, week, since, until, snapshot)
select tests.id('bob'), tests.id('charlie'), current_date - n, now() - interval '7 days', now(), '{}' from generate_series(1, 4) n;
insert into private.email_outbox (template, recipient_id, student_id, data, dedupe_key, not_before)
select 'PARENT_WEEKLY_DIGEST', tests.id('bob'), tests.id('charlie'), jsonb_build_object('week', current_date - n), 'digest:' || n,
       now() - interval '1 minute' + n * interval '1 second'
from generate_series(1, 4) n;

create temp table claims as select * from public.claim_emails(10, 60);
select is((select array[count(*), count(distinct turn)] from claims), array[4, 1]::bigint[], 'Digests that are due together have one turn');
create temp table frozen as
select f.*, f.ordinality as place from public.freeze_email_batch(
  (select jsonb_agg(jsonb_build_object('email_id', c.email_id, 'payload', jsonb_build_object('n', c.data)) order by c.email_id) from claims c))
  with ordinality f;
select is((select array[count(*), count(distinct batch_id)] from frozen), array[4, 1]::bigint[], 'Frozen together they are one batch');
select results_eq('select email_id from frozen order by place', 'select email_id from claims order by email_id',
  'The members of a batch keep the order in which they were given');
select is_empty($$ select * from public.freeze_email_batch((select jsonb_agg(jsonb_build_object('email_id', email_id, 'payload', '{}'::jsonb)) from frozen)) $$,
  'An email is frozen into one batch only');
select is(public.freeze_email((select email_id from frozen limit 1), '{"n": 2}'), null, 'A member of a batch is not sent alone');
select is_empty($$ select * from public.claim_emails(10, 60, now() + interval '59 seconds') $$, 'A batch under way is not claimed');
select is(public.emails_are_due(now()), false, 'Nothing is due while a batch is under way');

-- Its answer was lost. Meanwhile one unsubscribes, and one account ends.
select public.unsubscribe_email(tests.id('bob'), 'PARENT_WEEKLY_DIGEST');
select private.end_notifications_of(tests.id('bob'));
select is(public.emails_are_due(now() + interval '1 minute'), true, 'A batch whose lease has passed is due');
create temp table again as select *, row_number() over () as place from public.claim_emails(10, 60, now() + interval '1 minute');
select results_eq('select batch_id, email_id, payload from again order by place', 'select batch_id, email_id, payload from frozen order by place',
  'A batch without a known answer is claimed whole, in its order, with what was frozen, whoever has unsubscribed since');
select is((select count(distinct turn)::int from again), 1, 'A repeated batch is one request again');

-- Refused for now: it stays, because an earlier attempt is open.
select public.record_email_batch_failed((select batch_id from frozen limit 1), 'resend 429', 60, true);
select is((select count(*)::int from private.email_outbox o join frozen f on f.email_id = o.id and o.batch_id = f.batch_id and o.payload = f.payload), 4,
  'A refusal after an attempt without an answer leaves the batch as it is');
select is_empty($$ select * from public.claim_emails(10, 60, now() + interval '59 seconds') $$, 'A refused batch waits as long as the provider says');
select is((select count(*)::int from public.claim_emails(10, 60, now() + interval '2 hours')), 4, 'A refused batch is sent again later');
select is((select count(*)::int from public.claim_emails(10, 60, now() + interval '23 hours')), 0, 'After 23 hours it is not sent again');
select is((select array_agg(distinct status) from private.email_outbox o join frozen f on f.email_id = o.id), '{unknown}'::public.email_status[],
  'All its members are unknown then');
select throws_ok(format('select public.record_email_batch_sent(%L, ''{a,b,c}'')', batch_id), 'PT400', 'validation.failed',
  'An answer about a part of the batch is refused') from (select batch_id from frozen limit 1) f;
select public.record_email_batch_sent((select batch_id from frozen limit 1), '{a,b,c}', '{"1": "resend: invalid"}');
select results_eq('select o.status::text, o.provider_id, o.last_error from private.email_outbox o join frozen f on f.email_id = o.id order by f.place',
  $$ values ('sent', 'a', null), ('failed', null, 'resend: invalid'), ('sent', 'b', null), ('sent', 'c', null) $$,
  'A late answer settles them, each with its own id');

-- Refused at the first attempt.
select public.set_notification_preference('PARENT_WEEKLY_DIGEST', null, true) from (select tests.authenticate_as('bob')) a;
select tests.clear_authentication();
update private.email_outbox o set status = 'queued', batch_id = null, batch_position = null, payload = null, first_tried_at = null,
  first_tried_attempt = null, lease_until = null, sent_at = null, attempts = 0 from frozen f where f.email_id = o.id;
create function pg_temp.freeze() returns uuid language plpgsql volatile as $$
declare v_claims jsonb; v_id uuid;
begin
  select jsonb_agg(jsonb_build_object('email_id', c.email_id, 'payload', '{"n": 1}'::jsonb)) into v_claims from public.claim_emails(10, 60) c;
  select max(f.batch_id::text)::uuid into v_id from public.freeze_email_batch(v_claims) f;
  return v_id;
end $$;
select public.record_email_batch_failed(pg_temp.freeze(), 'resend 429', 60, true);
select is((select count(*)::int from private.email_outbox o join frozen f on f.email_id = o.id
           where o.status = 'queued' and o.batch_id is null and o.payload is null and o.first_tried_at is null and o.lease_until is null), 4,
  'A refusal of the first attempt dissolves the batch: its emails were not tried');
select public.record_email_batch_failed(pg_temp.freeze(), 'resend 422', null, null, true);
select is((select count(*)::int from private.email_outbox o join frozen f on f.email_id = o.id where o.goes_alone), 4,
  'A refusal of the content sends its emails singly');
select is((select count(distinct turn)::int from public.claim_emails(10, 60)), 4, 'Each has a turn of its own then');

-- Its answer was lost, and one of the guardians loses the student.
select tests.create_user('eve');
select tests.link('eve', 'charlie');
select public.record_email_sent(email_id) from frozen;
insert into private.weekly_digests (guardian_id, student_id, week, since, until, snapshot)
select tests.id(n), tests.id('charlie'), current_date - 9, now() - interval '7 days', now(), '{}' from unnest('{bob,eve}'::text[]) n;
insert into private.email_outbox (template, recipient_id, student_id, data, dedupe_key)
select 'PARENT_WEEKLY_DIGEST', tests.id(n), tests.id('charlie'), jsonb_build_object('week', current_date - 9), 'digest:9:' || n
from unnest('{bob,eve}'::text[]) n;
select tests.keep('batch', pg_temp.freeze());
select is((select count(distinct batch_id)::int from public.claim_emails(10, 60, now() + interval '2 minutes')), 1,
  'While everybody has standing a batch without an answer is sent again as it was');
insert into private.email_outbox (template, recipient_id, student_id, subject_id, dedupe_key, status, merged_into_id)
select 'WORK_SET', tests.id('eve'), tests.id('charlie'), gen_random_uuid(), 'merged', 'merged', o.id
from private.email_outbox o where o.dedupe_key = 'digest:9:eve';
select ok(not private.email_standing_ended(jsonb_populate_record(o, '{"to_email": "eve@example.com"}')), 'Of what is done since a guardian may still be told')
from private.email_outbox o where o.dedupe_key = 'merged';
-- A goal that is open again, a consent that is given by now: done, and still theirs to know.
insert into private.goals (student_id, author_id, author_side, title, measure, target)
values (tests.id('charlie'), tests.id('bob'), 'guardian', 'Ten books', 'count', 10) returning tests.keep('goal', id);
create function pg_temp.ended(p_key text, p_who text, p_subject uuid, p_data jsonb) returns boolean language sql as $$
  select private.email_standing_ended(jsonb_populate_record(null::private.email_outbox, jsonb_build_object(
    'template', p_key, 'recipient_id', tests.id(p_who), 'to_email', p_who || '@example.com', 'student_id', tests.id('charlie'),
    'subject_id', p_subject, 'data', p_data)));
$$;
select is(pg_temp.ended('GOAL_REACHED', 'bob', tests.the('goal'), '{}'), false, 'Of a goal that is open again its readers may still be told');
select is(pg_temp.ended('GOAL_REACHED', 'eve', tests.the('goal'), '{}'), true, 'Who does not read the goal may not');
select is(private.email_standing_ended(jsonb_populate_record(null::private.email_outbox, jsonb_build_object(
  'template', 'GOAL_REACHED', 'recipient_id', tests.id('bob'), 'to_email', 'before@example.com', 'student_id', tests.id('charlie'),
  'subject_id', tests.the('goal'), 'data', '{}'::jsonb))), false, 'The earlier address of the same person is no reason to write all others again');
select is(pg_temp.ended('CONSENT_ASKED', 'charlie', null, '{"purpose": "media", "side": "student"}'), false,
  'Of a consent that nobody has to give any more its giver may still be told');
select is(pg_temp.ended('CONSENT_ASKED', 'eve', null, '{"purpose": "media", "side": "guardian"}'), true, 'Who has no say may not');
-- A lesson that another change has overtaken.
select tests.create_user('dana', '{tutor}');
select tests.keep('lesson', tests.book('bob', 'dana', 'charlie', '2 days', 'confirmed', 'bob'));
select is(pg_temp.ended('BOOKING_CHANGED', 'bob', tests.the('lesson'), '{"change": "requested"}'), false,
  'Of a request that was answered its parties may still be told');
select is(pg_temp.ended('BOOKING_CHANGED', 'eve', tests.the('lesson'), '{"change": "confirmed"}'), true, 'Who is no party of a lesson may not');
select is(pg_temp.ended('BOOKING_CHANGED', 'bob', tests.the('lesson'), '{"change": "unassigned"}'), false,
  'That the student attends no more may be told to the client');
select tests.restrict('eve', 'charlie');
select ok(private.email_standing_ended(jsonb_populate_record(o, '{"to_email": "eve@example.com"}')), 'Who lost the student may not')
from private.email_outbox o where o.dedupe_key = 'merged';
select results_eq($$ select to_email, batch_id, payload from public.claim_emails(10, 60, now() + interval '2 hours') where template = 'PARENT_WEEKLY_DIGEST' $$,
  $$ values ('bob@example.com', null::uuid, null::jsonb) $$,
  'A batch is not sent again to somebody who lost the student since: the others are written anew, in another request');
select is((select status::text from private.email_outbox where dedupe_key = 'digest:9:eve'), 'unknown',
  'Whether the email without standing was sent at the first attempt stays unknown');

select is((select status::text from private.email_outbox where dedupe_key = 'merged'), 'dropped',
  'What was merged into it is judged for itself');

-- Who is not in a batch.
update private.email_outbox o set status = 'sending' from frozen f where f.email_id = o.id;
insert into private.email_suppressions (address_hash, reason) values (private.address_hash('bob@example.com'), 'complaint');
select is_empty($$ select * from public.freeze_email_batch((select jsonb_agg(jsonb_build_object('email_id', email_id, 'payload', '{}'::jsonb)) from frozen)) $$,
  'A suppressed address is in no batch');
select is((select count(*)::int from private.email_batches where ended_at is null and tests.is_own(id)), 0, 'No batch remains without members');
select throws_ok(format('select public.freeze_email_batch(%L)', x), 'PT400', 'validation.failed', 'A batch of another shape is refused: ' || x)
from unnest('{"[]","{}","[{\"email_id\": \"x\", \"payload\": {}}]"}'::text[]) x;
select throws_ok('select public.record_email_batch_sent(gen_random_uuid())', 'PT404', 'email.not_found', 'An unknown batch is refused');

select * from finish();
rollback;
