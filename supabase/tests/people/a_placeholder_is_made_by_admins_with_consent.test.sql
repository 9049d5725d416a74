begin;
select plan(17);

select tests.create_user('ada', '{admin}');
select tests.create_user('bob', '{}');

select tests.authenticate_as('bob');
select throws_ok($$ select public.create_placeholder_student('Kid', '2018-01-01', tests.id('bob'), 'I am the father') $$, 'PT403', 'permission.denied', 'a parent makes no people');
select tests.authenticate_as_anon();
select throws_ok($$ select public.create_placeholder_student('Kid', '2018-01-01', null, 'Form') $$, 'PT401', 'auth.required', 'nor anybody without a session');
select tests.authenticate_as('ada');
select throws_ok($$ select public.create_placeholder_student('Kid', '2018-01-01', tests.id('bob')) $$, 'PT400', 'validation.failed', 'an admin needs the consent');
select throws_ok($$ select public.create_placeholder_student('Kid', '2018-01-01', tests.id('bob'), ' No ') $$, 'PT400', 'validation.failed', 'that is one');
select throws_ok($$ select public.create_placeholder_student(' ', '2018-01-01', tests.id('bob'), 'Form') $$, 'PT400', 'validation.failed', 'a name');
select throws_ok($$ select public.create_placeholder_student('Kid', 'infinity', tests.id('bob'), 'Form') $$, 'PT400', 'validation.failed', 'a date, if any');
select throws_ok($$ select public.create_placeholder_student('Kid', '2018-01-01', null, 'Form') $$, 'PT404', 'profile.not_found', 'and a guardian');
select tests.clear_authentication();
select is((select count(*)::int from public.profiles where user_id is null), 0, 'nothing was made of these');

select tests.authenticate_as('ada');
select tests.keep('kid', (select id from public.create_placeholder_student(' Kid  B. ', '2018-01-01', tests.id('bob'), ' Form of 1 September ')));
select tests.clear_authentication();
select results_eq($$ select full_name, user_id from public.profiles where id = tests.the('kid') $$, $$ values ('Kid  B.', null::uuid) $$, 'with all of it there is a child without an account');
select results_eq($$ select guardian_id, consent, recorded_by_id from private.guardian_consents where student_id = tests.the('kid') $$,
  $$ values (tests.id('bob'), 'Form of 1 September', tests.id('ada')) $$, 'the consent is kept, and who recorded it');
select results_eq($$ select source_profile_id, status::text, is_primary, rights::text from public.profile_graph where target_profile_id = tests.the('kid') $$,
  $$ values (tests.id('bob'), 'ACTIVE', true, '{view_progress,message,book,receive_alerts}') $$, 'the guardian is linked');
select results_eq($$ select profile_id, role::text, vouched from public.profile_roles where profile_id in (tests.the('kid'), tests.id('bob')) order by 2 $$,
  $$ values (tests.id('bob'), 'client', false), (tests.the('kid'), 'student', false) $$, 'both have their roles');
select tests.authenticate_as('bob');
select results_eq('select full_name, email, date_of_birth from public.my_students', $$ values ('Kid  B.', null::text, '2018-01-01'::date) $$, 'and sees the child');
select throws_ok('select from private.guardian_consents', '42501', null, 'but not the records');

-- It is nobody: no account is behind it, so nobody acts for it.
select tests.clear_authentication();
select set_config('role', 'authenticated', true), set_config('request.jwt.claims', json_build_object('sub', tests.the('kid'))::text, true);
select is(private.me(), null, 'a token with its id is nobody');
select is_empty('select from public.profiles', 'and sees nobody');
select throws_ok('select public.update_profile()', 'PT401', 'auth.required', 'nor does anything');

select * from finish();
rollback;
