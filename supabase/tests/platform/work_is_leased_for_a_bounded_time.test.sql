begin;
select plan(5);

-- What the calls that lease work to an edge function answer to these arguments.
create function pg_temp.answers(p_limit text, p_lease_seconds text, p_now text) returns text[]
language sql volatile security invoker set search_path = ''
as $$
  select array_agg(distinct coalesce(tests.error_of(
    format('select from public.%I(%s, %s, %s)', p.proname, p_limit, p_lease_seconds, p_now)) ->> 'message', 'claimed'))
  from pg_catalog.pg_proc p
  where p.pronamespace = 'public'::regnamespace and 'p_lease_seconds' = any (p.proargnames);
$$;

select set_eq($$ select p.proname from pg_catalog.pg_proc p
                where p.pronamespace = 'public'::regnamespace and 'p_lease_seconds' = any (p.proargnames) $$,
  '{claim_attachments,claim_emails,claim_expired_uploads,claim_exports,claim_pushes,claim_revocations,claim_sms,claim_syncs,claim_webhooks}'::name[],
  'Nine calls lease work to an edge function');
select is_empty($$
  select a.* from (values
    ('0', '60', 'now()'), ('501', '60', 'now()'), ('null', '60', 'now()'), ('10', '0', 'now()'), ('10', '3601', 'now()'), ('10', 'null', 'now()'),
    ('10', '60', 'null'), ('10', '60', '''infinity'''), ('10', '60', '''-infinity'''), ('10', '60', '''2200-01-01''')) a(p_limit, p_lease_seconds, p_now)
  where pg_temp.answers(a.p_limit, a.p_lease_seconds, a.p_now) <> '{validation.failed}' $$,
  'Nothing is leased without a limit, for no time or for ever');
select is(pg_temp.answers('100', '3600', 'now()'), '{claimed}', 'The largest limit and lease of all calls are taken');
select is(pg_temp.answers('1', '1', 'now()'), '{claimed}', 'The smallest limit and lease are taken');
select is(pg_temp.answers('101', '60', 'now()'), '{claimed,validation.failed}', 'Only emails and pushes are claimed by more than a hundred');

select * from finish();
rollback;
