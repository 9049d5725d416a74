begin;
select plan(8);

select tests.set_up_integrations();
select tests.create_user('gina'), tests.link('gina', 'charlie');
select tests.come_back(tests.begin_connecting('bob'));

-- Bob may have sent the authorize link to somebody, whose browser has the proof.
select tests.authenticate_as('bob');
select results_eq($$ select status, external_account from public.my_integrations $$, $$ values ('pending', null::text) $$,
  'Whoever started does not see whose account consented');
select throws_ok($$ select * from public.preview_integration(tests.the('link')) $$, 'PT400', 'integration.state_invalid',
  'Without the proof nobody does');
select throws_ok($$ select * from public.preview_integration(tests.the('link'), repeat('A', 43)) $$, 'PT400', 'integration.state_invalid',
  'A false proof shows nothing');
select results_eq($$ select external_account, scopes from public.preview_integration(tests.the('link'), tests.proof()) $$,
  $$ values ('charlie@school.example', '{openid}'::text[]) $$, 'Who came back with the proof sees it');
select tests.clear_authentication();
savepoint linked;
update public.profile_graph set rights = '{message}' where source_profile_id = tests.id('bob') and target_profile_id = tests.id('charlie');
select tests.authenticate_as('bob');
select throws_ok($$ select * from public.preview_integration(tests.the('link'), tests.proof()) $$, 'PT400', 'integration.state_invalid',
  'Whoever lost the right to connect the student''s account sees it no more');
rollback to linked;
select tests.authenticate_as('gina');
select throws_ok($$ select * from public.preview_integration(tests.the('link'), tests.proof()) $$, 'PT400', 'integration.state_invalid',
  'Another guardian does not, even with the proof');
select tests.authenticate_as('bob');
select public.complete_integration(tests.the('link'), tests.proof());
select is((select external_account from public.my_integrations), 'charlie@school.example', 'Once it is completed, the person who connected it sees it');
select throws_ok($$ select * from public.preview_integration(tests.the('link'), tests.proof()) $$, 'PT400', 'integration.state_invalid',
  'A proof that was used shows nothing more');

select * from finish();
rollback;
