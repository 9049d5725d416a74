begin;
select plan(14);

select tests.create_user('mallory');
select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('mia', '{student}');
select tests.keep('bobs', tests.link('bob', 'charlie'));
select tests.keep('blocked', tests.link('mallory', 'charlie', p_status => 'BLOCKED'));

select tests.authenticate_as('mallory');
select throws_ok(
  $$ insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
     values (tests.id('mallory'), tests.id('mia'), 'GUARDIAN', 'ACTIVE', 'FATHER', '{view_progress}') $$,
  '42501', null, 'nobody inserts an active link to a stranger''s child');
select throws_ok(
  $$ insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status)
     values (tests.id('mallory'), tests.id('bob'), 'AGENT', 'ACTIVE') $$, '42501', null, 'nor makes a client of somebody');
select throws_ok($$ update public.profile_graph set status = 'ACTIVE' $$, '42501', null, 'a blocked guardian does not reactivate himself');
select throws_ok($$ update public.profile_graph set target_profile_id = tests.id('mia'), status = 'ACTIVE' $$, '42501', null, 'nor repoint his row');
select throws_ok($$ delete from public.profile_graph $$, '42501', null, 'nor delete it');
select throws_ok(
  $$ insert into public.profile_graph select * from public.profile_graph on conflict (id) do update set status = 'ACTIVE' $$,
  '42501', null, 'nor upsert it');
select throws_ok($$ truncate public.profile_graph $$, '42501', null, 'nor empty the table');

select tests.authenticate_as('bob');
select throws_ok($$ update public.profile_graph set is_primary = true, rights = '{}' $$, '42501', null, 'a guardian does not change his own row');
select tests.authenticate_as('charlie');
select throws_ok($$ delete from public.profile_graph $$, '42501', null, 'nor the student');
select tests.authenticate_as_anon();
select throws_ok($$ select from public.profile_graph $$, '42501', null, 'and strangers do not even read');

select tests.clear_authentication();
select results_eq(
  'select id, status::text, target_profile_id from public.profile_graph order by status',
  $$ values (tests.the('bobs'), 'ACTIVE', tests.id('charlie')), (tests.the('blocked'), 'BLOCKED', tests.id('charlie')) $$,
  'the rows are as they were');

select tests.authenticate_as('bob');
select lives_ok($$ select public.update_link(tests.the('bobs'), 'FATHER') $$, 'calls do what is allowed');
select is((select relation::text from public.my_students), 'FATHER', 'as the row shows');
select tests.authenticate_as_service_role();
select lives_ok($$ update public.profile_graph set relation = 'OTHER' where id = tests.the('bobs') $$, 'and the secret key writes the table');

select * from finish();
rollback;
