begin;
select plan(10);

select tests.create_family();
select tests.create_user('alice', '{admin}');
select tests.authenticate_as('alice');
select ok(exists (select from public.find_people() where profile_id = tests.id('charlie')),
  'An admin finds every person without a search text');
select results_eq(
  $$ select profile_id, has_account, is_suspended from public.find_people('BOB@example.com') $$,
  $$ select tests.id('bob'), true, false $$,
  'A whole verified address finds its person in any case of letters');
select is_empty($$ select * from public.find_people('bob@exam') $$,
  'A part of an address finds nobody');
select is((select count(*)::int from public.find_people(tests.id('charlie')::text)), 1, 'A whole id finds its person alone');
select is((select array_agg(distinct r) from public.find_people(p_role => 'tutor') f, unnest(f.roles) r where r = 'tutor'),
  '{tutor}'::public.app_role[], 'A role finds people who hold it');
select ok(not exists (select from public.find_people(p_role => 'tutor') where profile_id = tests.id('bob')),
  'A role does not find people who lack it');
select throws_ok($$ select public.find_people(p_limit => 201) $$, 'PT400', 'validation.failed',
  'A page of more than 200 people is refused');
select tests.authenticate_as('bob');
select throws_ok($$ select public.find_people('Charlie') $$, 'PT403', 'permission.denied',
  'A guardian may not search for people');
select tests.clear_authentication();
insert into public.profile_roles (profile_id, role) values (tests.id('bob'), 'admin');
select tests.authenticate_as('bob');
select is_empty($$ select * from public.find_people() where profile_id = tests.id('charlie') $$,
  'An admin does not find the student whose guardian they are');
select tests.clear_authentication();
select ok((select count(*) from private.audit_log where action = 'people.found' and actor_id = tests.id('alice')) >= 4,
  'Each search of an admin is in the audit log');

select * from finish();
rollback;
