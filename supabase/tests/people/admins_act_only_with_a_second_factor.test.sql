begin;
select plan(31);

select tests.create_users('ada: admin', 'ben: admin', 'bob', 'max');
insert into public.organizations (id, name) values ('00000000-0000-4000-8000-00000000e001', 'North');
insert into public.memberships (profile_id, role, organization_id)
values (tests.id('max'), 'organization_manager', '00000000-0000-4000-8000-00000000e001');
prepare find as select public.find_people('bob@example.com');
prepare invite as
select public.invite_member('new@example.com', 'organization_manager', 'organization', '00000000-0000-4000-8000-00000000e001');
prepare invite_below as
select public.invite_member('teacher@example.com', 'school_manager', 'school', '00000000-0000-4000-8000-00000000e002');
insert into public.schools (id, organization_id, name)
values ('00000000-0000-4000-8000-00000000e002', '00000000-0000-4000-8000-00000000e001', 'High');

select is((select column_default from information_schema.columns
           where (table_schema, table_name, column_name) = ('private', 'settings', 'admin_requires_mfa')), 'true',
  'A deployment asks its admins for a second factor unless it says otherwise');
select tests.authenticate_as('ada');
select lives_ok('find', 'Where none is asked for an admin acts without a second factor');
select tests.clear_authentication();
update private.settings set admin_requires_mfa = true;

-- Calls.
select tests.authenticate_as('ada');
select throws_ok('find', 'PT403', 'auth.mfa_required', 'A token without a session is refused');
select tests.sign_in('ada', 'aal1');
select throws_ok('find', 'PT403', 'auth.mfa_required', 'A session without a second factor is refused, whatever its token says');
select throws_ok($$ select public.grant_role(tests.id('bob'), 'tutor') $$, 'PT403', 'auth.mfa_required',
  'An admin without a second factor grants no role');
select throws_ok('invite', 'PT403', 'auth.mfa_required', 'An admin without a second factor invites nobody to an organization');
select tests.clear_authentication();
select is(private.has_role(tests.id('bob'), 'tutor'), false, 'The refused grant changed nothing');
select tests.sign_in('ada', null);
select throws_ok('find', 'PT403', 'auth.mfa_required', 'A session of no level is refused');
select tests.sign_in('ada', 'aal2', 'ben');
select throws_ok('find', 'PT403', 'auth.mfa_required', 'The session of another admin is refused');
select tests.sign_in('ada', 'aal2', null, now() - interval '1 minute');
select throws_ok('find', 'PT403', 'auth.mfa_required', 'A session that is over is refused');
select tests.sign_in('ada', 'aal2');
select lives_ok('find', 'An admin with a second factor finds people');
select lives_ok($$ select public.grant_role(tests.id('bob'), 'tutor') $$, 'An admin with a second factor grants a role');
select lives_ok('invite', 'An admin with a second factor invites to an organization');
select tests.clear_authentication();
update auth.sessions set aal = 'aal1' where user_id = tests.user_id('ada');
select set_config('request.jwt.claims', (select json_build_object('sub', tests.user_id('ada'), 'role', 'authenticated', 'session_id', s.id, 'aal', 'aal2')::text
  from auth.sessions s where s.user_id = tests.user_id('ada') and s.not_after is null order by s.id limit 1), true), set_config('role', 'authenticated', true);
select throws_ok('find', 'PT403', 'auth.mfa_required', 'Once the factor is removed the session is refused, though its token is older');
select set_config('request.jwt.claims', (current_setting('request.jwt.claims')::jsonb || '{"session_id": "x"}')::text, true);
select throws_ok('find', 'PT403', 'auth.mfa_required', 'A session id that is no id is refused');

-- Others.
select tests.sign_in('bob', 'aal2');
select throws_ok('find', 'PT403', 'permission.denied', 'A second factor makes nobody an admin');
select tests.sign_in('max', 'aal1');
select lives_ok('invite_below', 'A manager invites below their organization without a second factor');
select throws_ok('invite', 'PT403', 'permission.denied', 'A manager who may not do it is told so');
select tests.clear_authentication();
select lives_ok('find', 'The console needs no second factor');

-- Policies.
insert into public.communication_events (title, event_date, event_type, target_level, audience, broadcast_id, created_by_id)
values ('Maintenance', current_date + 1, 'event', 'system', 'staff', gen_random_uuid(), tests.id('ben'));
prepare organizations as select from public.organizations where name = 'North';
prepare alerts as select from public.communication_events where title = 'Maintenance';
select tests.sign_in('ada', 'aal1');
select is_empty('organizations', 'An admin without a second factor sees no organization');
select is_empty('alerts', 'An admin without a second factor sees no alert of the platform');
select throws_ok($$ insert into public.organizations (name) values ('East') $$, '42501', null,
  'An admin without a second factor makes no organization');
select is(private.my_admin_id(), null, 'An admin without a second factor reads no alert as its author');
select tests.sign_in('ada', 'aal2');
select isnt_empty('organizations', 'An admin with a second factor sees every organization');
select isnt_empty('alerts', 'An admin with a second factor sees alerts of the platform');
select lives_ok($$ insert into public.organizations (name) values ('East') $$, 'An admin with a second factor makes an organization');
select is(private.my_admin_id(), tests.id('ada'), 'An admin with a second factor reads their alerts as an author');
select tests.sign_in('ada', 'aal1');
select is((select count(*)::int from public.profiles where id = tests.id('ada')), 1, 'What everybody may do needs no second factor');
select tests.clear_authentication();

-- The role has one home. What else names it asks about others, or about what somebody was.
prepare elsewhere as
select p.proname::text from pg_proc p
where p.pronamespace in ('private'::regnamespace, 'public'::regnamespace) and p.prosrc ~ '''admin''' and p.proname <> all (array[
  'is_admin', 'require_admin',
  -- Of these, each asks for the second factor beside the role.
  'my_reviewed_files', 'begin_handling',
  -- Whoever invited, and may still: the call that invites asks for it.
  'may_manage_membership', 'inviter_is_entitled', 'join_school_or_staff', 'knows_person', 'adopt_placeholder',
  -- Who is told, decides or must remain.
  'has_active_admin', 'deciding_admins', 'is_kept_from', 'alert_audience', 'alert_readers', 'report_staff', 'tg_suspended_profiles__keep_an_admin',
  'tg_auth_users__keep_an_admin',
  -- Who is an adult by a role.
  'is_expected_under', 'may_become', 'is_paused', 'may_not_say_adult',
  -- A role that is given or taken, where a link comes from, and as whom somebody read.
  'my_access_log',
  'revoke_role', 'admin_link_student', 'create_placeholder_student']);
select is_empty('elsewhere', 'No other function decides by the role of an admin');
create function private.planted() returns boolean language sql as $$ select private.has_role(private.me(), 'admin') $$;
select isnt_empty('elsewhere', 'A planted function that decides by the role is found');
select is_empty($$ select polname from pg_policy where concat(pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) ~ '''admin''' $$,
  'No policy decides by the role of an admin');

select * from finish();
rollback;
