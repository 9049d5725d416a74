begin;
select plan(5);

select tests.set_up_integrations();
select tests.create_user('gina'), tests.link('gina', 'charlie');
create temporary table t as select tests.begin_connecting('bob') as bobs, tests.begin_connecting('gina') as ginas, null::text as kims, null::uuid as kims_link;
select tests.clear_authentication();
select tests.create_user('kim', '{student}'), tests.link('gina', 'kim');
grant select, update on t to public;
update t set kims = tests.begin_connecting('gina', 'kim');
select tests.clear_authentication();
update t set kims_link = tests.the('link');
select tests.clear_authentication();
grant select on t to public;
select tests.clear_authentication();
update public.profile_graph set rights = '{book}' where source_profile_id = tests.id('bob');

select tests.authenticate_as_service_role();
select throws_ok($$ select public.open_integration_state((select bobs from t)) $$, 'PT400', 'integration.state_invalid',
  'The state of a guardian without view_progress does not open');
select lives_ok($$ select public.open_integration_state((select ginas from t)) $$,
  'The state of a guardian with view_progress opens');
select throws_ok($$ select public.open_integration_state((select ginas from t)) $$, 'PT400', 'integration.state_invalid', 'A state opens once');
select is(public.open_integration_state((select kims from t)) ->> 'integration_id', (select kims_link from t)::text,
  'The state of another student is still open, and names the integration of that student');
select tests.clear_authentication();
delete from public.profile_graph where source_profile_id = tests.id('gina');
select throws_ok($$ select public.store_integration_grant((select ginas from t), tests.grant_of('charlie')) $$, 'PT400', 'integration.state_invalid',
  'A grant is refused after the guardian''s link ended');

select * from finish();
rollback;
