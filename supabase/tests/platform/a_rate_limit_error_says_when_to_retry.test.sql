begin;
select plan(13);

select tests.create_user('bob');
update private.settings set writes_per_minute = 1, invitations_per_hour = 1;
select tests.authenticate_as('bob');
select public.update_profile('Bob');

create temporary table refusal as select tests.error_of($$ select public.update_profile('Bob') $$) as said;
-- The form in which PostgREST takes status and headers from an error.
select is((select said ->> 'state' from refusal), 'PGRST', 'The error has the SQLSTATE of PostgREST');
select is((select (said ->> 'message')::jsonb - 'details' - 'hint' from refusal), '{"code": "PT429", "message": "rate.limited"}',
  'The message contains the error code');
select is((select (said ->> 'message')::jsonb ->> 'hint' from refusal),
  (select 'Retry-After: ' || ((said ->> 'detail')::jsonb -> 'headers' ->> 'Retry-After') from refusal),
  'The hint repeats the Retry-After header');
select is((select (said ->> 'detail')::jsonb -> 'status' from refusal), '429', 'The HTTP status is 429');
select matches((select (said ->> 'detail')::jsonb -> 'headers' ->> 'Retry-After' from refusal), '^[0-9]+$',
  'The Retry-After header is in whole seconds');
select cmp_ok((select ((said ->> 'detail')::jsonb -> 'headers' ->> 'Retry-After')::int from refusal), '>=', 1,
  'The delay is at least one second');
select cmp_ok((select ((said ->> 'detail')::jsonb -> 'headers' ->> 'Retry-After')::int from refusal), '<=', 60,
  'The delay is at most the window');
select is((select ((said ->> 'detail')::jsonb -> 'headers' ->> 'Retry-After')::int from refusal),
  (select greatest(1, ceil(extract(epoch from date_trunc('minute', now()) + interval '1 minute' - now())))::int),
  'The delay lasts until the window ends');
select is((select said ->> 'hint' from refusal), '', 'The error has no other hint');

-- A new window begins from nothing.
select tests.clear_authentication();
update private.rate_limits set window_start = window_start - interval '1 minute' where bucket <> 'bystander';
select tests.authenticate_as('bob');
select lives_ok($$ select public.update_profile('Bob') $$, 'A write in the next window is accepted');
select is(tests.error_of($$ select public.update_profile('Bob') $$) ->> 'state', 'PGRST',
  'A second write in the next window is refused');
select tests.clear_authentication();
select is((select used from private.rate_limits where bucket = 'write'), 1,
  'One write is counted in the new window');
select is((select count(*)::int from private.rate_limits where bucket = 'write'), 1,
  'Each person has one counter row');

select * from finish();
rollback;
