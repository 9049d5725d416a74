begin;
select plan(5);

-- Bob is a guardian of Charlie and Mia, and connects both.
select tests.set_up_integrations();
select tests.create_user('mia', '{student}'), tests.link('bob', 'mia');
select tests.keep('mias', tests.connect('bob', 'mia'));
select tests.keep('charlies', tests.connect('bob'));
select tests.authenticate_as('bob');
select lives_ok($$ select public.disconnect_integration(tests.the('charlies')) $$,
  'A guardian disconnects one student');
select tests.clear_authentication();
select is((tests.link_as_it_is(tests.the('charlies'))).status, 'disconnected',
  'That student''s integration is disconnected');
select is((tests.link_as_it_is(tests.the('mias'))).status, 'active',
  'The other student''s integration stays active');
select results_eq('select integration_id from private.integration_tokens', $$ values (tests.the('mias')) $$,
  'Only the other student''s tokens are kept');
select results_eq('select integration_id from public.claim_revocations(10, 60)', $$ values (tests.the('charlies')) $$,
  'Only the grant of the disconnected integration is revoked');

select * from finish();
rollback;
