begin;
select plan(17);

create function pg_temp.refused(p_change text) returns text language sql as $$
  select tests.error_of('update private.settings set ' || p_change) ->> 'constraint';
$$;

select is((select count(*)::int from private.settings), 1, 'There is exactly one row of settings');
select throws_ok('insert into private.settings default values', '23505', null,
  'A second row of settings is refused');
select throws_ok('insert into private.settings (id) values (false)', '23514', null,
  'A row under another key is refused');
select is(pg_temp.refused('max_students_per_guardian = 0'), 'settings_limits_positive',
  'Limits must be positive numbers');
select is(pg_temp.refused('writes_per_minute = -1'), 'settings_limits_positive',
  'A limit of writes must be positive');
select is(pg_temp.refused('max_guardians_per_student = 51'), 'settings_lists_bounded',
  'The limit of guardians has an upper bound');
select is(pg_temp.refused('max_students_per_guardian = 501'), 'settings_lists_bounded',
  'The limit of students has an upper bound');
select is(pg_temp.refused($$ app_url = 'http://evil.example' $$), 'settings_app_url_is_https',
  'The URL of the app must be https');
select is(pg_temp.refused($$ app_url = 'https://app.example/' $$), 'settings_app_url_is_https',
  'The URL of the app has no trailing slash');
select is(pg_temp.refused($$ app_url = 'javascript:alert(1)' $$), 'settings_app_url_is_https',
  'The URL of the app cannot be a script');
select is(pg_temp.refused($$ app_url = 'https://app.example' $$), null, 'A plain https URL is accepted');
select is(pg_temp.refused($$ signup_roles = '{admin}' $$), 'settings_signup_roles_harmless',
  'Admin cannot be a sign-up role');
select is(pg_temp.refused($$ second_guardian_policy = 'never' $$), 'settings_second_guardian_policy_known',
  'The policy for further guardians must be a known one');

select tests.create_user('ada', '{admin}');
select tests.authenticate_as('ada');
select throws_ok('select from private.settings', '42501', null,
  'An admin cannot read settings outside the console');
select tests.authenticate_as_service_role();
select throws_ok('update private.settings set app_url = null', '42501', null,
  'The secret key cannot update settings');
select tests.clear_authentication();
select is((select app_url from private.settings), 'https://app.example',
  'The settings keep what the console wrote');
select results_eq($$ select action, actor_role, changed from private.audit_log where entity = 'settings' order by id desc limit 1 $$, $$
  values ('settings.update', 'postgres', '{app_url}'::text[]) $$,
  'The audit log records which setting changed');

select * from finish();
rollback;
