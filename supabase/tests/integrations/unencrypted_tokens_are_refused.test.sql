begin;
select plan(6);

select tests.set_up_integrations();
create temporary table t as select tests.begin_connecting('bob') as state;
select tests.clear_authentication();
grant select on t to public;
select tests.authenticate_as_service_role();
select public.open_integration_state((select state from t));

select throws_ok(
  format($$ select public.store_integration_grant((select state from t), tests.grant_of('charlie') || %L) $$, change), 'PT400', 'validation.failed',
    'An unencrypted or malformed grant is refused: ' || change::text)
from unnest(array['{"access_token_encrypted": "ya29.a0/plain token"}', '{"refresh_token_encrypted": null}', '{"key_id": ""}', '{"access_expires_at": "soon"}',
  '{"external_user_id": " "}']::jsonb[]) change;
select lives_ok($$ select public.store_integration_grant((select state from t), tests.grant_of('charlie')) $$,
  'Encrypted tokens with a key id are stored');

select * from finish();
rollback;
