begin;
select plan(3);

-- Many wait, in another order than they lie in the table; none can be sent any more, so that a claim ends one of them.
select tests.create_user('bob');
insert into private.email_outbox (template, to_email, dedupe_key, not_before, status, first_tried_at, payload)
select 'NEW_MESSAGE', 'bob@example.com', 'ended:' || n, now() - interval '1 second' * (n * 7919 % 10007),
       'queued', now() - interval '30 hours', '{}'
from generate_series(1, 10000) n;
analyze private.email_outbox;

create function pg_temp.read_by_a_claim() returns bigint language plpgsql as $$
declare
  v_before bigint := pg_stat_get_xact_tuples_fetched('private.email_outbox'::regclass)
    + pg_stat_get_xact_tuples_returned('private.email_outbox'::regclass);
begin
  perform public.claim_emails(10, 60, now(), interval '0');
  return pg_stat_get_xact_tuples_fetched('private.email_outbox'::regclass)
    + pg_stat_get_xact_tuples_returned('private.email_outbox'::regclass) - v_before;
end;
$$;
-- Where memory and the price of random pages would make it cheapest to sort all of them.
set local work_mem = '256MB';
set local random_page_cost = 4;
set local plan_cache_mode = 'force_generic_plan';
select cmp_ok(pg_temp.read_by_a_claim(), '<', 500::bigint, 'A claim reads few of many waiting emails with a general plan.');
set local plan_cache_mode = 'force_custom_plan';
select cmp_ok(pg_temp.read_by_a_claim(), '<', 500::bigint, 'A claim reads few of many waiting emails with a plan of its own.');
select is((select array_agg(dedupe_key order by not_before) from private.email_outbox where dedupe_key like 'ended:%' and status = 'unknown'),
  (select array_agg(o.dedupe_key order by o.not_before) from (
     select dedupe_key, not_before from private.email_outbox where dedupe_key like 'ended:%' order by not_before limit 2) o),
  'A claim begins with the emails that have waited longest.');

select * from finish();
rollback;
