begin;
select plan(35);

select tests.create_users('bob', 'eve');
insert into private.email_suppressions (address_hash, reason) values
  (private.address_hash('bob@example.com'), 'bounce'), (private.address_hash('bob@example.com'), 'unsubscribe'),
  (private.address_hash('new@example.com'), 'complaint');
create function pg_temp.code() returns text language sql security definer as $$
  select o.data ->> 'code' from private.email_outbox o where o.to_email = 'bob@example.com' and o.data ->> 'kind' = 'address_check'
  order by o.id desc limit 1 $$;
create function pg_temp.wrong() returns text language sql as $$
  select lpad(((pg_temp.code()::integer + 1) % 1000000)::text, 6, '0') $$;
grant execute on function pg_temp.code(), pg_temp.wrong() to authenticated;
create function pg_temp.queue(p_key text, p_to text, p_kind text default 'recovery') returns boolean language plpgsql as $$
begin
  perform public.queue_auth_emails(jsonb_build_array(jsonb_build_object(
    'to_email', p_to, 'locale', 'de', 'dedupe_key', encode(sha256(convert_to(p_key, 'UTF8')), 'hex'),
    'data', jsonb_build_object('kind', p_kind, 'url', 'https://x.example/verify', 'code', '123456'))));
  return (select o.reaches_closed from private.email_outbox o where o.to_email = p_to order by o.id desc limit 1);
end; $$;
create function pg_temp.closed(p_address text) returns text language sql as $$
  select string_agg(s.reason, ',' order by s.reason) from private.email_suppressions s where s.address_hash = private.address_hash(p_address) $$;

-- What a person sees of it.
select tests.authenticate_as('bob');
select is((select a::text from public.my_address() a), '(bob@example.com,bounce)', 'A person sees that their address is closed, and why');
select tests.authenticate_as('eve');
select is((select a::text from public.my_address() a), '(eve@example.com,)', 'An open address has no reason to be closed');
select is(public.send_address_code(), false, 'There is no code for an address that is open');
select tests.authenticate_as_anon();
select throws_ok('select * from public.my_address()', 'PT401', 'auth.required', 'Strangers have no address');
select throws_ok('select public.send_address_code()', 'PT401', 'auth.required', 'Strangers get no code');
select throws_ok($$ select public.confirm_address('123456') $$, 'PT401', 'auth.required', 'Strangers prove no address');

-- The code.
select tests.authenticate_as('bob');
select is(public.send_address_code(), true, 'The owner of a closed address asks for a code');
select is(public.confirm_address(pg_temp.wrong()), false, 'A wrong code opens nothing');
select throws_ok($$ select public.confirm_address('12345') $$, 'PT400', 'validation.failed', 'A code has six digits');
select tests.clear_authentication();
insert into private.email_suppressions (address_hash, reason) values (private.address_hash('eve@example.com'), 'bounce');
select tests.authenticate_as('eve');
select is(public.confirm_address(pg_temp.code()), false, 'The code of another person opens nothing');
select tests.clear_authentication();
delete from private.email_suppressions where address_hash = private.address_hash('eve@example.com');
select is((select array_agg(c.to_email) from public.claim_emails(20, 60) c where c.template = 'AUTH'), '{bob@example.com}'::text[],
  'The code reaches the closed address');
select is(public.freeze_email((select o.id from private.email_outbox o where o.to_email = 'bob@example.com'), '{"html": "x"}') is not null, true,
  'The complaint of before does not stop it after the claim either');
select is(pg_temp.closed('bob@example.com'), 'bounce,unsubscribe', 'Until it is proven, the address stays closed');
select tests.authenticate_as('bob');
select is(public.confirm_address(pg_temp.code()), true, 'The right code proves the address');
select is((select closed_reason from public.my_address()), null, 'The address is open again');
select is(public.confirm_address(pg_temp.code()), true, 'A repetition is answered alike');
select tests.clear_authentication();
select is(pg_temp.closed('bob@example.com'), 'unsubscribe', 'That its owner wants no invitations stays');
select is((select count(*)::integer from private.audit_log a where a.action = 'address.opened' and a.entity_id = tests.id('bob')), 1,
  'Opening an address is audited');

-- Bounds.
insert into private.email_suppressions (address_hash, reason) values (private.address_hash('bob@example.com'), 'complaint');
select tests.authenticate_as('bob');
select is(public.confirm_address(pg_temp.code()), false, 'A code works once: the address that was closed again needs another');
select public.send_address_code();
select is((select array_agg(public.confirm_address(pg_temp.wrong())) from generate_series(1, 5)), '{f,f,f,f,f}'::boolean[], 'A code has five tries');
select is(public.confirm_address(pg_temp.code()), false, 'After five tries the right code opens nothing');
select is(public.send_address_code(), true, 'A third email is sent');
select throws_ok('select public.send_address_code()', 'PGRST', null, 'A fourth one in a day is refused');
select tests.clear_authentication();
update private.address_proofs set expires_at = now() where tests.is_own(profile_id);
select tests.authenticate_as('bob');
select is(public.confirm_address(pg_temp.code()), false, 'An expired code opens nothing');
select tests.clear_authentication();
update private.address_proofs set expires_at = now() + interval '1 hour' where tests.is_own(profile_id);
update auth.users set email = 'bob2@example.com' where id = tests.user_id('bob');
insert into private.email_suppressions (address_hash, reason) values (private.address_hash('bob2@example.com'), 'bounce');
select tests.authenticate_as('bob');
select is(public.confirm_address(pg_temp.code()), false, 'The code of an earlier address opens nothing');

-- Emails of Auth.
select tests.clear_authentication();
select is(pg_temp.queue('a', 'bob@example.com'), false, 'Emails of Auth count for the same three a day');
select is(pg_temp.queue('b', 'eve@example.com'), false, 'An open address needs no exception');
select is(pg_temp.queue('c', 'new@example.com', 'invite'), false, 'An invitation by an admin does not reach a closed address');
select is(array[pg_temp.queue('d', 'new@example.com'), pg_temp.queue('d', 'new@example.com'), pg_temp.queue('e', 'new@example.com', 'confirmation'),
                pg_temp.queue('f', 'new@example.com'), pg_temp.queue('g', 'new@example.com')], '{t,t,t,t,f}'::boolean[],
  'Three a day reach a closed address, and a repetition counts once');
select is((select count(*)::integer from public.claim_emails(20, 60) c where c.to_email = 'new@example.com'), 3, 'The three emails are sent');
select is((select array_agg(o.status::text) from private.email_outbox o where o.to_email = 'bob@example.com' and o.dedupe_key ~ '^auth:'),
  '{suppressed}'::text[], 'The fourth one ends as suppressed');

-- A followed link is a proof as well.
select tests.create_users('neo');
insert into private.email_suppressions (address_hash, reason)
values (private.address_hash('neo@example.com'), 'bounce'), (private.address_hash('neo2@example.com'), 'bounce');
update auth.users set last_sign_in_at = now(), email_confirmed_at = now() where id = tests.user_id('neo');
select is(pg_temp.closed('neo@example.com'), 'bounce', 'A change of an account that proves nothing opens nothing');
update auth.users set email_confirmed_at = null where id = tests.user_id('neo');
update auth.users set email_confirmed_at = now() where id = tests.user_id('neo');
select is(pg_temp.closed('neo@example.com'), null, 'A confirmed address is open');
update auth.users set email = 'neo2@example.com' where id = tests.user_id('neo');
select is(pg_temp.closed('neo2@example.com'), null, 'The address that an account has changed to is open');
select tests.authenticate_as('eve');
select throws_ok('select private.open_address(''new@example.com'')', '42501', null, 'Nobody opens an address without a proof');

select * from finish();
rollback;
