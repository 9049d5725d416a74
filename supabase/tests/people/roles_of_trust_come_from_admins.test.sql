begin;
select plan(17);

select tests.create_user('ada', '{admin}');
select tests.create_user('bob');
select tests.create_user('dana', '{}');

select tests.authenticate_as('bob');
select throws_ok($$ select public.grant_role(tests.id('bob'), 'admin') $$, 'PT403', 'permission.denied', 'Bob does not make himself an admin');
select throws_ok($$ select public.grant_role(tests.id('dana'), 'client') $$, 'PT403', 'permission.denied', 'nor anybody anything');
select throws_ok($$ select public.revoke_role(tests.id('ada'), 'admin') $$, 'PT403', 'permission.denied', 'nor takes a role away');
select tests.authenticate_as_anon();
select throws_ok($$ select public.grant_role(tests.id('bob'), 'admin') $$, 'PT401', 'auth.required', 'without a session nobody does');
select tests.clear_authentication();
select results_eq('select role::text from public.profile_roles order by 1', $$ values ('admin'), ('client') $$, 'roles are as they were');

select tests.authenticate_as('ada');
select lives_ok($$ select public.grant_role(tests.id('dana'), 'tutor') $$, 'an admin grants');
select throws_ok($$ select public.grant_role(gen_random_uuid(), 'tutor') $$, 'PT404', 'profile.not_found', 'to somebody who exists');
select throws_ok($$ select public.grant_role(tests.id('dana'), null) $$, 'PT400', 'validation.failed', 'a role');
select lives_ok($$ select public.grant_role(tests.id('bob'), 'client') $$, 'and vouches for one that came with sign-up');
select tests.clear_authentication();
select results_eq(
  $$ select profile_id, role::text, vouched, granted_by_id from public.profile_roles where profile_id <> tests.id('ada') order by 2 $$,
  $$ values (tests.id('bob'), 'client', true, tests.id('ada')), (tests.id('dana'), 'tutor', true, tests.id('ada')) $$, 'as the table says');

select tests.authenticate_as('dana');
select results_eq('select profile_id, role::text from public.profile_roles', $$ values (tests.id('dana'), 'tutor') $$, 'everybody sees his own roles only');
select lives_ok('select public.set_tutor_listed(true)', 'a tutor lists herself');
select tests.authenticate_as('bob');
select results_eq('select full_name from public.tutors', $$ values ('Dana') $$, 'and is shown');
select throws_ok('select public.set_tutor_listed(true)', 'PT403', 'role.required', 'who is no tutor cannot');

select tests.authenticate_as('ada');
select lives_ok($$ select public.revoke_role(tests.id('dana'), 'tutor') $$, 'an admin revokes');
select tests.authenticate_as('bob');
select is_empty('select from public.tutors', 'and she is listed no more');

select tests.clear_authentication();
select results_eq(
  $$ select action, actor_id, details ->> 'role' from private.audit_log where entity = 'profile_roles' and actor_id = tests.id('ada') order by id $$,
  $$ values ('profile_roles.insert', tests.id('ada'), 'tutor'), ('profile_roles.update', tests.id('ada'), 'client'), ('profile_roles.delete', tests.id('ada'), 'tutor') $$,
  'the audit log says who did it');

select * from finish();
rollback;
