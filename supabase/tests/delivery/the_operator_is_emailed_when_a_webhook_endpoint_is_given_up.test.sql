begin;
select plan(10);

insert into private.webhook_endpoints (id, url, event_types, key_id, secret_encrypted)
values (tests.place('hook'), 'https://hooks.example.com/x', '{link.created}', 'k1', 'sealed');
create function pg_temp.mails() returns integer language sql as $$
  select count(*)::integer from private.email_outbox where template = 'WEBHOOK_ENDED' and status = 'queued' $$;
create function pg_temp.end_it(p_reason text, p_at timestamptz default now()) returns void language plpgsql as $$
begin
  perform private.end_webhook_endpoint(tests.place('hook'), p_reason, p_at);
end; $$;

select pg_temp.end_it('failing');
select is(pg_temp.mails(), 0, 'Without an operator contact nobody is emailed');
select public.set_webhook_endpoint(tests.place('hook'), true);
update private.settings set operator_contact = 'ops@example.org', default_locale = 'de';
select public.set_webhook_endpoint(tests.place('hook'), false);
select is(pg_temp.mails(), 0, 'What an operator switches off at the console is no news to them');
select public.set_webhook_endpoint(tests.place('hook'), true);
update private.webhook_endpoints set failing_since = now() - interval '1 day' where id = tests.place('hook');
select pg_temp.end_it('failing');
select pg_temp.end_it('failing');
select is(pg_temp.mails(), 1, 'An endpoint that is given up is told once');
select is((select (c.to_email, c.locale, c.data ->> 'url', c.data ->> 'reason')::text from public.claim_emails(10, 60) c where c.template = 'WEBHOOK_ENDED'),
  '(ops@example.org,de,https://hooks.example.com/x,failing)', 'The email names the endpoint and the reason');
update private.email_outbox set status = 'queued', lease_until = null where template = 'WEBHOOK_ENDED';
update private.settings set operator_contact = 'new@example.org';
select is_empty($$ select from public.claim_emails(10, 60) c where c.template = 'WEBHOOK_ENDED' $$, 'A former contact is not told');
select pg_temp.end_it('gone');
select is(pg_temp.mails(), 0, 'An endpoint that is off is not given up again');
select public.set_webhook_endpoint(tests.place('hook'), true);
select pg_temp.end_it('gone', now() + interval '1 hour');
select is(pg_temp.mails(), 1, 'An endpoint that says it is gone is told as well');
select public.set_webhook_endpoint(tests.place('hook'), true);
select is_empty($$ select from public.claim_emails(10, 60) c where c.template = 'WEBHOOK_ENDED' $$,
  'Nothing is said of an endpoint that is on again');
select throws_ok($$ update private.settings set operator_contact = 'no address' $$, '23514', null, 'The contact must be an address');
select is((select count(*)::integer from private.email_outbox where template = 'WEBHOOK_ENDED' and data <> '{}'), 0, 'The row keeps no address of an endpoint');

select * from finish();
rollback;
