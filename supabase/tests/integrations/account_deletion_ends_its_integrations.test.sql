begin;
select plan(5);

select tests.set_up_integrations();
select tests.connect('charlie');
delete from auth.users where id = tests.user_id('charlie');
select results_eq('select status, external_account, external_user_id from public.student_integration_links', $$
  values ('disconnected', null::text, null::text) $$,
  'The student''s integration is disconnected without account data');
select is_empty('select from private.integration_tokens', 'The student''s tokens are deleted');
select is((select count(*)::int from public.claim_revocations(10, 60)), 1,
  'The student''s tokens are due for revocation');

select tests.create_user('dora', '{student}'), tests.link('bob', 'dora');
select tests.connect('bob', 'dora', 'bob');
delete from auth.users where id = tests.user_id('bob');
select results_eq(
  'select status, external_account, external_user_id from public.student_integration_links where id = tests.the(''link'')',
  $$ values ('disconnected', null::text, null::text) $$,
  'The guardian''s integration is disconnected without account data');
select is_empty('select from private.integration_tokens', 'The guardian''s tokens are deleted');

select * from finish();
rollback;
