begin;
select plan(14);

select tests.create_users('bob', 'dana: tutor');
select tests.set_up_push();

select tests.keep('phone', tests.subscribe_to_push('bob'));
insert into public.notifications (profile_id, key, subject_type, subject_id, data, dedupe_key)
values (tests.id('bob'), 'LINK_CHANGED', 'link', gen_random_uuid(), '{"change": "ended", "side": "guardian"}', 'push:1');
select tests.keep('push', (select id from private.push_outbox where tests.is_own(id)));
create function pg_temp.record(p_outcome text, p_attempt integer, p_retry_after integer default null) returns void language sql as $$
  select public.record_pushes(jsonb_build_array(jsonb_build_object('push_id', tests.the('push'), 'attempt', p_attempt,
    'outcome', p_outcome, 'retry_after', p_retry_after, 'error', 'status 503'))); $$;
create function pg_temp.state() returns text language sql as $$
  select o.status || ' ' || o.attempts from private.push_outbox o where o.id = tests.the('push'); $$;

select is((select attempt from public.claim_pushes(10, 60)), 1, 'A claim is the first attempt');
select pg_temp.record('later', 1, 600);
select is(pg_temp.state(), 'queued 1', 'A push that a service could not take is tried again');
select ok(not public.pushes_are_due(now() + interval '599 seconds'), 'Not before the service said so');
select is((select attempt from public.claim_pushes(10, 60, now() + interval '10 minutes')), 2, 'The second attempt follows');
select pg_temp.record('refused', 1);
select is(pg_temp.state(), 'queued 2', 'A late answer to an earlier attempt changes nothing');
select pg_temp.record('sent', 1);
select is(pg_temp.state(), 'sent 2', 'A late answer that it was sent counts');
select ok(last_sent_at is not null, 'A person sees when a device was told last') from private.push_subscriptions where tests.is_own(id);
select pg_temp.record('refused', 2);
select is(pg_temp.state(), 'sent 2', 'What was sent stays sent');

update private.push_outbox set status = 'queued', ended_at = null, attempts = 10, not_before = now(), due_at = now(), serve_by = now()
where id = tests.the('push');
select is_empty('select * from public.claim_pushes(10, 60)', 'After ten attempts a push is given up');
select is(pg_temp.state(), 'failed 10', 'The push ends as failed');
update private.push_outbox set status = 'queued', ended_at = null, attempts = 0 where id = tests.the('push');
select public.claim_pushes(10, 60);
select pg_temp.record('gone', 1);
select is_empty('select from private.push_subscriptions where tests.is_own(id)', 'A device that its service no longer knows is forgotten');
select is_empty('select from private.push_outbox where tests.is_own(id)', 'Nothing waits for it any more');
select throws_ok($$ select public.record_pushes('[{"push_id": "x", "attempt": 1, "outcome": "sent"}]') $$, 'PT400', 'validation.failed',
  'Results have a known form');
select throws_ok($$ select public.record_pushes('[{"push_id": "00000000-0000-4000-8000-000000000000", "attempt": 1, "outcome": "lost"}]') $$,
  'PT400', 'validation.failed', 'Outcomes are known ones');

select * from finish();
rollback;
