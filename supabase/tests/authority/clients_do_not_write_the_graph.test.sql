begin;
select plan(14);

select tests.create_users('mallory', 'bob', 'charlie: student', 'mia: student');
select tests.keep('bobs', tests.link('bob', 'charlie'));
select tests.keep('blocked', tests.link('mallory', 'charlie', p_status => 'BLOCKED'));

select tests.authenticate_as('mallory');
select throws_ok(
  $$ insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
     values (tests.id('mallory'), tests.id('mia'), 'GUARDIAN', 'ACTIVE', 'FATHER', '{view_progress}') $$,
  '42501', null, 'Nobody inserts an active link to a stranger''s child');
select throws_ok(
  $$ insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status)
     values (tests.id('mallory'), tests.id('bob'), 'AGENT', 'ACTIVE') $$, '42501', null,
     'A user cannot insert an agent''s link to a stranger');
select throws_ok($$ update public.profile_graph set status = 'ACTIVE' $$, '42501', null,
  'A blocked guardian cannot reactivate their link');
select throws_ok($$ update public.profile_graph set target_profile_id = tests.id('mia'), status = 'ACTIVE' $$, '42501', null,
  'A blocked guardian cannot point their link at another student');
select throws_ok($$ delete from public.profile_graph $$, '42501', null, 'A user cannot delete links');
select throws_ok(
  $$ insert into public.profile_graph select * from public.profile_graph on conflict (id) do update set status = 'ACTIVE' $$,
  '42501', null, 'A user cannot upsert links');
select throws_ok($$ truncate public.profile_graph $$, '42501', null,
  'A user cannot truncate the table of links');

select tests.authenticate_as('bob');
select throws_ok($$ update public.profile_graph set is_primary = true, rights = '{}' $$, '42501', null,
  'A guardian cannot update their own link directly');
select tests.authenticate_as('charlie');
select throws_ok($$ delete from public.profile_graph $$, '42501', null,
  'A student cannot delete links directly');
select tests.authenticate_as_anon();
select throws_ok($$ select from public.profile_graph $$, '42501', null,
  'Anonymous callers cannot read links');

select tests.clear_authentication();
select results_eq(
  'select id, status::text, target_profile_id from public.profile_graph order by status',
  $$ values (tests.the('bobs'), 'ACTIVE', tests.id('charlie')), (tests.the('blocked'), 'BLOCKED', tests.id('charlie')) $$,
  'The rows are as they were');

select tests.authenticate_as('bob');
select lives_ok($$ select public.update_link(tests.the('bobs'), 'FATHER') $$,
  'A guardian updates their own link by RPC');
select is((select relation::text from public.my_students), 'FATHER',
  'The guardian''s list shows the new relation');
select tests.authenticate_as_service_role();
select lives_ok($$ update public.profile_graph set relation = 'OTHER' where id = tests.the('bobs') $$,
  'The secret key can write links');

select * from finish();
rollback;
