begin;
select plan(15);

select tests.create_users('bob', 'charlie: student');
select tests.link('bob', 'charlie');
update private.settings set functions_url = 'https://api.example.com/functions/v1', app_url = 'https://app.example.com';
update private.integration_providers set client_id = 'client 1' where provider = 'google_classroom';
create function pg_temp.say(p_decision text, p_purpose text default 'integration:google_classroom') returns void language plpgsql as $$
begin
  perform tests.authenticate_as('charlie');
  if p_decision = 'given' then perform public.give_consent(tests.id('charlie'), p_purpose, 1, 'en');
  else perform public.withdraw_consent(tests.id('charlie'), p_purpose); end if;
  perform tests.clear_authentication();
end $$;
create function pg_temp.link() returns text language sql as $$
  select concat_ws(' ', (tests.link_as_it_is()).status, (tests.link_as_it_is()).last_error);
$$;
grant execute on all functions in schema pg_temp to public;

select tests.authenticate_as('bob');
select throws_ok($$ select public.connect_integration(tests.id('charlie'), 'google_classroom') $$, 'PT409', 'consent.required',
  'Nothing is connected without consent');
select throws_ok($$ select public.connect_integration(tests.id('charlie'), 'khan_academy') $$, 'PT409', 'consent.required',
  'An import is not connected without consent');
select pg_temp.say('given', 'integration:khan_academy');
select tests.authenticate_as('bob');
select throws_ok($$ select public.connect_integration(tests.id('charlie'), 'google_classroom') $$, 'PT409', 'consent.required',
  'Consent to one platform is none to another');
select pg_temp.say('given');
select tests.connect('bob');
select is(pg_temp.link(), 'active', 'With consent it is connected');
select is(tests.sync(tests.classroom(2)), 'succeeded', 'With consent it syncs');

-- Consent that has lapsed pauses; given again, it goes on.
create function pg_temp.lapse(p_by interval) returns void language plpgsql as $$
begin
  alter table public.consents disable trigger consents_11_refuse_update;
  update public.consents set side = 'guardian', method = 'session', made_by_id = tests.id('bob'), evidence = null, locale = 'en'
  where student_id = tests.id('charlie') and purpose = 'integration:google_classroom';
  alter table public.consents enable trigger consents_11_refuse_update;
  insert into private.consent_givers (student_id, guardian_id, purpose, lost_at)
  values (tests.id('charlie'), tests.id('bob'), 'integration:google_classroom', now() - p_by);
end $$;
grant execute on all functions in schema pg_temp to public;
select pg_temp.lapse('40 days');
select tests.make_due();
select is_empty('select * from private.claim_syncs(100, 60, now())', 'Without consent nothing is claimed');
select is(pg_temp.link(), 'active consent_missing', 'The link says why');
select tests.authenticate_as('bob');
select throws_ok($$ select public.request_sync(tests.the('link')) $$, 'PT409', 'consent.required', 'Nobody asks for a sync without consent');
select pg_temp.say('given');
select is(pg_temp.link(), 'active', 'Given again, it goes on');
select private.claim_syncs(100, 60, now());
select pg_temp.say('withdrawn');
select is(pg_temp.link(), 'disconnected', 'A withdrawn integration ends');
select is((select count(*)::integer from private.integration_revocations r where r.integration_id = tests.the('link')), 1,
  'The grant of an ended integration is revoked');
select is(tests.send_page(1, tests.classroom(1)), 'lost', 'A sync that runs writes nothing any more');

-- Between the authorize link and its completion.
select pg_temp.say('given');
select set_config('tests.state', tests.begin_connecting('bob'), true);
select tests.clear_authentication();
select pg_temp.say('withdrawn');
select throws_ok($$ select private.open_integration_state(current_setting('tests.state')) $$, 'PT400', 'integration.state_invalid',
  'An authorization that was begun is not completed after a withdrawal');
select tests.authenticate_as('bob');
select throws_ok($$ select public.complete_integration(tests.the('link'), 'x') $$, 'PT409', 'consent.required', 'Nothing is completed without consent');
select tests.clear_authentication();
select pg_temp.say('given');
select tests.connect('bob');
select is(pg_temp.link(), 'active', 'With a new consent it is connected again');

select * from finish();
rollback;
