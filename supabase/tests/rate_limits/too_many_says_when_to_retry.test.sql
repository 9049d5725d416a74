begin;
select plan(13);

select tests.create_user('bob');
update private.settings set writes_per_minute = 1, invitations_per_hour = 1;
select tests.authenticate_as('bob');
select public.update_profile('Bob');

create temporary table refusal as select tests.error_of($$ select public.update_profile('Bob') $$) as said;
-- The form in which PostgREST takes status and headers from an error.
select is((select said ->> 'state' from refusal), 'PGRST', 'PostgREST''s own SQLSTATE');
select is((select (said ->> 'message')::jsonb - 'details' - 'hint' from refusal), '{"code": "PT429", "message": "rate.limited"}', 'with the code as the message');
select is((select (said ->> 'message')::jsonb ->> 'hint' from refusal), (select 'Retry-After: ' || ((said ->> 'detail')::jsonb -> 'headers' ->> 'Retry-After') from refusal), 'the hint repeats the header, which not every browser shows');
select is((select (said ->> 'detail')::jsonb -> 'status' from refusal), '429', 'the status');
select matches((select (said ->> 'detail')::jsonb -> 'headers' ->> 'Retry-After' from refusal), '^[0-9]+$', 'and the header, in whole seconds');
select cmp_ok((select ((said ->> 'detail')::jsonb -> 'headers' ->> 'Retry-After')::int from refusal), '>=', 1, 'one at least');
select cmp_ok((select ((said ->> 'detail')::jsonb -> 'headers' ->> 'Retry-After')::int from refusal), '<=', 60, 'and no more than the window');
select is((select ((said ->> 'detail')::jsonb -> 'headers' ->> 'Retry-After')::int from refusal),
  (select greatest(1, ceil(extract(epoch from date_trunc('minute', now()) + interval '1 minute' - now())))::int), 'until the minute is over');
select is((select said ->> 'hint' from refusal), '', 'nothing else');

-- A new window begins from nothing.
select tests.clear_authentication();
update private.rate_limits set window_start = window_start - interval '1 minute';
select tests.authenticate_as('bob');
select lives_ok($$ select public.update_profile('Bob') $$, 'the next minute is free');
select is(tests.error_of($$ select public.update_profile('Bob') $$) ->> 'state', 'PGRST', 'for one');
select tests.clear_authentication();
select is((select used from private.rate_limits where bucket = 'write'), 1, 'one was counted');
select is((select count(*)::int from private.rate_limits where bucket = 'write'), 1, 'in one row per person');

select * from finish();
rollback;
