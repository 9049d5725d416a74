begin;
select plan(8);

-- As hosted: pg_net takes the call, and posts it after the commit.
create table pg_temp.calls (url text);
create schema if not exists net;
create function net.http_post(url text, headers jsonb, body jsonb, timeout_milliseconds integer) returns bigint
language sql as $$ insert into pg_temp.calls values (url); select 1::bigint $$;
create or replace function private.invoke_edge_function(p_name text) returns void
language plpgsql volatile security definer set search_path = ''
as $$ begin insert into pg_temp.calls values (p_name); end $$;
create function pg_temp.called_by(p_template text, p_bulk boolean default false, p_in interval default '0') returns bigint
language plpgsql as $$
begin
  delete from pg_temp.calls;
  insert into private.email_outbox (template, to_email, dedupe_key, is_bulk, not_before)
  values (p_template, 'who@example.com', gen_random_uuid()::text, p_bulk, now() + p_in);
  return (select count(*) from pg_temp.calls where url = 'email-dispatch');
end $$;

select is(pg_temp.called_by('AUTH'), 1::bigint, 'An email of Auth starts the dispatcher');
select is(pg_temp.called_by('INVITATION'), 1::bigint, 'An invitation that somebody asked for does');
select is(pg_temp.called_by('INVITATION', true), 0::bigint, 'One of many does not');
select is(pg_temp.called_by('BOOKING_CHANGED') + pg_temp.called_by('INVITATION', false, '1 hour'), 0::bigint,
  'Other emails, and those of later, wait for the schedule');
-- A run that used its time up goes on, unless enough others are at it.
select tests.create_user('bob');
select tests.set_up_push();
select tests.subscribe_to_push('bob');
select private.notify(array[tests.id('bob')], 'LINK_CHANGED', null, 'link', n.id, '{"change": "ended", "side": "guardian"}', n.id::text)
from (select gen_random_uuid() as id from generate_series(1, 4)) n;
create function pg_temp.lease(p_claims integer) returns void language sql as $$
  with own as (select o.id, row_number() over () as n from private.push_outbox o where tests.is_own(o.id))
  update private.push_outbox o set lease_until = now() + n * interval '1 second' from own where own.id = o.id and n <= p_claims $$;
select is(public.call_again('push-dispatch'), true, 'A run that leaves pushes which are due has a successor');
select pg_temp.lease(2);
select is(public.call_again('push-dispatch'), true, 'A run beside two others has a successor');
select pg_temp.lease(3);
select is(public.call_again('push-dispatch'), false, 'A run beside three others, which go on themselves, has none');

create or replace function private.invoke_edge_function(p_name text) returns void
language plpgsql as $$ begin raise exception 'The vault is empty'; end $$;
select lives_ok($$ select pg_temp.called_by('AUTH') $$, 'What keeps the call back does not keep the email back');

select * from finish();
rollback;
