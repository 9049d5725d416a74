begin;
select plan(12);

select tests.create_users('bob', 'gina');
create function pg_temp.opens(p_token text) returns boolean language plpgsql volatile as $$
declare
  v_calendar jsonb;
begin
  perform tests.authenticate_as_service_role();
  v_calendar := public.read_calendar_feed(encode(sha256(convert_to(p_token, 'UTF8')), 'hex'));
  perform tests.clear_authentication();
  return v_calendar is not null;
end $$;

select tests.authenticate_as('bob');
create temp table given as select public.create_calendar_feed() as token;
select matches(token, '^[A-Za-z0-9_-]{43}$', 'The token has 256 bits, written for an address') from given;
select results_eq('select shows_names, last_read_at from public.my_calendar_feed', 'values (false, null::timestamptz)',
  'Without a choice a feed names nobody, and it was not read yet');
select tests.clear_authentication();
select is_empty($$ select from private.calendar_feeds f, given where f::text like '%' || given.token || '%' $$,
  'The token itself is stored nowhere');
select ok(pg_temp.opens(token), 'The token opens the feed') from given;
select ok(last_read_at is not null, 'The time of the reading is recorded') from private.calendar_feeds where profile_id = tests.id('bob');
select ok(not pg_temp.opens(token || 'x'), 'Another token opens nothing') from given;

select tests.authenticate_as('gina');
select is_empty('select * from public.my_calendar_feed', 'Nobody sees the feed of another person');
select lives_ok('select public.revoke_calendar_feed()', 'A person without a feed may revoke, which changes nothing');
select tests.clear_authentication();
select ok(pg_temp.opens(token), 'The revocation of another person ends no feed') from given;

select tests.authenticate_as('bob');
create temp table renewed as select public.create_calendar_feed() as token;
select tests.clear_authentication();
select ok(not pg_temp.opens(g.token) and pg_temp.opens(r.token), 'A new address ends the one before') from given g, renewed r;
select tests.authenticate_as('bob');
select public.revoke_calendar_feed();
select tests.clear_authentication();
select ok(not pg_temp.opens(token), 'A revoked address opens nothing') from renewed;

select tests.authenticate_as('bob');
create temp table busy as select public.create_calendar_feed() as token;
select tests.clear_authentication();
grant select on busy to public;
select tests.authenticate_as_service_role();
do $$ begin
  perform public.read_calendar_feed(encode(sha256(convert_to((select token from busy), 'UTF8')), 'hex')) from generate_series(1, 57);
end $$;
select is(tests.error_of($q$ select public.read_calendar_feed(encode(sha256(convert_to((select token from busy), 'UTF8')), 'hex')) $q$) ->> 'state',
  'PGRST', 'A feed that is read more than 60 times in an hour is limited');

select * from finish();
rollback;
