begin;
select plan(23);

-- Otherwise whoever knows the password, or reads the mailbox, would pass by the question of the app.
select tests.create_family();
select tests.send('bob', 'dana');
create function pg_temp.set_up(p_status auth.factor_status) returns void
language sql
as $$
  insert into auth.mfa_factors (id, user_id, factor_type, status, created_at, updated_at)
  values (gen_random_uuid(), tests.user_id('bob'), 'totp', p_status, now(), now());
$$;
prepare rename as select public.update_profile('Robert');
prepare request as select private.check_request();
prepare send as select public.send_message(tests.id('charlie'), 'Hello', tests.id('dana'));

select tests.sign_in('bob', 'aal1');
select cmp_ok(tests.rows_seen(), '>', 10::bigint, 'Where there is no second factor a password is enough');
select lives_ok('rename', 'Where there is no second factor a password is enough to change something');
select tests.clear_authentication();
select pg_temp.set_up('unverified');
select tests.sign_in('bob', 'aal1');
select cmp_ok(tests.rows_seen(), '>', 10::bigint, 'A factor whose setup was given up asks for nothing');

select tests.clear_authentication();
select pg_temp.set_up('verified');
select tests.sign_in('bob', 'aal1');
select is(private.me(), null, 'A session without the factor of its account is no caller, whatever its token says');
select is(tests.rows_seen(), 0::bigint, 'A session without the factor of its account sees no row');
select is(tests.files_found(), 0, 'A session without the factor of its account reads no file');
select throws_ok('rename', 'PT401', 'auth.required', 'A session without the factor of its account changes nothing');
select throws_ok('send', 'PT401', 'auth.required', 'A session without the factor of its account sends nothing');
select throws_ok('request', 'PT403', 'auth.mfa_required', 'A request of such a session is told what is missing');
select tests.authenticate_as('bob');
select throws_ok('rename', 'PT401', 'auth.required', 'A token without a session changes nothing');
select tests.sign_in('bob', 'aal2', 'dana');
select throws_ok('rename', 'PT401', 'auth.required', 'The session of somebody else brings no factor');
select tests.sign_in('bob', 'aal2', null, now() - interval '1 minute');
select throws_ok('rename', 'PT401', 'auth.required', 'A session that is over brings no factor');
select tests.clear_authentication();
select is((select full_name from public.profiles where id = tests.id('bob')), 'Robert',
  'Only the change before the factor was set up has happened');

select tests.sign_in('bob', 'aal2');
select is(private.me(), tests.id('bob'), 'With the factor the person is who they are');
select cmp_ok(tests.rows_seen(), '>', 10::bigint, 'With the factor the person sees rows');
select lives_ok('request', 'With the factor requests are answered');
select lives_ok('send', 'With the factor the person sends messages');
select tests.authenticate_as('dana');
select isnt(private.me(), null, 'The factor of somebody else asks nothing of others');
select tests.authenticate_as_anon();
select lives_ok('request', 'A visitor owes no factor');

-- What they asked for is read for them while they are away.
select tests.clear_authentication();
insert into private.calendar_feeds (profile_id, token_sha256, shows_names) values (tests.id('bob'), repeat('0', 64), false);
select tests.sign_in('bob', 'aal2');
select tests.keep('export', public.request_export(tests.id('charlie')));
select tests.clear_authentication();
select is(tests.read_export(tests.the('export')) ->> 'state', 'packing', 'An export of such an account is built');
select isnt(public.read_calendar_feed(repeat('0', 64)), null, 'The calendar address of such an account shows it');
select is(private.me(), null, 'Nobody is signed in by what was read for somebody');
select tests.authenticate_as('bob');
select is(private.me(), null, 'A request after it asks for the factor as before');

select * from finish();
rollback;
