begin;
select plan(17);

create function pg_temp.refused(p_change text) returns text language sql as $$
  select tests.error_of('update private.settings set ' || p_change) ->> 'constraint';
$$;

select is((select count(*)::int from private.settings), 1, 'there is one');
select throws_ok('insert into private.settings default values', '23505', null, 'not a second');
select throws_ok('insert into private.settings (id) values (false)', '23514', null, 'under no other key');
select is(pg_temp.refused('max_students_per_guardian = 0'), 'settings_limits_positive', 'limits are positive');
select is(pg_temp.refused('writes_per_minute = -1'), 'settings_limits_positive', 'all of them');
select is(pg_temp.refused('max_guardians_per_student = 51'), 'settings_lists_bounded', 'what policies turn into lists is bounded');
select is(pg_temp.refused('max_students_per_guardian = 501'), 'settings_lists_bounded', 'on both sides');
select is(pg_temp.refused($$ app_url = 'http://evil.example' $$), 'settings_app_url_is_https', 'links in mails lead to https');
select is(pg_temp.refused($$ app_url = 'https://app.example/' $$), 'settings_app_url_is_https', 'without a slash at the end');
select is(pg_temp.refused($$ app_url = 'javascript:alert(1)' $$), 'settings_app_url_is_https', 'and nowhere else');
select is(pg_temp.refused($$ app_url = 'https://app.example' $$), null, 'as this');
select is(pg_temp.refused($$ signup_roles = '{admin}' $$), 'settings_signup_roles_harmless', 'nobody signs up as an admin');
select is(pg_temp.refused($$ second_guardian_policy = 'never' $$), 'settings_second_guardian_policy_known', 'policies are known ones');

select tests.create_user('ada', '{admin}');
select tests.authenticate_as('ada');
select throws_ok('select from private.settings', '42501', null, 'an admin edits them in the console');
select tests.authenticate_as_service_role();
select throws_ok('update private.settings set app_url = null', '42501', null, 'the secret key does not');
select tests.clear_authentication();
select is((select app_url from private.settings), 'https://app.example', 'they are as the console left them');
select results_eq($$ select action, actor_role, changed from private.audit_log where entity = 'settings' $$, $$ values ('settings.update', 'postgres', '{app_url}'::text[]) $$, 'and the audit log says what was changed');

select * from finish();
rollback;
