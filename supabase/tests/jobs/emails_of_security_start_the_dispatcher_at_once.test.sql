begin;
select plan(5);

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
create or replace function private.invoke_edge_function(p_name text) returns void
language plpgsql as $$ begin raise exception 'The vault is empty'; end $$;
select lives_ok($$ select pg_temp.called_by('AUTH') $$, 'What keeps the call back does not keep the email back');

select * from finish();
rollback;
