begin;
select plan(15);

select tests.create_users('ada: admin', 'zoe:', 'yan:', 'bob', 'dana: tutor');

select tests.authenticate_as_anon();
select throws_ok($$ select public.choose_role('client') $$, 'PT401', 'auth.required',
  'Without a session nobody chooses');
select tests.authenticate_as('zoe');
select throws_ok($$ select public.choose_role('tutor') $$, 'PT400', 'validation.failed',
  'Nobody chooses to be a tutor');
select throws_ok($$ select public.choose_role('admin') $$, 'PT400', 'validation.failed',
  'Nobody chooses to be an admin');
select throws_ok($$ select public.choose_role(null) $$, 'PT400', 'validation.failed',
  'A role is required to choose');
select throws_ok($$ select public.create_booking(tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Algebra') $$, 'PT403',
  'role.required',
  'An account without a role books nothing');
select is((select roles::text from public.choose_role('client')), '{client}',
  'An account without a role chooses client');
select lives_ok($$ select public.create_booking(tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Algebra', tests.id('zoe')) $$,
  'An adult learner books for themselves without an admin');
select is((select roles::text from public.choose_role('client')), '{client}',
  'Repeating the choice changes nothing');
select throws_ok($$ select public.choose_role('student') $$, 'PT403', 'permission.denied',
  'A role is chosen once');
select tests.authenticate_as('ada');
select public.revoke_role(tests.id('zoe'), 'client');
select tests.authenticate_as('zoe');
select throws_ok($$ select public.choose_role('client') $$, 'PT403', 'permission.denied',
  'A revoked role is not chosen again');
select tests.authenticate_as('bob');
select throws_ok($$ select public.choose_role('student') $$, 'PT403', 'permission.denied',
  'An account that signed up with a role chooses no other');
select tests.authenticate_as('yan');
select public.update_profile(p_date_of_birth => (current_date - interval '15 years')::date);
select throws_ok($$ select public.choose_role('client') $$, 'PT400', 'age.not_confirmed',
  'A known minor is no client');
select is((select roles::text from public.choose_role('student')), '{student}',
  'A known minor can choose to be a student');
select tests.clear_authentication();
select results_eq($$ select role::text, vouched from public.profile_roles where profile_id = tests.id('yan') $$, $$ values ('student', false) $$,
  'A chosen role is not approved by an admin');
update private.settings set signup_roles = '{student}';
select tests.create_user('xia', '{}');
select tests.authenticate_as('xia');
select throws_ok($$ select public.choose_role('client') $$, 'PT400', 'validation.failed',
  'Where the deployment allows students only, nobody chooses client');

select * from finish();
rollback;
