begin;
select plan(15);

select tests.create_users('bob', 'dana: tutor');
insert into private.webhook_endpoints (id, url, event_types, key_id, secret_encrypted)
values (tests.place('hook'), 'https://one.example.com/', '{booking.requested}', 'k', 's');
select tests.book('bob', 'dana', null, '4 days');
select tests.book('bob', 'dana', null, '5 days');

create function pg_temp.fail_at(p_now timestamptz, p_status integer default 500) returns text language plpgsql as $$
declare
  v_claim record;
begin
  select * into v_claim from public.claim_webhooks(10, 60, p_now);
  if v_claim.delivery_id is null then
    return 'nothing due';
  end if;
  return public.record_webhook_attempt(v_claim.delivery_id, v_claim.attempt, p_status, p_now => p_now);
end $$;

select ok(private.webhooks_are_due(), 'A new event is due');
create temp table claimed as select * from public.claim_webhooks(10, 60);
select is((select count(*)::integer from claimed), 1, 'An endpoint gets one delivery at a time');
select ok(not private.webhooks_are_due(), 'Nothing is due while the endpoint is leased');
select is_empty('select from public.claim_webhooks(10, 60)', 'Another run does not get a leased endpoint');
select is((select count(*)::integer from public.claim_webhooks(10, 60, now() + interval '61 seconds')), 1,
  'A lease of a run that died is over after its time');
select is((select public.record_webhook_attempt(c.delivery_id, c.attempt, 500) from claimed c), 'queued',
  'The late answer of the run before decides nothing');

delete from private.webhook_deliveries where id not in (select delivery_id from claimed) and tests.is_own(id);
update private.webhook_deliveries set attempts = 0, first_tried_at = null where tests.is_own(id);
update private.webhook_endpoints set lease_until = null where id = tests.place('hook');
create temp table tries as
select n, pg_temp.fail_at(now() + d) as state, d
from (values (1, interval '0'), (2, interval '5 s'), (3, interval '5 min 5 s'), (4, interval '35 min 5 s'), (5, interval '2 h 35 min 5 s'),
             (6, interval '7 h 35 min 5 s'), (7, interval '17 h 35 min 4 s'), (8, interval '17 h 35 min 5 s')) v(n, d) order by n;
select is((select array_agg(state order by n) from tries), '{queued,queued,queued,queued,queued,queued,nothing due,failed}',
  'A delivery is tried seven times over 17 hours, and not before its time');
select results_eq('select disabled_reason, disabled_at is not null from private.webhook_endpoints where tests.is_own(id)', $$ values ('failing', true) $$,
  'An endpoint that took nothing for so long is switched off');
select is((select jsonb_array_length(log) from public.list_webhook_deliveries(tests.place('hook'))), 8, 'The log keeps every attempt');

select public.set_webhook_endpoint(tests.place('hook'), true);
select is(public.replay_webhooks(tests.place('hook'), p_since => now() - interval '1 day'), 1, 'What failed can be sent again');
create temp table again as select * from public.claim_webhooks(10, 60);
select is((select a.delivery_id || a.body from again a), (select c.delivery_id || c.body from claimed c),
  'A delivery is sent again under the same id, with the same bytes');
select is((select public.record_webhook_attempt(delivery_id, attempt, 204) from again), 'delivered', 'A success ends the delivery');
select is((select failing_since from private.webhook_endpoints where id = tests.place('hook')), null,
  'After a success the endpoint counts as well');

select tests.book('bob', 'dana', null, '6 days');
select is(pg_temp.fail_at(now(), 410), 'failed', 'A receiver that is gone gets no second attempt');
select is((select disabled_reason from private.webhook_endpoints where id = tests.place('hook')), 'gone',
  'An endpoint that answers 410 is switched off at once');

select * from finish();
rollback;
