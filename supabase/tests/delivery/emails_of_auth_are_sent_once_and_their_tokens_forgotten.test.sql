begin;
select plan(14);

-- Auth calls before its transaction ends: there is no account yet.
create function pg_temp.queue(p_key text, p_to text default 'new@example.com') returns integer language sql as $$
  select public.queue_auth_emails(jsonb_build_array(jsonb_build_object(
    'to_email', p_to, 'locale', 'de', 'dedupe_key', encode(sha256(convert_to(p_key, 'UTF8')), 'hex'),
    'data', '{"kind": "confirmation", "url": "https://x.example/verify?token=secret", "code": "123456"}'::jsonb))) $$;
create function pg_temp.mail() returns private.email_outbox language sql stable as $$
  select o from private.email_outbox o where o.to_email = 'new@example.com' order by o.id limit 1 $$;

select tests.authenticate_as_service_role();
select is(public.queue_auth_emails(('[{"to_email": "new@example.com", "locale": null, "data": {}, "dedupe_key": "' || repeat('0a', 32) || '"}]')::jsonb), 1,
  'The secret key queues an email of Auth');
select tests.clear_authentication();
delete from private.email_outbox where to_email = 'new@example.com';
select is(pg_temp.queue('signup'), 1, 'An email of Auth is queued');
select is(pg_temp.queue('signup'), 0, 'A repetition of the hook queues nothing');
select is((pg_temp.mail()).lane::text, 'security', 'An email of Auth is sent before all others');

create temp table claimed as select * from public.claim_emails(10, 60) where to_email = 'new@example.com';
select is((select (template, locale, data)::text from claimed),
  row('AUTH', 'de', '{"url": "https://x.example/verify?token=secret", "code": "123456", "kind": "confirmation"}'::jsonb)::text,
  'An email of Auth says what Auth said, in the language that the account was created in');
select is((select unsubscribe_key from claimed), null, 'Nobody can unsubscribe from it');
select public.freeze_email((pg_temp.mail()).id, '{"html": "secret"}');
select public.record_email_failed((pg_temp.mail()).id, 'down');
select is(((pg_temp.mail()).payload ->> 'html', (pg_temp.mail()).data ->> 'code')::text, '(secret,123456)',
  'After a failed attempt it is kept for the next');
select public.claim_emails(10, 60, now() + interval '10 minutes');
select public.record_email_sent((pg_temp.mail()).id);
select is(((pg_temp.mail()).payload, (pg_temp.mail()).data)::text, '(,{})', 'Once it is sent, its token is forgotten');
select is(pg_temp.queue('signup'), 0, 'The hook may still come again');

select pg_temp.queue('old', 'old@example.com');
update private.email_outbox set created_at = now() - interval '1 hour' where to_email = 'old@example.com';
select is_empty($$ select from public.claim_emails(10, 60) where to_email = 'old@example.com' $$,
  'An email whose token has expired is not sent');
select is((select (status, data)::text from private.email_outbox where to_email = 'old@example.com'), '(dropped,{})',
  'The token of an expired email is forgotten as well');

select throws_ok($$ select pg_temp.queue('bad', 'no address') $$, 'PT400', null, 'An address must be one');
select throws_ok($$ select public.queue_auth_emails('[]') $$, 'PT400', null, 'There must be an email');
select tests.authenticate_as_anon();
select throws_ok($$ select public.queue_auth_emails('[]') $$, '42501', null, 'Only the secret key may queue');

select * from finish();
rollback;
