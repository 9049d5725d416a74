begin;
select plan(7);

select tests.set_up_integrations();
select tests.authenticate_as('bob');
create temporary table begun as
select b ->> 'integration_id' as id, split_part(b ->> 'authorize_url', '?', 1) as address,
       (select jsonb_object_agg(split_part(p, '=', 1), split_part(p, '=', 2))
         from unnest(string_to_array(split_part(b ->> 'authorize_url', '?', 2), '&')) p) as query
from public.connect_integration(tests.id('charlie'), 'google_classroom') b;

select is(address, 'https://accounts.google.com/o/oauth2/v2/auth',
  'The URL is that of the provider') from begun;
select is(
  query - '{state,code_challenge,scope}'::text[],
  '{"access_type": "offline", "prompt": "consent", "response_type": "code", "client_id": "client%201", "code_challenge_method": "S256",
    "redirect_uri": "https%3A%2F%2Fapi.example.com%2Ffunctions%2Fv1%2Fintegration-callback"}'::jsonb,
    'The parameters request offline access and name the callback') from begun;
select matches(query ->> 'scope', '^openid%20email%20https%3A%2F%2Fwww.googleapis.com%2Fauth%2Fclassroom.courses.readonly%20https',
  'The scopes are read-only') from begun;
select matches(query ->> 'state', '^[A-Za-z0-9_-]{43}$', 'The state has 256 bits') from begun;
select matches(query ->> 'code_challenge', '^[A-Za-z0-9_-]{43}$', 'The URL has a code challenge') from begun;

select tests.clear_authentication();
select is(
  (select private.base64url(sha256(convert_to(s.verifier, 'UTF8'))) from private.integration_states s), (select query ->> 'code_challenge' from begun),
  'The challenge is derived from the stored verifier');
select is(
  (select s.state_sha256 from private.integration_states s), (select encode(sha256(convert_to(query ->> 'state', 'UTF8')), 'hex') from begun),
  'Only the hash of the state is stored');

select * from finish();
rollback;
