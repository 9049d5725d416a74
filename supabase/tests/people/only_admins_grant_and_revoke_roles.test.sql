begin;
select plan(17);

select tests.create_users('ada: admin', 'bob', 'dana:');

select tests.authenticate_as('bob');
select throws_ok($$ select public.grant_role(tests.id('bob'), 'admin') $$, 'PT403', 'permission.denied',
  'A user cannot make themselves an admin');
select throws_ok($$ select public.grant_role(tests.id('dana'), 'client') $$, 'PT403', 'permission.denied',
  'A user cannot grant roles to others');
select throws_ok($$ select public.revoke_role(tests.id('ada'), 'admin') $$, 'PT403', 'permission.denied',
  'A user cannot revoke an admin''s role');
select tests.authenticate_as_anon();
select throws_ok($$ select public.grant_role(tests.id('bob'), 'admin') $$, 'PT401', 'auth.required',
  'A caller without a session cannot grant roles');
select tests.clear_authentication();
select results_eq('select role::text from public.profile_roles order by 1', $$ values ('admin'), ('client') $$,
  'The roles are unchanged after refused calls');

select tests.authenticate_as('ada');
select lives_ok($$ select public.grant_role(tests.id('dana'), 'tutor') $$, 'An admin grants a role');
select throws_ok($$ select public.grant_role(gen_random_uuid(), 'tutor') $$, 'PT404', 'profile.not_found',
  'A role is granted only to an existing profile');
select throws_ok($$ select public.grant_role(tests.id('dana'), null) $$, 'PT400', 'validation.failed',
  'The role to grant is required');
select lives_ok($$ select public.grant_role(tests.id('bob'), 'client') $$,
  'An admin approves a role chosen at sign-up');
select tests.clear_authentication();
select results_eq(
  $$ select profile_id, role::text, vouched, granted_by_id from public.profile_roles where profile_id <> tests.id('ada') order by 2 $$,
  $$ values (tests.id('bob'), 'client', true, tests.id('ada')), (tests.id('dana'), 'tutor', true, tests.id('ada')) $$,
  'The table records which admin granted or approved a role');

select tests.authenticate_as('dana');
select results_eq('select profile_id, role::text from public.profile_roles', $$ values (tests.id('dana'), 'tutor') $$,
  'A user sees only their own roles');
select lives_ok('select public.set_tutor_listed(true)', 'A tutor lists themselves in the directory');
select tests.authenticate_as('bob');
select results_eq('select full_name from public.tutors', $$ values ('Dana') $$,
  'The directory shows the listed tutor');
select throws_ok('select public.set_tutor_listed(true)', 'PT403', 'role.required',
  'A user without the tutor role cannot be listed');

select tests.authenticate_as('ada');
select lives_ok($$ select public.revoke_role(tests.id('dana'), 'tutor') $$, 'An admin revokes a role');
select tests.authenticate_as('bob');
select is_empty('select from public.tutors', 'A former tutor is no longer listed');

select tests.clear_authentication();
select results_eq(
  $$ select action, actor_id, details ->> 'role' from private.audit_log where entity = 'profile_roles' and actor_id = tests.id('ada') order by id $$,
  $$ values ('profile_roles.insert', tests.id('ada'), 'tutor'), ('profile_roles.update', tests.id('ada'), 'client'),
    ('profile_roles.delete', tests.id('ada'), 'tutor') $$,
  'The audit log records which admin changed the roles');

select * from finish();
rollback;
