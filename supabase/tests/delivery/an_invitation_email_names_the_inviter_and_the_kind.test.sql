begin;
select plan(2);

select tests.create_users('bob', 'charlie:');
update public.profile_details set locale = 'fr', time_zone = 'Europe/Paris' where profile_id = tests.id('charlie');
update private.settings set app_url = 'https://app.example.com', default_locale = 'de', default_time_zone = 'Europe/Berlin';
select tests.authenticate_as('bob');
select tests.keep('known', (public.add_student('charlie@example.com', null, true, 'FATHER')).id);
select tests.keep('unknown', (public.add_student('nobody@example.com', null, true)).id);
select tests.clear_authentication();

create temp table claimed as select * from public.claim_emails(10, 60);
select is(
  (select to_jsonb(c) - 'email_id' - 'lease_until' - 'turn' from claimed c where to_email = 'nobody@example.com'),
  jsonb_build_object(
    'template', 'INVITATION', 'to_email', 'nobody@example.com', 'to_name', null, 'locale', 'de', 'time_zone', 'Europe/Berlin', 'payload', null,
    'invitation_id', tests.the('unknown'), 'invitation_version', 1, 'unsubscribe_profile_id', null, 'unsubscribe_key', 'INVITATION_RECEIVED',
    'action_url', 'https://app.example.com/invitations',
    'data', jsonb_build_object('kind', 'student', 'relation', 'GUARDIAN', 'inviter_name', 'Bob', 'expires_at', now() + interval '14 days',
                               'link_base', 'https://app.example.com/invitations'), 'batch_id', null, 'batch_size', null, 'starts_in_ms', 0),
                               'An address without an account gets the default language where the inviter has chosen none');
select is(
  (select (to_name, locale, time_zone, unsubscribe_profile_id, data ->> 'relation')::text from claimed where to_email = 'charlie@example.com'),
  ('Charlie', 'fr', 'Europe/Paris', tests.id('charlie'), 'FATHER')::text,
  'An address with an account gets the account''s language');

select * from finish();
rollback;
