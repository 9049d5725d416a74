begin;
select plan(17);

select tests.create_users('ada: admin', 'bob:');

select tests.authenticate_as('bob');
select throws_ok($$ select public.create_placeholder_student('Kid', '2018-01-01', tests.id('bob'), 'I am the father') $$, 'PT403', 'permission.denied',
  'A parent cannot create a placeholder');
select tests.authenticate_as_anon();
select throws_ok($$ select public.create_placeholder_student('Kid', '2018-01-01', null, 'Form') $$, 'PT401', 'auth.required',
  'A caller without a session cannot create a placeholder');
select tests.authenticate_as('ada');
select throws_ok($$ select public.create_placeholder_student('Kid', '2018-01-01', tests.id('bob')) $$, 'PT400', 'validation.failed',
  'A placeholder requires the guardian''s consent');
select throws_ok($$ select public.create_placeholder_student('Kid', '2018-01-01', tests.id('bob'), ' No ') $$, 'PT400', 'validation.failed',
  'The text of the consent must be long enough');
select throws_ok($$ select public.create_placeholder_student(' ', '2018-01-01', tests.id('bob'), 'Form') $$, 'PT400', 'validation.failed',
  'A placeholder requires a name');
select throws_ok($$ select public.create_placeholder_student('Kid', 'infinity', tests.id('bob'), 'Form') $$, 'PT400', 'validation.failed',
  'A date of birth must be finite');
select throws_ok($$ select public.create_placeholder_student('Kid', '2018-01-01', null, 'Form') $$, 'PT404', 'profile.not_found',
  'A placeholder requires a guardian');
select tests.clear_authentication();
select is((select count(*)::int from public.profiles where user_id is null), 0,
  'No refused call created a placeholder');

select tests.authenticate_as('ada');
select tests.keep('kid', (select id from public.create_placeholder_student(' Kid  B. ', '2018-01-01', tests.id('bob'), ' Form of 1 September ')));
select tests.clear_authentication();
select results_eq($$ select full_name, user_id from public.profiles where id = tests.the('kid') $$, $$ values ('Kid  B.', null::uuid) $$,
  'An admin creates a placeholder without an account');
select results_eq($$ select guardian_id, consent, recorded_by_id from private.guardian_consents where student_id = tests.the('kid') $$,
  $$ values (tests.id('bob'), 'Form of 1 September', tests.id('ada')) $$,
  'The consent is stored with the admin who recorded it');
select results_eq($$ select source_profile_id, status::text, is_primary, rights::text from public.profile_graph where target_profile_id = tests.the('kid') $$,
  $$ values (tests.id('bob'), 'ACTIVE', true, '{view_progress,message,book,receive_alerts}') $$,
  'The guardian is linked to the placeholder');
select results_eq($$ select profile_id, role::text, vouched from public.profile_roles where profile_id in (tests.the('kid'), tests.id('bob')) order by 2 $$,
  $$ values (tests.id('bob'), 'client', false), (tests.the('kid'), 'student', false) $$,
  'The guardian and the placeholder get their roles');
select tests.authenticate_as('bob');
select results_eq('select full_name, email, date_of_birth from public.my_students', $$ values ('Kid  B.', null::text, '2018-01-01'::date) $$,
  'The guardian lists the placeholder');
select throws_ok('select from private.guardian_consents', '42501', null,
  'The guardian cannot read the consent records');

-- A placeholder has no account, so nobody can act as the placeholder.
select tests.clear_authentication();
select set_config('role', 'authenticated', true), set_config('request.jwt.claims', json_build_object('sub', tests.the('kid'))::text, true);
select is(private.me(), null, 'A token with the placeholder''s id is no caller');
select is_empty('select from public.profiles', 'A token with the placeholder''s id sees no profile');
select throws_ok('select public.update_profile()', 'PT401', 'auth.required',
  'A token with the placeholder''s id cannot call anything');

select * from finish();
rollback;
